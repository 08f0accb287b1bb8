import heapq
class Future:
    def __init__(self): self.done, self.value, self.error, self.waiters = False, None, None, []
    def set(self, value=None, error=None):
        self.done, self.value, self.error = True, value, error
        for w in self.waiters:
            loop.soon(w)
    def __await__(self):
        if not self.done:
            yield self
        if self.error:
            raise self.error
        return self.value
class Task(Future):
    def __init__(self, coro, name):
        super().__init__()
        self.coro, self.name = coro, name
        loop.soon(self.step)
    def step(self):
        try:
            f = self.coro.send(None)
        except StopIteration as e:
            self.set(e.value)
        except Exception as e:
            self.set(error=e)
        else:
            f.waiters.append(self.step)
class Loop:
    def __init__(self): self.queue, self.timers, self.now, self.n = [], [], 0, 0
    def soon(self, f): self.queue.append(f)
    def sleep(self, t):
        f = Future()
        self.n += 1
        heapq.heappush(self.timers, (self.now + t, self.n, f))
        return f
    def run(self, coro):
        main = Task(coro, 'main')
        while not main.done:
            while self.queue:
                self.queue.pop(0)()
            if not main.done:
                self.now, _, f = heapq.heappop(self.timers)
                f.set(self.now)
        if main.error:
            raise main.error
        return main.value
loop = Loop()
async def gather(*coros):
    tasks = [Task(c, i) for i, c in enumerate(coros)]
    return [await t for t in tasks]
async def work(name, *delays):
    for d in delays:
        print(f'{loop.now:>2} {name}')
        await loop.sleep(d)
    return name, loop.now
async def fails():
    await loop.sleep(3)
    raise LookupError('task failed')
async def main():
    print(await gather(work('a', 3, 3), work('b', 2, 2, 2), work('c', 5)))
    t = Task(fails(), 'f')
    try:
        await t
    except LookupError as e:
        print(loop.now, e)
    return 'end'
print(loop.run(main()))
try:
    Loop.run(loop, fails())
except LookupError as e:
    print('out of run:', e)
