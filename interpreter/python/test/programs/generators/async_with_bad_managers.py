def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as e:
        return e.value
class Pause:
    def __await__(self): yield
class CM:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    async def __aenter__(self):
        print('enter', self.name)
        await Pause()
        return self.name.upper()
    async def __aexit__(self, t, v, tb):
        await Pause()
        print('exit', self.name, t and t.__name__, v)
        return self.swallow
class Sync:
    def __enter__(self): pass
    def __exit__(self, *a): pass
class NoExit:
    async def __aenter__(self): pass
class BadEnter:
    def __aenter__(self): return 5
    async def __aexit__(self, *a): pass
class BadExit:
    async def __aenter__(self): pass
    def __aexit__(self, *a): return 5
for cm in (Sync(), NoExit(), BadEnter(), BadExit(), 5):
    async def use():
        async with cm: pass
    try:
        run(use())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
async def sync_with():
    with CM('x'): pass
try:
    run(sync_with())
except TypeError as e:
    print(e)
async def nested():
    async with CM('o', True):
        async with CM('i'):
            1 / 0
    print('after')
    try:
        async with CM('f'):
            pass
    finally:
        await Pause()
        print('finally with await')
run(nested())
class Raises(CM):
    async def __aexit__(self, t, v, tb): raise RuntimeError('exit failed')
async def replaced():
    try:
        async with Raises('q'):
            raise ValueError('orig')
    except RuntimeError as e:
        print(e, repr(e.__context__))
run(replaced())
