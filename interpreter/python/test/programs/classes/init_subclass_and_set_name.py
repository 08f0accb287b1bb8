class Plugin:
    registry = []
    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        Plugin.registry.append((cls.__name__, name))
        cls.plugin_name = name or cls.__name__.lower()
class A(Plugin): pass
class B(Plugin, name='bee'): pass
class C(B, name='sea'): pass
print(Plugin.registry, A.plugin_name, C.plugin_name, hasattr(Plugin, 'plugin_name'))
try:
    class D(Plugin, other=1): pass
except TypeError as e:
    print(e)
try:
    class E(x=1): pass
except TypeError as e:
    print(e)
class Desc:
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.where = owner.__name__, name
class F:
    a = Desc()
    b = c = Desc()
print(F.a.where, F.b.where)
F.late = Desc()
print(hasattr(F.late, 'where'))
G = type('G', (), {'x': Desc()})
class Order:
    def __init_subclass__(cls): print('init_subclass sees', hasattr(cls, 'd') and cls.d.where)
class H(Order):
    d = Desc()
class Bad:
    def __set_name__(self, owner, name): raise ValueError('refused')
try:
    class I:
        x = Bad()
except (RuntimeError, ValueError) as e:
    print(type(e).__name__, e, '|', type(e.__cause__).__name__, e.__cause__)
class J:
    @classmethod
    def __init_subclass__(cls): print('classmethod too', cls.__name__)
class K(J): pass
class Meta(type):
    def __new__(m, n, b, ns, **k):
        print('before')
        c = super().__new__(m, n, b, ns, **k)
        print('after')
        return c
class L(metaclass=Meta):
    def __init_subclass__(cls, **k): print('init_subclass', cls.__name__, k)
class M(L, v=1): pass
