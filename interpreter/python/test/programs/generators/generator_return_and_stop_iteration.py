def ret(v):
    yield 1
    return v
for v in (None, 5, 'x', (1, 2), StopIteration(3), ValueError('e')):
    g = ret(v)
    next(g)
    try:
        next(g)
    except StopIteration as e:
        print(repr(e.value), e.args)
def leak():
    yield 1
    raise StopIteration('leaked')
g = leak()
next(g)
try:
    next(g)
except RuntimeError as e:
    print(e, '|', repr(e.__cause__))
def inner_next():
    it = iter([1])
    while True:
        yield next(it)
try:
    list(inner_next())
except RuntimeError as e:
    print(e, repr(e.__cause__), e.__suppress_context__)
e = StopIteration()
print(e.value, e.args, StopIteration(1, 2).value, StopIteration(7).value)
e.value = 'set'
print(e.value, e.args)
def safe():
    it = iter([1, 2])
    while True:
        try:
            x = next(it)
        except StopIteration:
            return 'clean'
        yield x
def collect(g, out):
    result = yield from g
    out.append(result)
out = []
print(list(collect(safe(), out)), out)
def early(n):
    for i in range(10):
        if i == n:
            return
        yield i
print(list(early(3)), list(early(0)))
try:
    list(x if x < 2 else next(iter([])) for x in range(5))
except RuntimeError as e:
    print(e)
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration('for loops ignore this')
for _ in It():
    pass
else:
    print('else ran')
print(list(It()), [x for x in It()], tuple(It()))
