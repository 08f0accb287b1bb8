o = object()
print(type(o), o == o, o != object(), bool(o), isinstance(o, object), hash(o) == hash(o), o.__class__,
    repr(o).startswith('<object object at 0x'), str(o) == repr(o), o.__eq__(5), o.__doc__ is not None)
for f in (lambda: object(1), lambda: object(a=1), lambda: setattr(o, 'x', 1), lambda: o.x, lambda: o < object(),
    lambda: o(), lambda: o[0], lambda: len(o), lambda: iter(o), lambda: o + 1, lambda: int(o), lambda: format(o, 'x'),
    lambda: object.__new__(5), lambda: object.__init__(), lambda: object.__eq__()):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(type(5) is int, type(type) is type, type(object) is type, isinstance(type, object), issubclass(type, object),
    object.__bases__, type.__bases__, object.__mro__, type.__mro__, object.__base__, int.__base__, bool.__base__)
print(type('X', (), {})().__class__.__name__, type('Y', (int,), {})(5) + 1, type(5)('7'), type('')(8), type([])((1,)),
    type({})(a=1), type(None) is None.__class__)
class A: pass
a, b = A(), A()
print(a == a, a == b, a is a, a != b, a in [a], a in [b], {a: 1}[a], len({a, b, a}), hash(a) == hash(a), id(a) == id(a),
    id(a) != id(b), a.__eq__(b), a.__ne__(a), a.__hash__() == hash(a))
print(id(None) == id(None), isinstance(id(a), int), hash('a') == hash('a'), hash((1, 'a')) == hash((1, 'a')),
    hash(1.0) == hash(1), hash(None) == hash(None), hash(int) == hash(int), isinstance(hash('x'), int))
for v in ([], {}, set(), bytearray(), slice(1), {}.keys(), ([],), (1, {})):
    try:
        hash(v)
    except TypeError as e:
        print(e)
for v in (1, 'a', None, (), frozenset(), b'', 1.5, range(3), len, int, A, a, ..., lambda: 0, True, 1j):
    hash(v)
print(NotImplemented, repr(NotImplemented), Ellipsis, None, type(NotImplemented).__name__, type(None).__name__,
    type(...).__name__)
print(None == None, None == 0, None == False, None != 0, not None, None is None)
class Q:
    def __init__(self, *a, **k): self.got = a, k
print(Q(1, x=2).got, Q.__new__(Q).__dict__)
