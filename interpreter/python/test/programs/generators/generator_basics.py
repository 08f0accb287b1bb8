def gen(n):
    print('start')
    for i in range(n):
        yield i
    print('end')
g = gen(2)
print(type(g).__name__, iter(g) is g, g.__name__, g.__qualname__)
print(next(g))
print(next(g))
try:
    next(g)
except StopIteration as e:
    print('stop', e.value, e.args)
print(next(g, 'still over'), list(g))
print(list(gen(3)), sum(gen(4)), [*gen(1)], dict((i, i * i) for i in gen(2)))
def empty():
    return
    yield
def bare():
    x = yield
    print('got', x)
print(list(empty()), list(bare()))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fib()
print([next(f) for _ in range(12)], next(f))
for x in fib():
    if x > 20:
        break
    print(x, end=' ')
print()
a, b, c = gen(3)
print(a, b, c)
try:
    a, b = gen(3)
except ValueError as e:
    print(e)
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1
print([p for p, _ in zip(primes(), range(10))])
for f in (lambda: gen(), lambda: gen(1)[0], lambda: len(gen(1)), lambda: gen(1) + gen(1), lambda: next(gen)):
    try:
        f()
    except TypeError as e:
        print(e)
