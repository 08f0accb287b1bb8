class A:
    x = 1
    def m(self): pass
class B(A):
    y = 2
    def __init__(self): self.z = 3
public = lambda o: [n for n in dir(o) if not n.startswith('_')]
b = B()
print(public(A), public(B), public(b), public(5), public(1.5), public(1j), public([]), public(()), public(set()),
    public(frozenset()), public(range(1)), public(slice(1)), public({}), public(b''[:0])[:6], public(None),
    public(object()))
print(public(str)[:10], len(public(str)), len(public(bytes)), len(public(bytearray)), public((x for x in [])),
    public(type(iter([]))), public(ValueError()), public(OSError())[:3], public(property()),
    public(memoryview(b''))[:5])
def f(a, b=1):
    c = 2
    return dir(), sorted(vars()), locals()
print(f(0))
print(vars(b), vars(A)['x'], sorted(k for k in vars(B) if not k.startswith('_')), vars(b) is b.__dict__,
    type(vars(A)).__name__, 'f' in dir(), 'f' in vars())
for bad in (5, 'a', None, [], object()):
    try:
        vars(bad)
    except TypeError as e:
        print(e)
class D:
    def __dir__(self): return ['c', 'a', 'b']
class E:
    def __dir__(self): return 5
class F:
    def __dir__(self): return [1, 'a']
class G:
    def __dir__(self): return super().__dir__() + ['extra']
print(dir(D()), 'extra' in dir(G()), 'x' in dir(D))
for bad in (E(), F()):
    try:
        print(dir(bad))
    except TypeError as e:
        print(e)
class M(type):
    meta_attr = 1
    def meth(cls): pass
class W(metaclass=M): own = 1
print('meta_attr' in dir(W), 'own' in dir(W), 'meth' in dir(W), 'meth' in dir(M))
class S:
    __slots__ = ('p', 'q')
print(public(S), public(S()))
b.new = 1
del b.z
print(public(b), sorted(dir(b)) == dir(b), '__class__' in dir(b), '__dict__' in dir(b), '__init__' in dir(5),
    '__add__' in dir(5), '__len__' in dir(''))
print([n for n in ('__eq__', '__hash__', '__repr__', '__str__', '__init__', '__new__', '__setattr__', '__class__',
    '__doc__', '__sizeof__', '__format__', '__reduce__', '__dir__', '__init_subclass__',
    '__subclasshook__') if n not in dir(object)])
