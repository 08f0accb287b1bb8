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
class Park:
    def __init__(self, f): self.f = f
    def __await__(self): return (yield self.f)
class Lock:
    def __init__(self): self.held, self.waiting = False, deque()
    async def __aenter__(self):
        while self.held:
            await Park(self.waiting.append)
        self.held = True
    async def __aexit__(self, *a):
        self.held = False
        if self.waiting:
            self.waiting.popleft()()
lock, log, loop = Lock(), [], Loop()
async def worker(n):
    for i in range(2):
        async with lock:
            log.append(f'{n}{i} in')
            await Park(lambda wake: wake())
            log.append(f'{n}{i} out')
for n in 'xyz':
    loop.spawn(n, worker(n))
loop.run()
print(log)
