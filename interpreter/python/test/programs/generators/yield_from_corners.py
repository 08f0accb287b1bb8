def sub():
    try:
        x = yield 1
        print('sub got', x)
        y = yield 2
        print('sub got', y)
    except ValueError as e:
        print('sub caught', e)
        yield 'recovered'
    finally:
        print('sub done')
    return 'result'
def outer():
    r = yield from sub()
    print('outer got', r)
    r = yield from [10, 20]
    print(r)
    return (yield from (lambda: (yield 'lambda'))())
g = outer()
print(next(g), g.send('a'), g.send('b'), next(g), next(g), list(g))
g = outer(); next(g); print(g.throw(ValueError('v')), next(g)); g.close()
def ret():
    return 5
    yield
def chain():
    a = yield from ret()
    b = yield from iter(())
    print(a, b)
    yield from 'xy'
print(list(chain()))
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration('end value')
        return self.n
    def throw(self, *a): print('throw', a[0]); return 'thrown'
    def close(self): print('closed')
def over(): return (yield from It())
o = over(); print(next(o), o.throw(KeyError)); o.close()
try:
    o = over(); [next(o) for _ in range(5)]
except StopIteration as e:
    print(e.value)
for bad in (5, None):
    def b(): yield from bad
    try:
        next(b())
    except TypeError as e:
        print(e)
def self_ref():
    yield next(g2)
g2 = self_ref()
try:
    next(g2)
except ValueError as e:
    print(e)
