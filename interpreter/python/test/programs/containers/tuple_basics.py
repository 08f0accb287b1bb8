t = (1, 'a', 2.5)
print(t, t[0], t[-1], t[1:], t[::-1], len(t), (), (1,), (1, 2), tuple('ab'), tuple([1]), tuple(), tuple(t) is t, 1,
    'x' in t, 'a' in t)
print(t + (4,), t * 2, 0 * t, t.index('a'), t.count(1), (1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (1, 'a') == (1, 'a'),
    (1,) == [1], hash((1, 2)) == hash((1, 2)), {(1, 2): 'v'}[1, 2])
a = 1, 2
b = 3,
(c, d), e = (4, 5), 6
print(a, b, c, d, e)
a += (9,)
print(a)
for f in (lambda: t[5], lambda: t['a'], lambda: t.index('zz'), lambda: t.index('a', 2), lambda: t + [1],
    lambda: t * 1.5, lambda: tuple(5), lambda: hash(([],)), lambda: t < [1], lambda: (1, 'a') < (1, 2),
    lambda: t.append(1), lambda: tuple(1, 2)):
    try:
        print(f())
    except (IndexError, ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    t[0] = 5
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
def f():
    return 1, 2
print(f(), type(f()).__name__, max((1, 5), (2, 0)), sorted([(2, 'a'), (1, 'z'), (1, 'b')]), sum(((1,), (2, 3)), ()),
    (1, 2) == (1.0, 2.0), (nan := float('nan'),) == (nan,))
class P(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))
    x = property(lambda self: self[0])
    def __repr__(self):
        return f'P{tuple(self)}'
p = P(1, 2)
print(p, p.x, p == (1, 2), hash(p) == hash((1, 2)), p + (3,), type(p[:]).__name__, isinstance(p, tuple))
