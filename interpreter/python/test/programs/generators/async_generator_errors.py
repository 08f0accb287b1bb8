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
async def errors():
    g = agen(1)
    try:
        await g.asend('too early')
    except TypeError as e:
        print(e)
    await g.aclose()
    async def stop():
        yield 1
        raise StopAsyncIteration('leaked')
    try:
        async for _ in stop(): pass
    except RuntimeError as e:
        print(e, repr(e.__cause__))
    async def refuses():
        try:
            yield 1
        except GeneratorExit:
            yield 2
    r = refuses()
    await r.__anext__()
    try:
        await r.aclose()
    except RuntimeError as e:
        print(e)
    async def esc():
        yield 1
        raise KeyError('k')
    try:
        print([x async for x in esc()])
    except KeyError as e:
        print('KeyError', e)
run(errors())
async def empty():
    return
    yield
async def all_of(g): return [x async for x in g]
print(run(all_of(empty())), run(all_of(x * 2 async for x in agen(1))))
try:
    for x in agen(1): pass
except TypeError as e:
    print(e)
