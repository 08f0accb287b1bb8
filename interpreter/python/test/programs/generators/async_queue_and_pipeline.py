from collections import deque
class Loop:
    def __init__(self): self.ready = deque()
    def spawn(self, name, coro):
        self.ready.append((name, coro, None))
    def run(self):
        results = {}
        while self.ready:
            name, coro, value = self.ready.popleft()
            try:
                park = coro.send(value)
            except StopIteration as e:
                results[name] = e.value
            else:
                park(lambda v=None, n=name, c=coro: self.ready.append((n, c, v)))
        return results
class Queue:
    def __init__(self, size): self.size, self.items, self.getters, self.putters = size, deque(), deque(), deque()
    async def put(self, x):
        while len(self.items) >= self.size:
            await Park(self.putters.append)
        self.items.append(x)
        if self.getters:
            self.getters.popleft()()
    async def get(self):
        while not self.items:
            await Park(self.getters.append)
        x = self.items.popleft()
        if self.putters:
            self.putters.popleft()()
        return x
    def __aiter__(self): return self
    async def __anext__(self):
        x = await self.get()
        if x is None:
            await self.put(None)
            raise StopAsyncIteration
        return x
class Park:
    def __init__(self, f): self.f = f
    def __await__(self): return (yield self.f)
async def produce(q, n):
    for i in range(n):
        print('put', i)
        await q.put(i)
    await q.put(None)
    return 'produced'
async def square(src, dst):
    async for x in src:
        await dst.put(x * x)
    await dst.put(None)
    return 'squared'
async def collect(q): return [x async for x in q]
loop, a, b = Loop(), Queue(2), Queue(1)
loop.spawn('p', produce(a, 5))
loop.spawn('s', square(a, b))
loop.spawn('c', collect(b))
print(loop.run())
