def hello(self): return f'hello from {type(self).__name__}'
A = type('A', (), {'x': 1, 'hello': hello, '__doc__': 'made'})
B = type('B', (A,), dict(y=2, __init__=lambda self, v: setattr(self, 'v', v)))
print(A, B, A.x, B(5).v, B(5).hello(), A.__doc__, B.__doc__, B.__bases__, A.__dict__['x'], A.__module__, type(A()) is A,
    A.__qualname__)
print(type(5), type('a'), type(None), type(type), type(A), type(len), type(...), type(NotImplemented), type(lambda: 0),
    type((x for x in [])), type([].append), type(range(1)), type(print))
A.__name__ = 'Renamed'
print(A, A.__name__, A.__qualname__, A().hello())
A.__qualname__ = 'outer.Inner'
print(A)
C = type('C', (int,), {'__slots__': (), '__qualname__': 'Q.C', '__module__': 'mod'})
print(C, C(5) + 1, repr(C(7)))
def attempt(f):
    try:
        print(f())
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
attempt(lambda: type())
attempt(lambda: type(1, 2))
attempt(lambda: type(1, (), {}))
attempt(lambda: type('X', [], {}))
attempt(lambda: type('X', (), []))
attempt(lambda: type('X', (5,), {}))
attempt(lambda: type('X\0', (), {}))
attempt(lambda: setattr(A, '__name__', 5))
attempt(lambda: setattr(int, 'x', 5))
attempt(lambda: setattr(int, '__name__', 'y'))
attempt(lambda: delattr(A, '__name__'))
attempt(lambda: setattr(A, '__bases__', ()))
attempt(lambda: setattr(A, '__bases__', 5))
attempt(lambda: setattr(A, '__dict__', {}))
attempt(lambda: A.__dict__.update({}))
attempt(lambda: type('Y', (type(None),), {}))
attempt(lambda: type('Y', (type(lambda: 0),), {}))
attempt(lambda: type('Y', (slice,), {}))
attempt(lambda: type('Y', (range,), {}))
print(type(A.__dict__).__name__, 'x' in A.__dict__, A.__dict__.get('zz'), sorted(k for k in A.__dict__ if k[0] != '_'))
print(type.__call__(int, '5'), type.__subclasses__(B), int.__subclasses__()[:1], isinstance(type, object),
    isinstance(object, type), issubclass(type, object), type.mro(bool))
