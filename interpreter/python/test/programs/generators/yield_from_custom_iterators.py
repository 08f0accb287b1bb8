class Full:
    def __init__(self): self.log = []
    def __iter__(self): return self
    def __next__(self): return 'next'
    def send(self, v): return f'send {v}'
    def throw(self, t, *rest):
        if isinstance(t, type):
            t = t()
        if isinstance(t, ValueError):
            raise StopIteration('stopped by throw')
        return f'throw {type(t).__name__}'
    def close(self): print('close called')
def d(x):
    r = yield from x
    yield 'result', r
g = d(Full())
print(next(g), g.send('v'), g.send(None), g.throw(KeyError('k')), g.throw(ValueError('x')))
g = d(Full())
next(g)
g.close()
class NoThrow:
    def __iter__(self): return self
    def __next__(self): return 1
g = d(NoThrow())
next(g)
try:
    g.throw(ValueError('straight to the delegator'))
except ValueError as e:
    print(e)
g = d(NoThrow())
next(g)
print(g.close())
class BadClose(NoThrow):
    def close(self): raise RuntimeError('close failed')
g = d(BadClose())
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)
class Attr(NoThrow):
    def __getattr__(self, name):
        print('looked up', name)
        raise AttributeError(name)
g = d(Attr())
next(g)
try:
    g.send('a')
except AttributeError as e:
    print('AttributeError', e)
def tree(t):
    if isinstance(t, (list, tuple)):
        n = 0
        for x in t:
            n += yield from tree(x)
        return n
    yield t
    return 1
def count(t):
    n = yield from tree(t)
    print('leaves', n)
print(list(count([1, [2, (3, [4])], []])))
def depth(n):
    if n:
        yield from depth(n - 1)
    yield n
print(list(depth(30)) == list(range(31)))
