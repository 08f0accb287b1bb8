class A:
    def f(self): return 'A.f'
    @classmethod
    def c(cls): return f'A.c of {cls.__name__}'
    @staticmethod
    def s(): return 'A.s'
    @property
    def p(self): return 'A.p'
    v = 'A.v'
class B(A):
    def f(self): return 'B.f > ' + super().f()
    @classmethod
    def c(cls): return 'B.c > ' + super().c()
    @staticmethod
    def s(): return 'B.s > ' + super(B, B).s()
    @property
    def p(self): return 'B.p > ' + super().p
    def nested(self):
        def inner():
            return super(B, self).f()
        return inner(), [super(B, self).v for _ in range(1)]
    def lam(self): return (lambda: super(__class__, self).f())()
b = B()
print(b.f(), b.c(), b.s(), b.p, b.nested(), b.lam(), super(B, b).v)
print(super(B, B).c(), super(B, b).f.__name__, super(B, b).__thisclass__.__name__)
for f in (lambda: super().f(), lambda: super(A, 5), lambda: super(5), lambda: super(B, b).missing, lambda: super(B, A)):
    try:
        print(f())
    except (RuntimeError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
class C(B):
    def __init__(self): super().__init__()
    def __getitem__(self, k): return k
    def g(self): return super().__getattribute__('v'), hasattr(super(), '__getitem__')
print(C().g())
