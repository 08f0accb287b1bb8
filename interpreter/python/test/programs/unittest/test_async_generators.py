import io
import sys
import unittest


def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as e:
        return e.value


class Step:
    def __await__(self):
        yield


async def collect(agen):
    return [x async for x in agen]


class AsyncGeneratorTests(unittest.TestCase):
    def test_iteration(self):
        async def g():
            for i in range(3):
                await Step()
                yield i
        self.assertEqual(run(collect(g())), [0, 1, 2])
        self.assertTrue(hasattr(g(), "__aiter__"))

    def test_anext_and_end(self):
        async def g():
            yield 1
        async def co():
            it = g()
            first = await anext(it)
            try:
                await anext(it)
            except StopAsyncIteration:
                return first, await anext(it, "default")
        self.assertEqual(run(co()), (1, "default"))

    def test_asend(self):
        async def g():
            x = yield "ready"
            while x:
                x = yield x * 2
        async def co():
            it = g()
            out = [await it.asend(None), await it.asend(4), await it.asend("ab")]
            try:
                await it.asend(0)
            except StopAsyncIteration:
                out.append("stop")
            return out
        self.assertEqual(run(co()), ["ready", 8, "abab", "stop"])
        async def early():
            await g().asend(1)
        with self.assertRaisesRegex(TypeError, "can't send non-None value to a just-started async generator"):
            run(early())

    def test_athrow(self):
        async def g():
            try:
                yield 1
            except ValueError as e:
                yield f"caught {e}"
        async def co():
            it = g()
            await anext(it)
            got = await it.athrow(ValueError("v"))
            try:
                await it.athrow(KeyError("k"))
            except KeyError as e:
                return got, e.args
        self.assertEqual(run(co()), ("caught v", ("k",)))

    def test_aclose(self):
        log = []
        async def g():
            try:
                yield 1
                yield 2
            finally:
                await Step()
                log.append("closed")
        async def co():
            it = g()
            async for x in it:
                break
            await it.aclose()
            await it.aclose()
            return [x async for x in it]
        self.assertEqual((run(co()), log), ([], ["closed"]))

    def test_aclose_ignored(self):
        async def g():
            try:
                yield 1
            except GeneratorExit:
                yield 2
        async def co():
            it = g()
            await anext(it)
            await it.aclose()
        with self.assertRaisesRegex(RuntimeError, "async generator ignored GeneratorExit"):
            run(co())

    def test_errors_pass(self):
        async def g():
            yield 1
            raise ZeroDivisionError("inside")
        with self.assertRaisesRegex(ZeroDivisionError, "inside"):
            run(collect(g()))

    def test_stop_async_iteration_inside(self):
        async def g():
            yield 1
            raise StopAsyncIteration
        with self.assertRaisesRegex(RuntimeError, "async generator raised StopAsyncIteration"):
            run(collect(g()))

    def test_expression(self):
        async def co():
            source = (i * i async for i in count())
            return [await anext(source) for _ in range(4)]
        async def count():
            n = 0
            while True:
                yield n
                n += 1
        self.assertEqual(run(co()), [0, 1, 4, 9])

    def test_delegation_by_hand(self):
        async def inner():
            yield "a"
            yield "b"
        async def outer():
            async for x in inner():
                yield x.upper()
            yield "end"
        self.assertEqual(run(collect(outer())), ["A", "B", "end"])

    def test_attributes(self):
        async def name():
            yield
        it = name()
        self.assertEqual((it.__name__, it.ag_running, it.ag_await), ("name", False, None))
        self.assertRaises(TypeError, iter, it)
        with self.assertRaises(TypeError):
            for _ in it:
                pass


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
