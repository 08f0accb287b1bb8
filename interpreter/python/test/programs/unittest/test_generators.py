import io
import sys
import unittest


class GeneratorTests(unittest.TestCase):
    def test_basic(self):
        def g():
            yield 1
            x = yield 2
            yield x
        it = g()
        self.assertEqual([next(it), next(it), it.send("sent")], [1, 2, "sent"])
        self.assertRaises(StopIteration, next, it)
        self.assertRaises(StopIteration, next, it)
        self.assertIs(iter(it), it)

    def test_send_before_start(self):
        def g():
            yield
        with self.assertRaisesRegex(TypeError, "can't send non-None value to a just-started generator"):
            g().send(1)
        self.assertIsNone(g().send(None))

    def test_return_value(self):
        def g():
            yield 1
            return "result"
        it = g()
        next(it)
        with self.assertRaises(StopIteration) as cm:
            next(it)
        self.assertEqual((cm.exception.value, cm.exception.args), ("result", ("result",)))

    def test_throw(self):
        def g():
            while True:
                try:
                    yield "idle"
                except ValueError as e:
                    yield f"caught {e}"
        it = g()
        next(it)
        self.assertEqual(it.throw(ValueError("v")), "caught v")
        self.assertEqual(next(it), "idle")
        self.assertEqual(it.throw(ValueError), "caught ")
        self.assertRaises(KeyError, it.throw, KeyError)
        self.assertRaises(StopIteration, next, it)
        self.assertRaises(TypeError, it.throw, "text")

    def test_throw_before_start(self):
        ran = []
        def g():
            ran.append(1)
            yield
        it = g()
        self.assertRaises(OSError, it.throw, OSError())
        self.assertEqual((ran, list(it)), ([], []))

    def test_close(self):
        log = []
        def g():
            try:
                yield 1
            except GeneratorExit:
                log.append("exit")
                raise
            finally:
                log.append("finally")
        it = g()
        next(it)
        self.assertIsNone(it.close())
        self.assertIsNone(it.close())
        self.assertEqual(log, ["exit", "finally"])
        g().close()
        self.assertEqual(len(log), 2)

    def test_close_ignored(self):
        def g():
            try:
                yield 1
            except GeneratorExit:
                yield 2
        it = g()
        next(it)
        with self.assertRaisesRegex(RuntimeError, "generator ignored GeneratorExit"):
            it.close()

    def test_stop_iteration_inside(self):
        def g():
            yield next(iter([]))
        with self.assertRaisesRegex(RuntimeError, "generator raised StopIteration") as cm:
            next(g())
        self.assertIsInstance(cm.exception.__cause__, StopIteration)

    def test_reentry(self):
        def g():
            yield next(me)
        me = g()
        with self.assertRaisesRegex(ValueError, "generator already executing"):
            next(me)

    def test_attributes(self):
        def gen():
            yield
        it = gen()
        self.assertEqual((it.__name__, it.__qualname__.split(".")[-1], it.gi_running, it.gi_yieldfrom), ("gen", "gen", False, None))
        self.assertIs(it.gi_code, gen.__code__)
        self.assertIsNotNone(it.gi_frame)
        list(it)
        self.assertIsNone(it.gi_frame)
        it.__name__ = "renamed"
        self.assertEqual(it.__name__, "renamed")

    def test_lazy_body(self):
        log = []
        def g(x):
            log.append(x)
            yield x
        it = g(5)
        self.assertEqual(log, [])
        next(it)
        self.assertEqual(log, [5])
        self.assertRaises(TypeError, g)

    def test_exception_state(self):
        def g():
            try:
                raise KeyError("in")
            except KeyError:
                yield sys.exc_info()[0]
                yield sys.exc_info()[0]
        try:
            raise ValueError("out")
        except ValueError:
            it = g()
            self.assertIs(next(it), KeyError)
            self.assertIs(sys.exc_info()[0], ValueError)
            self.assertIs(next(it), KeyError)
        self.assertIsNone(sys.exc_info()[0])

    def test_permutations(self):
        def perms(a):
            if len(a) < 2:
                yield a
            for i in range(len(a)) if len(a) > 1 else ():
                for rest in perms(a[:i] + a[i + 1:]):
                    yield a[i:i + 1] + rest
        self.assertEqual(list(perms("abc")), ["abc", "acb", "bac", "bca", "cab", "cba"])

    def test_queens(self):
        def queens(n, row=0, cols=()):
            if row == n:
                yield cols
                return
            for c in range(n):
                if all(c != k and abs(c - k) != row - i for i, k in enumerate(cols)):
                    yield from queens(n, row + 1, cols + (c,))
        self.assertEqual([len(list(queens(n))) for n in range(1, 7)], [1, 0, 0, 2, 10, 4])

    def test_pipeline(self):
        def average():
            total = count = 0
            value = None
            while True:
                n = yield value
                total += n
                count += 1
                value = total / count
        a = average()
        next(a)
        self.assertEqual([a.send(n) for n in (10, 20, 30)], [10, 15, 20])


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
