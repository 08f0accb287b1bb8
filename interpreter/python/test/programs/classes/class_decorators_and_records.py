def record(cls=None, *, order=False, frozen=False):
    def wrap(cls):
        names = list(cls.__dict__.get('__annotations__', {}))
        defaults = {n: getattr(cls, n) for n in names if hasattr(cls, n)}
        args = ', '.join(n + (f'=defaults[{n!r}]' if n in defaults else '') for n in names)
        body = '\n '.join(f'object.__setattr__(self, {n!r}, {n})' for n in names) or 'pass'
        ns = {'defaults': defaults}
        exec(f'def __init__(self, {args}):\n {body}', ns)
        cls.__init__ = ns['__init__']
        key = lambda self: tuple(getattr(self, n) for n in names)
        def __repr__(self): return f'{cls.__qualname__}(' + ', '.join(f'{n}={getattr(self, n)!r}' for n in names) + ')'
        def __eq__(self, o): return key(self) == key(o) if o.__class__ is self.__class__ else NotImplemented
        cls.__repr__, cls.__eq__ = __repr__, __eq__
        if order:
            cls.__lt__ = lambda self, o: key(self) < key(o) if o.__class__ is self.__class__ else NotImplemented
        if frozen:
            def __setattr__(self, n, v): raise AttributeError(f'cannot assign to field {n!r}')
            cls.__setattr__ = __setattr__
            cls.__hash__ = lambda self: hash(key(self))
        else:
            cls.__hash__ = None
        cls.__match_args__ = tuple(names)
        return cls
    return wrap if cls is None else wrap(cls)
@record
class Point:
    x: int
    y: int = 0
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
@record(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    tag: str = ''
p = Point(3, 4)
print(p, p.norm(), p == Point(3, 4), p != Point(3), Point(y=1, x=2), p == (3, 4), Point.__match_args__,
    Point.__annotations__)
p.x = 10
print(p, vars(p))
v = [Version(1, 2), Version(1), Version(0, 9, 'rc')]
print(sorted(v), max(v), {Version(1): 'one'}[Version(1, 0)], len({*v, Version(1)}))
for f in (lambda: setattr(v[0], 'major', 5), lambda: hash(p), lambda: Point(), lambda: Point(1, 2, 3), lambda: p < p,
    lambda: Version(1) < 5, lambda: Point(z=1)):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
match p:
    case Point(10, y): print('matched', y)
def counted(cls):
    cls.count = 0
    init = cls.__init__
    def __init__(self, *a, **k):
        cls.count += 1
        init(self, *a, **k)
    cls.__init__ = __init__
    return cls
@counted
@record
class Empty: pass
print(Empty(), Empty() == Empty(), Empty.count)
