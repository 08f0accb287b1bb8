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
async def basic():
    async with CM('a') as a, CM('b') as b:
        print(a, b)
    async with (CM('c') as c, CM('d')):
        print(c)
    async with CM('s', swallow=True):
        raise ValueError('swallowed')
    try:
        async with CM('e'):
            raise KeyError('escapes')
    except KeyError as e:
        print('KeyError', e)
    for i in range(3):
        async with CM(f'l{i}'):
            if i == 0:
                continue
            if i == 1:
                break
    async with CM('r'):
        return 'returned'
print(run(basic()))
