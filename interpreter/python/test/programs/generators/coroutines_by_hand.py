class Awaitable:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield ('waiting', self.v)
        return (self.v, got)
async def inner(n):
    r = await Awaitable(n)
    return r
async def outer():
    a = await inner(1)
    b = await inner(2)
    return a, b
c = outer()
print(c.send(None), c.send('x'))
try:
    c.send('y')
except StopIteration as e:
    print(e.value)
class Manager:
    async def __aenter__(self): print('enter'); return await inner('m')
    async def __aexit__(self, *a): print('exit', a[0]); await inner('e'); return True
class Items:
    def __init__(self): self.i = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.i += 1
        if self.i > 3: raise StopAsyncIteration
        await inner(self.i)
        return self.i
async def body():
    async with Manager() as m:
        print('as', m)
        raise KeyError('swallowed')
    async for x in Items():
        print('item', x)
        if x == 2: break
    else:
        print('not here')
    async for x in Items(): pass
    else: print('else')
    print([x async for x in Items() if x != 2], {x: await inner(x) async for x in Items()}, [await inner(i) for i in range(2)])
    return 'end'
def run(c):
    n = 0
    while True:
        try:
            c.send(n or None)
            n += 1
        except StopIteration as e:
            return n, e.value
print(run(body()))
async def agen():
    try:
        x = yield 1
        print('sent', x)
        await inner(0)
        yield 2
    finally:
        print('agen closed')
async def use():
    a = agen()
    print(await a.__anext__(), await a.asend('v'))
    await a.aclose()
    try:
        await a.__anext__()
    except StopAsyncIteration:
        print('over')
    return [x async for x in agen()]
print(run(use()))
for bad in (lambda: run(inner), lambda: inner(1).send(5)):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
async def wrong(): await 5
try:
    wrong().send(None)
except TypeError as e:
    print(e)
async def wrong2():
    async with 5: pass
try:
    wrong2().send(None)
except (TypeError, AttributeError) as e:
    print(e)
async def wrong3():
    async for i in []: pass
try:
    wrong3().send(None)
except TypeError as e:
    print(e)
