class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *, twice=False): return (self.n + x) * (2 if twice else 1)
a = Adder(5)
print(a(1), a(1, twice=True), callable(a), list(map(a, [1, 2])), a.__call__(3), Adder.__call__(a, 4))
a.__call__ = lambda x: 'instance attribute is not used'
print(a(1))
class Single:
    _i = None
    def __new__(cls, *args):
        print('new', cls.__name__, args)
        if cls._i is None:
            cls._i = super().__new__(cls)
        return cls._i
    def __init__(self, *args): print('init', args)
print(Single(1) is Single(2))
class Other:
    def __new__(cls): return 'not an instance'
    def __init__(self): print('never runs')
print(Other())
class Sub:
    def __new__(cls, kind=None):
        if kind == 'a':
            return object.__new__(SubA)
        return object.__new__(cls)
    def __init__(self, kind=None): self.kind = kind
class SubA(Sub): pass
print(type(Sub('a')).__name__, Sub('a').kind, type(Sub()).__name__)
class Upper(str):
    def __new__(cls, s): return super().__new__(cls, s.upper())
print(Upper('abc'), type(Upper('x')).__name__)
for f in (lambda: object.__new__(), lambda: object.__new__(5), lambda: object.__new__(int), lambda: object(1),
    lambda: Adder(), lambda: a(), lambda: int.__new__(Adder), lambda: Adder.__new__(Adder).n, lambda: Adder(1).n(),
    lambda: type('E', (), {})(1), lambda: object().__init__(1),
    lambda: type('F', (), {'__new__': lambda c: object.__new__(c, 1)})(),
    lambda: type('G', (), {'__init__': lambda s, x: None})()):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
class NewOnly:
    def __new__(cls, x):
        self = super().__new__(cls)
        self.x = x
        return self
print(NewOnly(3).x, NewOnly.__new__(NewOnly, 4).x, type(NewOnly.__dict__['__new__']).__name__)
class Cached(type):
    def __call__(cls, *a):
        if a not in cls.__dict__.get('cache', {}):
            if 'cache' not in cls.__dict__:
                cls.cache = {}
            cls.cache[a] = super().__call__(*a)
        return cls.cache[a]
class Pt(metaclass=Cached):
    def __init__(self, x): self.x = x
print(Pt(1) is Pt(1), Pt(1) is Pt(2), Pt(2).x)
