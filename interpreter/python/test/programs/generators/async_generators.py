def run(coro):
    try:
        while True:
            print('  trap', coro.send(None))
    except StopIteration as e:
        return e.value
class Trap:
    def __init__(self, v): self.v = v
    def __await__(self):
        yield self.v
        return 'resumed ' + self.v
async def agen(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print('sent', got)
            r = await Trap(f't{i}')
            print(r)
    except ValueError as e:
        print('caught', e)
        yield 'handled'
    finally:
        print('cleanup')
async def iterate():
    async for x in agen(2):
        print('item', x)
run(iterate())
async def by_hand():
    g = agen(5)
    print(type(g).__name__, await g.asend(None), await g.__anext__(), await g.asend('hello'))
    print(await g.athrow(ValueError('v')))
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print('over')
    h = agen(5)
    print(await h.__anext__())
    await h.aclose()
    print(await anext(h, 'closed'))
    k = agen(1)
    await k.aclose()
    await k.aclose()
run(by_hand())
