class A:
    def __init__(self, x):
        print('A init', x)
        self.x = x
    def who(self): return 'A'
    def call(self): return self.who()
    @classmethod
    def make(cls): return cls(0)
    @staticmethod
    def st(): return 'A.st'
    attr = 'A attr'
class B(A):
    def __init__(self, x, y):
        super().__init__(x)
        print('B init', y)
        self.y = y
    def who(self): return 'B<' + super().who()
    @classmethod
    def make(cls): return super().make, cls.__name__
    @property
    def prop(self): return 'B prop'
class C(B):
    def who(self): return 'C<' + super(C, self).who()
    @property
    def prop(self): return 'C<' + super().prop
    @staticmethod
    def st(): return 'C<' + super(C, C).st()
    def both(self): return super().attr, super(B, self).who(), super().__init__.__name__, super().__class__.__name__
    attr = 'C attr'
c = C(1, 2)
print(c.who(), c.call(), c.prop, C.st(), c.both(), c.attr, isinstance(c, A), issubclass(C, A),
    C.__mro__ == (C, B, A, object), C.__base__.__name__)
print(B.make()[0].__self__.__name__, A.make().x, B.who(c), A.who(c))
s = super(B, c)
print(s.who(), s.__self__ is c, s.__thisclass__.__name__, s.__self_class__.__name__, type(s).__name__, repr(s))
for f in (lambda: super(), lambda: super(B, 5), lambda: super(5), lambda: super(B, c).nope, lambda: super(A, c).who(),
    lambda: super(B).who, lambda: super(C, A(1))):
    try:
        print(f())
    except (TypeError, RuntimeError, AttributeError) as e:
        print(type(e).__name__, e)
class D(A):
    def m(self):
        return [super().who() for _ in range(1)]
    def n(self):
        def inner():
            return super(D, self).who()
        return inner()
    def set(self):
        super().zz = 1
for name in ('m', 'n', 'set'):
    try:
        print(getattr(D(1), name)())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
def free(self):
    return super().who()
D.free = free
try:
    D(1).free()
except RuntimeError as e:
    print(e)
def noargs():
    return super()
try:
    noargs()
except RuntimeError as e:
    print(e)
