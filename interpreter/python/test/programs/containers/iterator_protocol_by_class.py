class Count:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return CountIter(self.n)
class CountIter:
    def __init__(self, n):
        self.i, self.n = 0, n
    def __iter__(self):
        return self
    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i
c = Count(3)
print(list(c), tuple(c), sum(c), max(c), 2 in c, 9 in c, [*c], sorted(c, reverse=True), dict(zip(c, 'abc')),
    list(map(str, c)), list(enumerate(c)), set(c), ','.join(map(str, c)))
a, b, d = c
first, *rest = c
print(a, b, d, first, rest)
for x in c:
    for y in c:
        print(x * y, end=' ')
print()
class Old:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * 10
    def __len__(self):
        return 4
print(list(Old()), 20 in Old(), 25 in Old(), list(reversed(Old())), iter(Old()).__length_hint__(),
    type(iter(Old())).__name__, max(Old()), [*Old()])
class NoIter:
    pass
class BadIter:
    def __iter__(self):
        return 5
class NoneIter:
    __iter__ = None
    def __getitem__(self, i):
        return 1
for bad in (NoIter(), BadIter(), NoneIter(), 5, None, len, 1.5):
    for f in (iter, list, lambda v: [*v], lambda v: 1 in v, lambda v: reversed(v)):
        try:
            f(bad)
        except TypeError as e:
            print(e)
try:
    next([1])
except TypeError as e:
    print(e)
it = iter(c)
print(next(it), next(it), next(it), next(it, 'default'))
try:
    next(it)
except StopIteration as e:
    print('StopIteration', e.args)
