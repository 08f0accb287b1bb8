class Data:
    def __get__(self, obj, cls):
        return 'get', obj if obj is None else type(obj).__name__, cls.__name__
    def __set__(self, obj, v): print('set', type(obj).__name__, v)
    def __delete__(self, obj): print('delete', type(obj).__name__)
class NonData:
    def __get__(self, obj, cls=None): return 'nondata'
class SetOnly:
    def __set__(self, obj, v): obj.__dict__['so'] = v * 2
class C:
    d, n, so = Data(), NonData(), SetOnly()
c = C()
print(c.d, C.d, c.n, C.n)
c.d = 5
del c.d
c.__dict__['d'] = 'shadow'
c.__dict__['n'] = 'shadow'
print(c.d, c.n, type(c.so).__name__)
c.so = 4
print(c.so, c.__dict__)
del c.n
print(c.n)
try:
    del c.so
except AttributeError as e:
    print(e)
C.d = 'replaced on the class'
print(c.d, C.d)
inst = C()
inst.attr = Data()
print(type(inst.attr).__name__)
class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name):
        self.name = name
        print('named', owner.__name__, name)
    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        try:
            return obj.__dict__[self.name]
        except KeyError:
            raise AttributeError(f'{self.name} is not set') from None
    def __set__(self, obj, v):
        if not isinstance(v, self.kind):
            raise TypeError(f'{self.name} must be {self.kind.__name__}, not {type(v).__name__}')
        obj.__dict__[self.name] = v
class P:
    name, age = Typed(str), Typed(int)
p = P()
p.name, p.age = 'ann', 5
print(p.name, p.age, P.name.kind.__name__, p.__dict__)
for f in (lambda: setattr(p, 'age', 'x'), lambda: P().name, lambda: delattr(p, 'age')):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, cls=None):
        v = obj.__dict__[self.name] = self.f(obj)
        return v
class L:
    @Lazy
    def value(self):
        print('computing')
        return 42
l = L()
print(l.value, l.value, l.__dict__)
