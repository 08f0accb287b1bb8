import io
import sys
import unittest


class YieldFromTests(unittest.TestCase):
    def test_value(self):
        def inner():
            x = yield 1
            return x * 2
        def outer():
            result = yield from inner()
            yield ("got", result)
        it = outer()
        self.assertEqual([next(it), it.send(21)], [1, ("got", 42)])

    def test_plain_iterables(self):
        def g():
            a = yield from [1, 2]
            b = yield from "ab"
            c = yield from range(2)
            return a, b, c
        def h():
            self.result = yield from g()
        self.assertEqual(list(h()), [1, 2, "a", "b", 0, 1])
        self.assertEqual(self.result, (None, None, None))

    def test_throw_reaches_inner(self):
        def inner():
            try:
                yield 1
            except ValueError:
                yield "inner caught"
            return "end"
        def outer():
            yield (yield from inner())
        it = outer()
        next(it)
        self.assertEqual(it.throw(ValueError), "inner caught")
        self.assertEqual(next(it), "end")

    def test_throw_without_method(self):
        def outer():
            try:
                yield from [1, 2]
            except KeyError:
                yield "outer caught"
        it = outer()
        next(it)
        self.assertEqual(it.throw(KeyError), "outer caught")

    def test_close_order(self):
        log = []
        def level(n):
            try:
                if n:
                    yield from level(n - 1)
                else:
                    yield "deep"
            finally:
                log.append(n)
        it = level(3)
        next(it)
        it.close()
        self.assertEqual(log, [0, 1, 2, 3])

    def test_send_to_iterator(self):
        def outer():
            yield from iter([1, 2])
        it = outer()
        next(it)
        with self.assertRaisesRegex(AttributeError, "has no attribute 'send'"):
            it.send(5)
        def again():
            yield from iter([1, 2])
        it = again()
        next(it)
        self.assertEqual(it.send(None), 2)

    def test_custom_iterator_methods(self):
        log = []
        class It:
            def __iter__(self):
                return self
            def __next__(self):
                log.append("next")
                return 1
            def send(self, v):
                log.append(("send", v))
                return 2
            def throw(self, *exc):
                log.append(("throw", type(exc[0]) if isinstance(exc[0], BaseException) else exc[0]))
                e = StopIteration(99)
                raise e
            def close(self):
                log.append("close")
        def outer():
            return (yield from It())
        it = outer()
        next(it), it.send("x"), it.send(None)
        with self.assertRaises(StopIteration) as cm:
            it.throw(ValueError())
        self.assertEqual(cm.exception.value, 99)
        it = outer()
        next(it)
        it.close()
        self.assertEqual(log, ["next", ("send", "x"), "next", ("throw", ValueError), "next", "close"])

    def test_error_in_inner(self):
        def inner():
            yield 1
            1 / 0
        def outer():
            try:
                yield from inner()
            except ZeroDivisionError as e:
                yield str(e)
        self.assertEqual(list(outer()), [1, "division by zero"])

    def test_not_iterable(self):
        def g():
            yield from 5
        with self.assertRaisesRegex(TypeError, "'int' object is not iterable"):
            next(g())

    def test_gi_yieldfrom(self):
        def inner():
            yield
        i = inner()
        def outer():
            yield from i
        o = outer()
        self.assertIsNone(o.gi_yieldfrom)
        next(o)
        self.assertIs(o.gi_yieldfrom, i)

    def test_return_tuple_and_exception(self):
        def inner(v):
            return v
            yield
        def outer():
            for v in ((1, 2), None, StopIteration("si"), ValueError("ve")):
                yield (yield from inner(v))
        a, b, c, d = outer()
        self.assertEqual((a, b, c.args, d.args), ((1, 2), None, ("si",), ("ve",)))

    def test_shared_inner(self):
        def inner():
            yield from range(4)
        shared = inner()
        def outer(n):
            for _ in range(n):
                yield next(shared)
            yield from shared
        o = outer(1)
        self.assertEqual([next(o), next(o), next(shared), next(o), next(o, "end")], [0, 1, 2, 3, "end"])

    def test_deep_delegation(self):
        def down(n):
            if n:
                yield from down(n - 1)
            yield n
        self.assertEqual(sum(down(100)), 5050)


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
