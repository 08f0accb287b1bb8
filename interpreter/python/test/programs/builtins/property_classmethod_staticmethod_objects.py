def get(self): "doc from get"; return 'got'
def put(self, v): self.v = v
def rem(self): self.v = 'removed'
p = property(get, put, rem)
print(p.fget is get, p.fset is put, p.fdel is rem, p.__doc__, type(p).__name__, property().fget,
    property(doc='d').__doc__, property(get, doc='other').__doc__)
class A:
    x = p
a = A()
a.x = 5
print(a.x, a.v, A.x is p, p.__get__(a), p.__get__(None, A) is p, p.__get__(a, A))
p.__set__(a, 7)
print(a.v)
del a.x
print(a.v)
p2 = p.getter(lambda self: 'new getter')
print(p2 is p, p2.fset is put, p2.__get__(a), p2.__doc__)
for f in (lambda: property(get).__set__(a, 1), lambda: property(get).__delete__(a), lambda: property().__get__(a),
    lambda: property(5).__get__(a), lambda: p.__get__(), lambda: property(1, 2, 3, 4, 5),
    lambda: setattr(p, 'fget', None), lambda: p.__set_name__('x')):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
def f(*args): return [x if isinstance(x, (int, str)) else getattr(x, '__name__', type(x).__name__) for x in args]
s, c = staticmethod(f), classmethod(f)
class B:
    s, c, f = s, c, f
    prop_of_class = classmethod(lambda cls: cls.__name__)
b = B()
print(B.s(1), b.s(1), B.c(1), b.c(1), B.f(1), b.f(1), s(5), s.__func__ is f, c.__func__ is f, s.__get__(None, int)(2),
    c.__get__(None, int)(2), c.__get__(5)(2), s.__name__, c.__name__, s.__wrapped__ is f, B.prop_of_class())
try:
    c(1)
except TypeError as e:
    print(e)
try:
    staticmethod(5)()
except TypeError as e:
    print(e)
class D(B):
    @classmethod
    def c(cls, *a): return ['D'] + super().c(*a)
    @staticmethod
    def s(*a): return ['D'] + B.s(*a)
print(D.c(1), D().s(2), D.prop_of_class())
class Chain:
    @classmethod
    @property
    def both(cls): return cls.__name__ + ' property'
    @staticmethod
    @classmethod
    def odd(cls): return 'odd'
print(Chain.both, Chain().both)
try:
    print(Chain.odd())
except TypeError as e:
    print(e)
print(isinstance(B.__dict__['s'], staticmethod), isinstance(B.__dict__['c'], classmethod), callable(B.__dict__['c']),
    callable(B.__dict__['s']), B.c == B.c, B.c is B.c, b.c == B.c, B.s is f)
