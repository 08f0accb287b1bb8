def method(self): return self.v * 2
T = type('T', (object,), {'v': 21, 'm': method, '__doc__': 'made here'})
print(T.__name__, T().m(), T.__doc__, T.__module__, T.__bases__, T.__qualname__, type(T))
S = type('S', (T,), dict(v=5))
print(S().m(), S.__mro__ == (S, T, object), issubclass(S, T), S.__dict__.get('v'), 'm' in S.__dict__)
S.extra = lambda self, x: (self.v, x)
print(S().extra(1), hasattr(T, 'extra'))
del S.extra
print(hasattr(S, 'extra'))
S.__name__ = 'Renamed'
print(S, S.__name__, repr(S()).split(' at ')[0])
for f in (lambda: type('a\0b', (), {}), lambda: type(5, (), {}), lambda: type('X', 5, {}), lambda: type('X', (), 5), lambda: type('X', (int, str), {}),
    lambda: type('X', (5,), {}), lambda: type('X', (T, T), {}), lambda: type(), lambda: type(1, 2), lambda: type('X', (bool,), {})):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
