class Even(type):
    def __instancecheck__(cls, x):
        print('instancecheck', cls.__name__)
        return isinstance(x, int) and x % 2 == 0
    def __subclasscheck__(cls, c):
        print('subclasscheck', c.__name__)
        return c is int
class E(metaclass=Even): pass
print(isinstance(2, E), isinstance(3, E), isinstance('a', E), issubclass(int, E), issubclass(str, E),
    isinstance(3, (str, E)), isinstance(4, (E, str)))
print(isinstance(E(), E))
class Fake:
    @property
    def __class__(self): return int
f = Fake()
print(isinstance(f, int), isinstance(f, Fake), type(f) is Fake, f.__class__, issubclass(type(f), int))
print(isinstance(True, int), isinstance(1, bool), isinstance(None, type(None)), isinstance(1, (str, (float, (int,)))),
    isinstance([], object), isinstance(int, type), issubclass(bool, (str, int)), issubclass(int, int),
    isinstance(1, ()), isinstance(5, int | str), isinstance('a', int | None), isinstance(None, int | None),
    issubclass(bool, int | str))
class P:
    pass
class Q(P):
    pass
print(isinstance(Q(), P), isinstance(P(), Q), issubclass(Q, P), issubclass(P, Q))
for g in (lambda: isinstance(1, 1), lambda: isinstance(1, 'int'), lambda: isinstance(1, [int]),
    lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: issubclass(P(), P), lambda: isinstance(1, (str, 5)),
    lambda: isinstance(1, list[int]), lambda: issubclass(list, list[int]), lambda: isinstance(),
    lambda: isinstance(1, int | list[int])):
    try:
        print(g())
    except TypeError as e:
        print(e)
class Truthy(type):
    def __instancecheck__(cls, x): return 'yes'
class T(metaclass=Truthy): pass
print(isinstance(1, T))
class Raises(type):
    def __instancecheck__(cls, x): raise ValueError('check failed')
class R(metaclass=Raises): pass
try:
    isinstance(1, R)
except ValueError as e:
    print(e)
class Bases:
    __bases__ = (P,)
print(issubclass(Bases(), P), isinstance(1, type(2)), type.__instancecheck__(int, True))
