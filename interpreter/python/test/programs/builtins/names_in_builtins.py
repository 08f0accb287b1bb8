import builtins
expected = 'abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex delattr dict dir divmod enumerate eval exec filter float format frozenset getattr globals hasattr hash hex id input int isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow print property range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip __import__ __build_class__'.split()
print([n for n in expected if not hasattr(builtins, n)])
print(builtins.__name__, builtins.len is len, __builtins__ is builtins or __builtins__ is builtins.__dict__,
    type(builtins).__name__)
for n in expected:
    o = getattr(builtins, n)
    print(n, type(o).__name__, o.__name__, callable(o), getattr(o, '__module__', None), end='; ')
print()
print(getattr(builtins, 'True') is True, getattr(builtins, 'None') is None, builtins.Ellipsis is ...,
    builtins.NotImplemented is NotImplemented, builtins.__debug__)
class Recorder:
    def __init__(self): self.calls = []
    def __call__(self, *a):
        self.calls.append(a)
        return original(*a)
original = builtins.len
builtins.len = rec = Recorder()
print(len([1, 2]), len('abc'))
builtins.len = original
print(rec.calls, len([]))
saved = builtins.__build_class__
def build(func, name, *bases, **kw):
    print('building', name)
    return saved(func, name, *bases, **kw)
builtins.__build_class__ = build
class Made: x = 1
builtins.__build_class__ = saved
print(Made.x)
saved_import = builtins.__import__
def imp(name, *a, **k):
    print('importing', name)
    return saved_import(name, *a, **k)
builtins.__import__ = imp
import math
from math import pi
builtins.__import__ = saved_import
print(pi == math.pi)
