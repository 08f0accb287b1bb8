class Temp:
    def __init__(self, c):
        self._c = c
    @property
    def c(self):
        """Degrees."""
        return self._c
    @c.setter
    def c(self, v):
        if v < -273:
            raise ValueError('too cold')
        self._c = v
    @c.deleter
    def c(self):
        print('deleting')
        self._c = 0
    @property
    def f(self): return self._c * 9 / 5 + 32
    ro = property(lambda self: 'read only')
    wo = property(fset=lambda self, v: print('write', v))
    nothing = property()
t = Temp(20)
t.c = 30
print(t.c, t.f, t.ro, Temp.c.__doc__, type(Temp.c).__name__, Temp.c.fget(t))
t.wo = 5
del t.c
t.c += 5
print(t.c)
def attempt(f):
    try:
        print(f())
    except (AttributeError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
attempt(lambda: setattr(t, 'c', -300))
attempt(lambda: setattr(t, 'f', 1))
attempt(lambda: delattr(t, 'f'))
attempt(lambda: t.wo)
attempt(lambda: t.nothing)
attempt(lambda: setattr(t, 'ro', 1))
attempt(lambda: delattr(t, 'wo'))
attempt(lambda: setattr(t, 'nothing', 1))
t.__dict__['ro'] = 'instance value loses'
print(t.ro, t.__dict__['ro'])
class Sub(Temp):
    @Temp.c.getter
    def c(self): return super().c * 100
    @property
    def f(self): return 'sub ' + str(super().f)
s = Sub(1)
s.c = 2
print(s.c, s.f, s._c)
class E:
    @property
    def p(self): raise AttributeError('inner')
    @property
    def q(self): return self.missing
    def __getattr__(self, name): return f'fallback {name}'
print(E().p, E().q)
class Doc:
    x = property(lambda s: 1, doc='given')
    y = property(lambda s: 1).getter(lambda s: 2)
print(Doc.x.__doc__, Doc().y, Doc.x.fset, isinstance(Doc.x, property))
try:
    Doc.x.fget = 5
except AttributeError as e:
    print(e)
