class O:
    def f(self): return ['O']
class A(O):
    def f(self): return ['A'] + super().f()
class B(O):
    def f(self): return ['B'] + super().f()
class C(A, B):
    def f(self): return ['C'] + super().f()
class D(B, O):
    def f(self): return ['D'] + super().f()
class E(C, D):
    def f(self): return ['E'] + super().f()
names = lambda cls: [c.__name__ for c in cls.__mro__]
print(names(C), names(D), names(E), C().f(), E().f(), A().f())
for bases in ((O, A), (A, A), (C, A, B), (A, B, D), (int, str), (bool,), (object, A), (B, A, C), (int, float),
    (list, dict), (Exception, int)):
    try:
        t = type('T', bases, {})
        print([b.__name__ for b in bases], names(t))
    except TypeError as e:
        print([b.__name__ for b in bases], str(e).replace('\n', ' | '))
print([c.__name__ for c in E.mro()], [c.__name__ for c in O.__subclasses__()], E.__bases__ == (C, D))
class Init:
    def __init__(self, **kw):
        self.log = getattr(self, 'log', []) + ['Init']
        if kw:
            raise TypeError(f'left over: {kw}')
class X(Init):
    def __init__(self, x=0, **kw):
        super().__init__(**kw)
        self.log.append(f'X{x}')
class Y(Init):
    def __init__(self, y=0, **kw):
        super().__init__(**kw)
        self.log.append(f'Y{y}')
class Z(X, Y):
    def __init__(self, **kw):
        super().__init__(**kw)
        self.log.append('Z')
print(Z(x=1, y=2).log)
try:
    Z(q=1)
except TypeError as e:
    print(e)
for bad in (5, 'a', None, len, lambda: 0):
    try:
        class W(bad): pass
    except TypeError as e:
        print(e)
class Custom(type):
    def mro(cls):
        return [cls, A, object]
class M(metaclass=Custom): pass
try:
    print(names(M), M().f())
except (AttributeError, TypeError) as e:
    print(type(e).__name__, e)
A.__bases__ = (B,)
print(names(A), A().f())
try:
    O.__bases__ = (A,)
except TypeError as e:
    print(e)
