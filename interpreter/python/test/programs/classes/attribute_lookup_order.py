class Meta(type):
    a = 'meta a'
    both = 'meta both'
    @property
    def data(cls): return 'meta data descriptor'
    def meth(cls): return 'meta meth'
class Base:
    inherited = 'base'
    both = 'base both'
class C(Base, metaclass=Meta):
    b = 'class b'
    data = 'class data'
    meth = 'class meth'
    @property
    def p(self): return 'property'
    def method(self): return 'method'
c = C()
c.__dict__.update(p='instance p', method='instance method', b='instance b')
print(c.p, c.method, c.b, c.inherited, c.both)
print(C.a, C.b, C.data, C.meth, C.both, C.inherited)
for name in ('a', 'data', 'meth'):
    try:
        print(name, getattr(c, name))
    except AttributeError as e:
        print(e)
del c.b
print(c.b)
C.b = 'changed'
print(c.b)
Base.late = 'late'
print(c.late, C.late)
C.late = 'own'
print(c.late, Base.late)
del C.late
print(c.late)
del Base.late
print(hasattr(c, 'late'))
# Operators look at the type only.
c.__len__ = lambda: 5
c.__add__ = lambda o: 'no'
for f in (lambda: len(c), lambda: c + 1):
    try:
        print(f())
    except TypeError as e:
        print(e)
C.__len__ = lambda self: 7
print(len(c), c.__len__())
del C.__len__
try:
    len(c)
except TypeError as e:
    print(e)
class X:
    pass
x = X()
x.__class__.attr = 'through __class__'
print(X.attr, x.attr, type(x).__dict__['attr'], object.__getattribute__(x, 'attr'))
X.__repr__ = lambda self: 'patched'
X.__call__ = lambda self, *a: a
X.__iter__ = lambda self: iter('it')
X.__eq__ = lambda self, o: 'equal'
print(x, x(1, 2), list(x), x == 1)
