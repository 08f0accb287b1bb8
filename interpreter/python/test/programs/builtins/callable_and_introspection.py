def f(): pass
class C:
    def __call__(self): pass
    def m(self): pass
    @staticmethod
    def s(): pass
    p = property(lambda self: 1)
class N: pass
n = N()
n.__call__ = lambda: 1
import math
for name, v in (('function', f), ('lambda', lambda: 0), ('class', C), ('instance with call', C()),
    ('instance without', N()), ('call on the instance', n), ('method', C().m), ('static', C.s),
    ('static object', C.__dict__['s']), ('property', C.__dict__['p']), ('builtin', len), ('bound builtin', [].append),
    ('type', int), ('none', None), ('text', 'f'), ('module', math), ('generator', (x for x in [])), ('math', math.sin),
    ('range', range(3)), ('wrapper', (5).__add__), ('slot', int.__add__)):
    print(name, callable(v), type(v).__name__)
print(type(f), type(C().m), type([].append), type(str.join), type(int.__add__), type((5).__add__),
    type(dict.__dict__['fromkeys']), type(C.__dict__['p']), type(type(C).__dict__['__doc__']).__name__, type(math))
print(type(None)(), type(...)() is ..., type(NotImplemented)() is NotImplemented, type(5)(7), type([])('ab'),
    type(type)(C) is type)
for t in (type(None), type(f), type(len), type((x for x in [])), type(math), type(iter([])), type({}.keys())):
    try:
        print(t.__name__, t())
    except TypeError as e:
        print(e)
for t in (int, str, list, dict, object, type, bool, C, Exception, type(None), type(f)):
    print(t.__name__, t.__module__, t.__qualname__, t.__mro__[-1].__name__, t.__base__, t.__class__.__name__,
        isinstance(t.__doc__, str) or t.__doc__)
print(f.__class__ is type(f), C().__class__ is C, (5).__class__, C.__class__, type.__class__, None.__class__,
    isinstance(f, type(lambda: 0)), isinstance(len, type(print)))
