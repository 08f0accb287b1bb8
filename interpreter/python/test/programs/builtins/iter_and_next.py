it = iter([1, 2])
print(next(it), next(it), next(it, 'default'), next(it, None))
try:
    next(it)
except StopIteration as e:
    print('StopIteration', e.args)
# The form with a sentinel calls until the value comes.
values = iter([3, 1, 4, 0, 5])
print(list(iter(lambda: next(values), 0)), next(values))
class Reader:
    def __init__(self, *chunks): self.chunks = list(chunks)
    def read(self): return self.chunks.pop(0) if self.chunks else ''
print(list(iter(Reader('ab', 'cd').read, '')), type(iter(int, 1)).__name__)
c = iter(int, 0)
print(list(c), next(c, 'over'))
def stops():
    raise StopIteration
print(list(iter(stops, None)))
def fails():
    raise ValueError('in the callable')
try:
    next(iter(fails, None))
except ValueError as e:
    print(e)
class Eq:
    def __eq__(self, o): return o > 2
n = iter(range(10))
print(list(iter(n.__next__, Eq())))
for f in (lambda: iter(5), lambda: iter(None), lambda: iter(5, 0), lambda: next([]), lambda: next(5), lambda: next('a'),
    lambda: iter(), lambda: next(), lambda: next(iter([]), 1, 2), lambda: iter([], 1, 2), lambda: iter(object()),
    lambda: next(range(3)), lambda: next(x=1)):
    try:
        print(f())
    except TypeError as e:
        print(e)
for v in ([], (), '', b'', bytearray(), {}, set(), range(0), {}.keys(), {}.values(), {}.items(), zip(), map(int, []),
    filter(None, []), enumerate([]), reversed([]), (x for x in []), iter([]), range(10 ** 30), memoryview(b'')):
    i = iter(v)
    print(type(i).__name__, i is v, iter(i) is i, next(i, 'empty'))
a, b = iter('abc'), iter('abc')
next(a)
print(list(a), list(b), [next(i, None) for i in [iter('x')] * 3])
class Bad:
    def __iter__(self): return []
class BadNext:
    def __iter__(self): return self
    __next__ = 5
for bad in (Bad(), BadNext()):
    try:
        print(list(bad))
    except TypeError as e:
        print(e)
l = [1, 2, 3]
i = iter(l)
next(i)
l.insert(0, 0)
print(list(i), i.__length_hint__(), iter([1, 2]).__length_hint__())
