class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v)
    def __eq__(self, o): return self.v == (o.v if isinstance(o, K) else o)
    def __repr__(self): return f'K({self.v!r})'
from fractions import Fraction


# An object that says the hash of a builtin value and equals it is the same key.
values = ['abc', b'abc', 1.5, (1, 2), ('a', (2.5, 'x')), -1, -2, 10**15, 10**30, 2**61, None, True, frozenset([1, 'q']),
          3 + 4j, 1e300, float('inf'), '', ('abc',)]
for v in values:
    one = {v: 'one'}
    two = {K(v): 'two'}
    seen = [one[K(v)], two[v], two.get(K(v)), len(two)]
    two[v] = 'three'
    copied = two.copy()
    seen += [len(two), two[K(v)], copied.pop(v), len(copied)]
    many = {i: i for i in range(50)}
    many['zz'] = 0
    many[v] = 'v'
    many[K('other')] = 2
    seen += [many[K(v)], many['other'], K('other') in many]
    del many[K(v)]
    seen += [v in many, K(v) in many, {(K(v), 1): 0}.get((v, 1))]
    print('frozenset' if isinstance(v, frozenset) else repr(v), *seen)
print({1.5: 'x'}.get(Fraction(3, 2)), {Fraction(3, 2): 'y'}.get(1.5), {Fraction(1, 3): 1}.get(Fraction(2, 6)))


# Comparing may change the dict.
class Bad:
    def __init__(self, d): self.d = d
    def __hash__(self): return 5
    def __eq__(self, o):
        self.d.clear()
        return True


d = {}
d[Bad(d)] = 1
try:
    print(d[Bad(d)])
except KeyError:
    print('KeyError')


# Keys of one hash.
class Same:
    def __init__(self, i): self.i = i
    def __hash__(self): return 7
    def __eq__(self, o): return self.i == o.i


d = {Same(i): i for i in range(30)}
print(sum(d[Same(i)] for i in range(30)), len(d))
s = {Same(i) for i in range(30)}
print(len(s), Same(3) in s, Same(33) in s)


# Thousands of them, which takes no longer for each than few.
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __hash__(self):
        return hash((self.x, self.y))

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)


points = {Point(i % 50, i // 50): i for i in range(2000)}
print(len(points), sum(points[Point(i % 50, i // 50)] for i in range(0, 2000, 7)), Point(50, 0) in points)
kept = set(points)
print(len(kept), Point(3, 4) in kept, Point(4, 50) in kept)
