def memoize(f):
    cache = {}
    def wrapper(*args):
        if args in cache:
            wrapper.hits += 1
            return cache[args]
        result = cache[args] = f(*args)
        return result
    wrapper.hits = 0
    wrapper.cache = cache
    return wrapper
@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.hits, len(fib.cache))
@memoize
def edit(a, b):
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return edit(a[1:], b[1:])
    return 1 + min(edit(a[1:], b), edit(a, b[1:]), edit(a[1:], b[1:]))
print(edit('kitten', 'sitting'), edit('intention', 'execution'))
def partial(f, *args, **kw):
    def call(*more, **extra):
        return f(*args, *more, **{**kw, **extra})
    call.func = f
    return call
show = partial(lambda *a, **k: (a, k), 1, 2, x='x')
print(show(), show(3, y='y', x='z'))
def curry(f):
    n = f.__code__.co_argcount
    def step(*args):
        return f(*args) if len(args) >= n else lambda *more: step(*args, *more)
    return step
print(curry(lambda a, b, c: a * b + c)(2)(3)(4), curry(lambda a, b, c: a * b + c)(2, 3)(4))
from functools import reduce
pipe = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs)
print(pipe(lambda x: x + 1, str, lambda s: s * 3)(4))
def trampoline(f, *args):
    while callable(f):
        f, args = f(*args)
    return args
def even(n):
    return (odd, (n - 1,)) if n else (None, True)
def odd(n):
    return (even, (n - 1,)) if n else (None, False)
print(trampoline(even, 10001), trampoline(odd, 10001))
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda me: lambda n: 1 if n == 0 else n * me(n - 1))(20))
