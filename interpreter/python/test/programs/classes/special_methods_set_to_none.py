class Missing(dict):
    def __missing__(self, k): return k * 2
print(Missing()['ab'], '%(x)s' % Missing(), '{q}'.format_map(Missing()))
class Call:
    def __getattr__(self, n): return lambda *a: (n, a)
c = Call()
print(c.anything(1, 2), c.x())
try:
    c()
except TypeError as e:
    print(e)
try:
    c + 1
except TypeError as e:
    print(e)
class Rich:
    __hash__ = None
    __iter__ = None
    __contains__ = None
    __reversed__ = None
    __call__ = None
for f in (hash, iter, lambda r: 1 in r, reversed, lambda r: r()):
    try:
        f(Rich())
    except TypeError as e:
        print(e)
class Eq:
    def __eq__(self, o): return True
class Eq2(Eq):
    __hash__ = object.__hash__
print(Eq.__hash__, Eq2.__hash__ is object.__hash__, 'abc' == Eq(), [1, Eq()] == [1, 2], Eq() in [5], {1: 2} == Eq(),
    (3,) != Eq())
class Index(list):
    def __index__(self): return 1
print([10, 20][Index()], 'ab' * Index())
class Slicer:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): self.last = (k, v)
s = Slicer()
s[1:2, ...] = 5
print(s.last, s[::2], s[1, :])
