class A:
    def f(self): return 'A.f'
    @classmethod
    def c(cls): return f'A.c {cls.__name__}'
    x = 'A.x'
class B(A):
    def f(self): return 'B.f'
    def via_lambda(self): return (lambda: super(B, self).f())()
    def via_gen(self): return list(super(B, self).f() for _ in range(1))
    def via_nested(self):
        def g(me): return super().f()
        return g(self)
    def via_cell(self): return __class__
    def renamed(me): return super().f()
    def star(*args): return super().f()
    def deleted(self):
        del self
        return super().f()
    def rebound(self):
        self = 5
        return super().f()
    @classmethod
    def c(cls): return 'B<' + super().c()
    @staticmethod
    def st(): return super().f()
    def __new__(cls):
        print('new via super', super().__new__ is object.__new__)
        return super().__new__(cls)
    def __getattr__(self, n): return super().__getattribute__('f')() + n
    @property
    def x(self): return super().x + '!'
b = B()
for name in ('via_lambda', 'via_gen', 'via_nested', 'via_cell', 'renamed', 'star', 'deleted', 'rebound', 'c', 'st'):
    try:
        print(name, getattr(b, name)())
    except (RuntimeError, TypeError) as e:
        print(name, type(e).__name__, e)
print(b.x, b.unknown)
class C(B):
    f = A.f
    def g(self):
        s = super()
        return s.f(), s.x
print(C().g(), C.c())
class Meta(type):
    def __new__(m, n, b, ns):
        return super().__new__(m, n, b, ns)
    def hello(cls): return 'Meta.hello'
class Meta2(Meta):
    def hello(cls): return 'Meta2<' + super().hello()
class D(metaclass=Meta2): pass
print(D.hello())
class E(A):
    f2 = lambda self: super().f()
    g = [lambda self: super().f()]
print(E().f2(), E.g[0](E()))
class Unbound(A):
    pass
Unbound.s = super(Unbound)
print(Unbound().s.f())
