class CM:
    def __init__(self, name, swallow=False, fail=None): self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print('enter', self.name)
        if self.fail == 'enter':
            raise RuntimeError('enter failed')
        return self.name.upper()
    def __exit__(self, t, v, tb):
        print('exit', self.name, t and t.__name__, v, tb is not None)
        if self.fail == 'exit':
            raise RuntimeError('exit failed')
        return self.swallow
with CM('a') as a:
    print('body', a)
with CM('a'), CM('b') as b:
    print(b)
with (CM('c') as c, CM('d') as d,):
    print(c, d)
with (CM('e')) as e:
    print(e)
with CM('s', swallow=True):
    raise ValueError('swallowed')
def attempt(f):
    try:
        print(f())
    except Exception as x:
        print('out:', type(x).__name__, x, repr(x.__context__))
def raises():
    with CM('r'):
        raise ValueError('passes')
def outer_swallows():
    with CM('o', True), CM('i'):
        raise KeyError('inner')
    return 'continued'
def enter_fails():
    with CM('x'), CM('y', fail='enter'):
        print('never')
def exit_fails():
    with CM('z', fail='exit'):
        raise ValueError('orig')
def returns():
    with CM('ret'):
        return 'value'
def loops():
    for i in range(3):
        with CM(f'l{i}'):
            if i == 0:
                continue
            break
    return i
for f in (raises, outer_swallows, enter_fails, exit_fails, returns, loops):
    attempt(f)
l = [0]
class Pair(CM):
    def __enter__(self): return 1, (2, 3)
with Pair('p') as (l[0], (x, *y)):
    print(l, x, y)
class Truthy(CM):
    def __exit__(self, *a): return [0]
with Truthy('t'):
    1 / 0
print('end')
