class Grid:
    def __init__(self): self.d = {}
    def __getitem__(self, k):
        print('get', k)
        return self.d[k]
    def __setitem__(self, k, v):
        print('set', k, v)
        self.d[k] = v
    def __delitem__(self, k):
        print('del', k)
        del self.d[k]
    def __len__(self): return len(self.d)
    def __contains__(self, k): return k in self.d
    def __iter__(self): return iter(sorted(self.d))
    def __reversed__(self): return iter(sorted(self.d, reverse=True))
g = Grid()
g[1, 2] = 'a'
g[0, 0] = 5
g[0, 0] += 1
g[0, 0] **= 2
print(g[0, 0], len(g), (1, 2) in g, list(g), list(reversed(g)), bool(g), bool(Grid()))
del g[1, 2]
try:
    g[9]
except KeyError as e:
    print('KeyError', e)
print({**{'k': 1}}, [*g], tuple(g), max(g))
class Seq:
    def __init__(self, *a): self.a = a
    def __getitem__(self, i):
        if isinstance(i, slice):
            return Seq(*self.a[i])
        return self.a[i]
    def __len__(self): return len(self.a)
    def __repr__(self): return f'Seq{self.a}'
    def __add__(self, o): return Seq(*self.a, *o)
    def __mul__(self, n): return Seq(*self.a * n)
    __rmul__ = __mul__
    def __call__(self, i): return self.a[i]
s = Seq(1, 2, 3)
print(s[0], s[-1], s[1:], s[::-1], list(s), 2 in s, 9 in s, s + [4], s + s, s * 2, 2 * s, list(reversed(s)), s(1),
    sum(s), [x for x in s], sorted(s, reverse=True))
a, b, c = s
print(a, b, c, *s, dict(enumerate(s)), list(map(s, range(2))), list(zip(s, s)), all(s), max(s), tuple(s[:2]))
try:
    s[10]
except IndexError as e:
    print(e)
class Matrix:
    def __init__(self, rows): self.r = rows
    def __matmul__(self, o): return Matrix([[sum(x * y for x, y in zip(r, c)) for c in zip(*o.r)] for r in self.r])
    def __getitem__(self, ij): return self.r[ij[0]][ij[1]]
    def __eq__(self, o): return self.r == o.r
m = Matrix([[1, 1], [1, 0]])
p = m
for _ in range(9):
    p @= m
print(p.r, p[0, 1], p == m)
