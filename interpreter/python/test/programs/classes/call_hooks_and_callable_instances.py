class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, *args, scale=1, **kw): return (self.n + sum(args)) * scale, kw
a = Adder(10)
print(a(), a(1, 2), a(1, scale=2), a(1, extra='x'), callable(a), callable(Adder), callable(5))
a.__call__ = lambda: 'instance attribute is not used'
print(a(5))
class Meta(type):
    def __call__(cls, *args):
        print('meta call', cls.__name__, args)
        return super().__call__(*args)
class M(metaclass=Meta):
    def __init__(self, x): self.x = x
print(M(3).x)
class NotCallable: pass
try:
    NotCallable()()
except TypeError as e:
    print(e)
class Weird:
    __call__ = Adder(100)
print(Weird()(1))
class Static:
    __call__ = staticmethod(lambda *a: a)
print(Static()(1, 2))
