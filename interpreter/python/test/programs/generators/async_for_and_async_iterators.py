def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as e:
        return e.value
class Pause:
    def __await__(self): yield
class Count:
    def __init__(self, n): self.i, self.n = 0, n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i >= self.n:
            raise StopAsyncIteration
        self.i += 1
        await Pause()
        return self.i
async def loop():
    out = []
    async for x in Count(3):
        out.append(x)
    else:
        out.append('else')
    async for x in Count(5):
        if x == 2:
            continue
        if x == 4:
            break
        out.append(x)
    else:
        out.append('never')
    async for a, *b in Pairs():
        out.append((a, b))
    return out
class Pairs:
    async def __aiter__(self):
        yield 1, 2
        yield 'xyz'
print(run(loop()))
