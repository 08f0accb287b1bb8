class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        print('new', name, [b.__name__ for b in bases], sorted(k for k in ns if not k.startswith('__')), kw)
        ns['added'] = name.lower()
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', name, kw)
        super().__init__(name, bases, ns)
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print('prepare', name, kw)
        return {'from_prepare': 1}
    def __call__(cls, *a):
        print('call', cls.__name__, a)
        return super().__call__(*a)
    def method(cls): return f'meta method of {cls.__name__}'
    @property
    def prop(cls): return 'meta prop'
    def __len__(cls): return 42
    def __getitem__(cls, k): return f'{cls.__name__}[{k}]'
    def __contains__(cls, x): return x == 1
    def __iter__(cls): return iter('xyz')
    def __repr__(cls): return f'<Meta {cls.__name__}>'
    def __getattr__(cls, n): return f'meta getattr {n}'
    def __add__(cls, o): return 'class addition'
class A(metaclass=Meta, option=5):
    x = 1
    def f(self): pass
class B(A): pass
print(A, A.added, B.added, A.from_prepare, type(A), type(B).__name__, A.method(), A.prop, len(A), A[0], 1 in A, list(A),
    A.whatever, A + 1, isinstance(A, Meta))
a = A()
for f in (lambda: a.method, lambda: a.prop, lambda: len(a), lambda: a.whatever):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
C = Meta('C', (B,), {'y': 2})
print(C.y, C.__mro__)
class Other(type): pass
try:
    class D(A, metaclass=Other): pass
except TypeError as e:
    print(e)
class Sub(Meta): pass
class E(A, metaclass=Sub): pass
print(type(E).__name__, type(type('F', (E,), {})).__name__)
def func_meta(name, bases, ns, **kw):
    return name, bases, sorted(k for k in ns if k[0] != '_'), kw
class G(int, metaclass=func_meta, q=1):
    z = 1
print(G)
try:
    class H(metaclass=type, bad=1): pass
except TypeError as e:
    print(e)
class Auto(dict):
    def __missing__(self, k):
        if k.startswith('__'):
            raise KeyError(k)
        self[k] = len(self)
        return self[k]
class EnumMeta(type):
    def __prepare__(name, bases): return Auto()
    def __new__(m, n, b, ns): return super().__new__(m, n, b, dict(ns))
class Color(metaclass=EnumMeta):
    RED
    GREEN
print(Color.GREEN - Color.RED)
