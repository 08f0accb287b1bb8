class L(list):
    def append(self, x): super().append(x * 2)
class D(dict):
    def __setitem__(self, k, v): super().__setitem__(k, v + 1)
class S(str):
    def __len__(self): return 99
    def __eq__(self, o): return 'eq called'
    __hash__ = str.__hash__
class T(tuple):
    def __getitem__(self, i): return ('got', i)
class F(float):
    def __add__(self, o): return F(super().__add__(o))
class I(int):
    def __eq__(self, o): return True
    def __hash__(self): return 0
l = L([1, 2])
l.append(3)
l.extend([4])
l += [5]
print(l, l == [1, 2, 6, 4, 5], [0] + l, type(l * 2).__name__)
d = D(a=1)
d['b'] = 1
d.update(c=1)
d.setdefault('d', 1)
print(d, dict(d), d | {'z': 0}, type(d.copy()).__name__)
s = S('abc')
print(len(s), s == 'x', s.upper(), s[0], {s: 1}, ''.join(s), s in {'abc': 1}, str.__len__(s), [*s])
t = T((1, 2))
print(t[0], t, list(t), tuple(t), t + (3,), len(t))
f = F(1.5)
print(f + 1, type(f + 1).__name__, 1 + f, type(f * 2).__name__, f)
print(I(3) == 5, [I(1)] == [I(2)], I(7) in {5: 'x'}, {I(1), I(2)} == 5, len({I(1), I(2)}), I(3) + 1)
class B(bytes):
    def __new__(cls, x): return super().__new__(cls, x.encode())
print(B('hi'), B('hi') + b'!', type(B('a')[0]).__name__)
class E(Exception):
    def __init__(self, code): self.code = code
e = E(5)
print(e.args, e.code, repr(e), str(e))
class Set(set):
    def __contains__(self, x): return True
print(5 in Set(), Set([1]) | {2}, Set() == set(), len(Set('aab')))
class P(property): pass
class X:
    @P
    def v(self): return 'property subclass'
print(X().v, type(X.v).__name__)
print(L.__mro__[1] is list, issubclass(D, dict), isinstance(s, str), type(s) is str, L.append is not list.append)
