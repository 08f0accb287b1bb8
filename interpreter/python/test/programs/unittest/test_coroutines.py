import io
import sys
import unittest
import types


class Await:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


def run(coro, *answers):
    seen, answers = [], [None, *answers]
    try:
        while True:
            seen.append(coro.send(answers.pop(0) if answers else None))
    except StopIteration as e:
        return seen, e.value


class CoroutineTests(unittest.TestCase):
    def test_await_chain(self):
        async def inner(x):
            return await Await(x) + 1
        async def outer():
            return [await inner("a"), await inner("b")]
        self.assertEqual(run(outer(), 10, 20), (["a", "b"], [11, 21]))

    def test_types_and_names(self):
        async def co():
            pass
        c = co()
        self.assertIsInstance(c, types.CoroutineType)
        self.assertEqual((c.__name__, c.cr_running, c.cr_await), ("co", False, None))
        self.assertFalse(hasattr(c, "__iter__"))
        self.assertRaises(TypeError, iter, c)
        c.close()

    def test_cannot_reuse(self):
        async def co():
            return 1
        c = co()
        self.assertEqual(run(c), ([], 1))
        with self.assertRaisesRegex(RuntimeError, "cannot reuse already awaited coroutine"):
            c.send(None)

    def test_bad_await(self):
        async def co(x):
            await x
        for bad in (5, [1], (i for i in [])):
            with self.subTest(type(bad)), self.assertRaisesRegex(TypeError, "can't be used in 'await' expression"):
                run(co(bad))
        class Wrong:
            def __await__(self):
                return 5
        with self.assertRaisesRegex(TypeError, r"__await__\(\) returned non-iterator of type 'int'"):
            run(co(Wrong()))

    def test_async_with(self):
        log = []
        class CM:
            async def __aenter__(self):
                log.append("enter")
                return await Await("in")
            async def __aexit__(self, kind, value, tb):
                log.append(kind and kind.__name__)
                await Await("out")
                return kind is ValueError
        async def co():
            async with CM() as x:
                log.append(x)
            async with CM():
                raise ValueError
            try:
                async with CM():
                    raise KeyError
            except KeyError:
                return "done"
        self.assertEqual(run(co(), "value"), (["in", "out"] * 3, "done"))
        self.assertEqual(log, ["enter", "value", None, "enter", "ValueError", "enter", "KeyError"])

    def test_async_with_missing_methods(self):
        async def co():
            async with object():
                pass
        with self.assertRaisesRegex(TypeError, "'object' object does not support the asynchronous context manager protocol"):
            run(co())

    def test_async_for(self):
        class Count:
            def __init__(self, n):
                self.n = n
            def __aiter__(self):
                return self
            async def __anext__(self):
                if not self.n:
                    raise StopAsyncIteration
                self.n -= 1
                return await Await(self.n)
        async def co():
            got = []
            async for x in Count(3):
                got.append(x)
            else:
                got.append("else")
            async for x in Count(2):
                break
            else:
                got.append("never")
            return got
        self.assertEqual(run(co(), "a", "b", "c", "d"), ([2, 1, 0, 1], ["a", "b", "c", "else"]))
        async def bad():
            async for x in [1]:
                pass
        with self.assertRaisesRegex(TypeError, "'async for' requires an object with __aiter__ method, got list"):
            run(bad())

    def test_throw_and_close(self):
        log = []
        async def co():
            try:
                await Await(1)
            except ValueError:
                log.append("caught")
            try:
                await Await(2)
            finally:
                log.append("cleanup")
        c = co()
        c.send(None)
        self.assertEqual(c.throw(ValueError()), 2)
        c.close()
        self.assertEqual(log, ["caught", "cleanup"])

    def test_stop_iteration_becomes_runtime_error(self):
        async def co():
            raise StopIteration("x")
        with self.assertRaisesRegex(RuntimeError, "coroutine raised StopIteration"):
            run(co())

    def test_comprehensions(self):
        async def numbers(n):
            for i in range(n):
                yield await Await(i)
        async def co():
            a = [x async for x in numbers(2)]
            b = {x: await Await("v") for x in "p"}
            c = [y for x in [1, 2] for y in [await Await(x)]]
            d = {x async for x in numbers(1) if x}
            e = [x async for x in (z async for z in numbers(1))]
            return a, b, c, d, e
        self.assertEqual(run(co(), *range(1, 9)), ([0, 1, "v", 1, 2, 0, 0], ([1, 2], {"p": 3}, [4, 5], {6}, [7])))

    def test_simple_scheduler(self):
        order = []
        async def worker(name, n):
            for i in range(n):
                order.append((name, i))
                await Await(None)
            return name
        ready, results = [worker("a", 2), worker("b", 1)], []
        while ready:
            task = ready.pop(0)
            try:
                task.send(None)
                ready.append(task)
            except StopIteration as e:
                results.append(e.value)
        self.assertEqual(order, [("a", 0), ("b", 0), ("a", 1)])
        self.assertEqual(results, ["b", "a"])

    def test_syntax(self):
        for text in ("await x", "def f():\n await x", "async def f():\n yield from x", "def f():\n async with x: pass",
                     "def f():\n return [x async for x in y]", "async def f():\n yield 1\n return 2"):
            with self.subTest(text):
                self.assertRaises(SyntaxError, compile, text, "t", "exec")


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
