from functools import cache, lru_cache

calls = []


@lru_cache(maxsize=2)
def square(n):
    calls.append(n)
    return n * n


print([square(n) for n in (1, 2, 1, 3, 1, 2)], calls)
print(square.cache_info())
square.cache_clear()
print(square.cache_info(), square.cache_parameters())
print(square.__name__, square.__wrapped__(9), calls[-1])


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info())


@lru_cache
def plain(*args, **kw):
    return len(args), sorted(kw)


print(plain(1, a=2), plain(1, a=2), plain(a=2), plain.cache_info())


@lru_cache(maxsize=None, typed=True)
def kind(x):
    return type(x).__name__


print(kind(3), kind(3.0), kind(True), kind.cache_info().currsize)
untyped = lru_cache(maxsize=None)(lambda x: type(x).__name__)
print(untyped((3,)), untyped((3.0,)), untyped.cache_info())


@lru_cache(maxsize=0)
def never(x):
    return x


never(1), never(1)
print(never.cache_info())
try:
    fib([1])
except TypeError as e:
    print(e)


@lru_cache
def fails(x):
    raise KeyError(x)


for _ in range(2):
    try:
        fails("k")
    except KeyError as e:
        print(e)
print(fails.cache_info())
