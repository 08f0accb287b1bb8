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
async def comps():
    a = [x * 2 async for x in Count(3)]
    b = {x async for x in Count(3) if x != 2}
    c = {x: y async for x in Count(2) for y in 'a'}
    d = [x + y for x in [10, 20] async for y in Count(2)]
    e = [await leaf(x) for x in range(3)]
    f = [x async for x in (y async for y in Count(2) if await leaf(y))]
    g = {await leaf(k): await leaf(v) for k, v in [(1, 2)]}
    return a, b, c, d, e, f, g
async def leaf(x):
    await Pause()
    return x * 100
print(run(comps()))
async def builtins():
    it = aiter(Count(2))
    print(await anext(it), await anext(it), await anext(it, 'default'))
    try:
        await anext(it)
    except StopAsyncIteration as e:
        print('StopAsyncIteration', e.args)
run(builtins())
class NotAsync:
    def __iter__(self): return iter([1])
class BadAiter:
    def __aiter__(self): return 5
class BadAnext:
    def __aiter__(self): return self
    def __anext__(self): return 5
for bad in (NotAsync(), BadAiter(), BadAnext(), 5):
    async def use():
        async for x in bad:
            pass
    try:
        run(use())
    except TypeError as e:
        print(e)
async def sync_over_async():
    for x in Count(1): pass
try:
    run(sync_over_async())
except TypeError as e:
    print(e)
