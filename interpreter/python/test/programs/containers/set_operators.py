a, b = {1, 2, 3}, {2, 3, 4}
print(a & b, a | b, a - b, b - a, a ^ b, a <= b, a < a, a <= a, {1} < a, a > {1}, a >= {1, 2, 3}, a.isdisjoint({9}),
    a.isdisjoint(b))
print(a.union([5], (6,)), a.intersection([1, 2], {2}), a.difference([1], [2]), a.symmetric_difference([1, 9]),
    a.issubset(range(10)), a.issuperset([1]), a.union(), a.intersection())
f = frozenset(a)
print(f & b, b & f, type(f | b).__name__, type(b | f).__name__, f == a, hash(f) == hash(frozenset([3, 2, 1])),
    f.union([9]), f - {1}, {f: 1}[frozenset({1, 2, 3})])
c = set(a)
d = c
c |= {10}
c &= {1, 2, 10}
c -= {1}
c ^= {2, 3}
print(c, c is d)
c.intersection_update([3, 10, 11])
c.difference_update([3])
c.symmetric_difference_update([1, 10])
print(c)
f2 = f
f2 |= {7}
print(f2, f, type(f2).__name__)
for g in (lambda: a | [1], lambda: a & 'a', lambda: a - (1,), lambda: a ^ None, lambda: a < [1], lambda: a + b,
    lambda: [1] | a, lambda: a.union(5), lambda: a.issubset(5), lambda: a <= 1):
    try:
        print(g())
    except TypeError as e:
        print(e)
try:
    a |= [1]
except TypeError as e:
    print(e)
a -= a
print(a)
s = {1, 2, 3}
s ^= s
print(s, {1, 2} <= {1, 2, 3} <= {1, 2, 3, 4}, not {1} <= {2}, {1} < {2}, {1} > {2}, set() <= set())
class S(set):
    pass
print(type(S([1]) | {2}).__name__, type({2} | S([1])).__name__, type(S([1]).copy()).__name__, S([1]) == {1}, S('a'))
