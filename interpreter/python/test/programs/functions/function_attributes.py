def f(a: int, b: 'str' = 'x', *args: list, c: float = 1.0, **kw: dict) -> bool:
    """The doc of f."""
    local = a
    return local
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__annotations__, f.__defaults__, f.__kwdefaults__,
    f.__dict__)
f.note = 'attr'
f.count = 0
f.count += 1
print(f.note, f.__dict__, hasattr(f, 'nope'), getattr(f, 'count'))
del f.note
try:
    f.note
except AttributeError as e:
    print(e)
f.__name__ = 'renamed'
f.__doc__ = None
f.__qualname__ = 'a.b'
print(f.__name__, f.__qualname__, f.__doc__, repr(f).split(' at ')[0])
for name, value in (('__name__', 5), ('__qualname__', None), ('__dict__', 5), ('__code__', 1), ('__globals__', {}),
    ('__closure__', ()), ('__annotations__', 5), ('__kwdefaults__', [])):
    try:
        setattr(f, name, value)
        print(name, 'set')
    except (TypeError, AttributeError) as e:
        print(name, type(e).__name__, e)
c = f.__code__
print(c.co_name, c.co_argcount, c.co_kwonlyargcount, c.co_varnames, c.co_nlocals, c.co_freevars, c.co_cellvars,
    c.co_flags & 12, c.co_firstlineno)
def one(): return 1
def two(): return 2
one.__code__ = two.__code__
print(one(), one.__name__)
print(f.__globals__ is globals(), f.__globals__['c'] is c, callable(f), type(f), type(f).__name__, f.__call__(3),
    f.__get__(5)())
def g():
    class L:
        def m(self): pass
    def inner(): pass
    return L, inner, L.m, lambda: 0
print([x.__qualname__ for x in g()])
print(len.__name__, len.__module__, len.__qualname__, [].append.__qualname__, str.upper.__qualname__,
    print.__doc__ is not None)
