class A:
    def __contains__(self, x):
        print('contains', x)
        return x
class B:
    def __iter__(self):
        return iter([1, 2, 3])
class C:
    def __getitem__(self, i):
        if i == 3:
            raise IndexError
        return i
class D:
    __contains__ = None
    def __iter__(self):
        return iter([1])
print(1 in A(), 0 in A(), [] in A(), 'x' not in A())
print(2 in B(), 5 in B(), 2 in C(), 7 in C())
try:
    1 in D()
except TypeError as e:
    print(e)
class Len:
    def __init__(self, n):
        self.n = n
    def __len__(self):
        return self.n
for n in (0, 3, True):
    print(len(Len(n)), bool(Len(n)))
for n in (-1, 'a', 1.5, None, 10 ** 30):
    try:
        len(Len(n))
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
for bad in (5, None, object, iter([]), (x for x in [])):
    try:
        len(bad)
    except TypeError as e:
        print(e)
class Eq:
    def __init__(self, v):
        self.v = v
    def __eq__(self, o):
        print('eq', self.v, o.v if isinstance(o, Eq) else o)
        return isinstance(o, Eq) and self.v == o.v
e = Eq(1)
print(e in [e], Eq(2) in [Eq(1), Eq(2)], [Eq(3), Eq(1)].index(Eq(1)), 5 in [Eq(9)], (Eq(4),).count(Eq(4)))
