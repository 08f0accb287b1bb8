import io
import sys
import unittest
import types


class Loopless:
    """Runs a coroutine to its end by hand."""

    @staticmethod
    def run(coro):
        steps = 0
        while True:
            try:
                coro.send(None)
                steps += 1
            except StopIteration as e:
                return e.value, steps


@types.coroutine
def pause():
    yield


class Channel:
    def __init__(self):
        self.items = []

    async def get(self):
        while not self.items:
            await pause()
        return self.items.pop(0)

    def put(self, x):
        self.items.append(x)


class CooperativeTests(unittest.TestCase):
    def setUp(self):
        self.log = []

    def together(self, *coros):
        results, ready = {}, list(enumerate(coros))
        while ready:
            i, c = ready.pop(0)
            try:
                c.send(None)
                ready.append((i, c))
            except StopIteration as e:
                results[i] = e.value
        return [results[i] for i in range(len(coros))]

    def test_steps(self):
        async def work(n):
            for _ in range(n):
                await pause()
            return n
        self.assertEqual(Loopless.run(work(3)), (3, 3))

    def test_producer_consumer(self):
        ch = Channel()
        async def producer():
            for i in range(3):
                ch.put(i)
                await pause()
            ch.put(None)
        async def consumer():
            got = []
            while (x := await ch.get()) is not None:
                got.append(x)
            return got
        self.assertEqual(self.together(consumer(), producer()), [[0, 1, 2], None])

    def test_interleaving(self):
        async def say(name, n):
            for i in range(n):
                self.log.append(f"{name}{i}")
                await pause()
        self.together(say("a", 3), say("b", 2))
        self.assertEqual(self.log, ["a0", "b0", "a1", "b1", "a2"])

    def test_cancel(self):
        async def worker():
            try:
                while True:
                    await pause()
            finally:
                self.log.append("stopped")
        c = worker()
        c.send(None)
        c.close()
        self.assertEqual(self.log, ["stopped"])

    def test_error_crosses_awaits(self):
        async def inner():
            await pause()
            raise KeyError("deep")
        async def outer():
            try:
                await inner()
            except KeyError as e:
                return e.args[0]
        self.assertEqual(Loopless.run(outer()), ("deep", 1))

    def test_async_lock(self):
        class Lock:
            held = False
            async def __aenter__(self):
                while self.held:
                    await pause()
                self.held = True
            async def __aexit__(self, *e):
                self.held = False
        lock = Lock()
        async def critical(name):
            async with lock:
                self.log.append("in " + name)
                await pause()
                self.log.append("out " + name)
        self.together(critical("a"), critical("b"))
        self.assertEqual(self.log, ["in a", "out a", "in b", "out b"])


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
