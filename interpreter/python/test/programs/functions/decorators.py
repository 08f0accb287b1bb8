def trace(f):
    def wrapper(*args, **kw):
        print('call', f.__name__, args, kw)
        return f(*args, **kw)
    wrapper.__name__ = f.__name__
    wrapper.__wrapped__ = f
    return wrapper
def repeat(n):
    print('repeat', n)
    def deco(f):
        print('decorating', f.__name__)
        def run(*a):
            return [f(*a) for _ in range(n)]
        run.__name__ = f'{f.__name__}x{n}'
        return run
    return deco
@trace
def add(a, b=1):
    return a + b
print(add(1), add(1, b=5), add.__name__, add.__wrapped__(1, 1))
@repeat(2)
@trace
@repeat(3)
def hi(x):
    return x
print(hi('x'), hi.__name__)
class Count:
    def __init__(self, f):
        self.f, self.n = f, 0
    def __call__(self, *a):
        self.n += 1
        return self.f(*a)
@Count
def sq(x):
    return x * x
print(sq(3), sq(4), sq.n, type(sq).__name__)
def register(cls):
    cls.registered = True
    return cls
@register
class C:
    @property
    def p(self):
        return 'prop'
    @staticmethod
    @trace
    def s(x):
        return x
print(C.registered, C().p, C.s(1))
@type
def nothing(): pass
print(nothing)
decos = [trace, lambda f: 'replaced']
@decos[1]
def r(): pass
print(r)
@(lambda f: f.__name__)
def named(): pass
print(named)
@trace if True else repeat
def cond(): return 'c'
print(cond())
try:
    @5
    def bad(): pass
except TypeError as e:
    print(e)
