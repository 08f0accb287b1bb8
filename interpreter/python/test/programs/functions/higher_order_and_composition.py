def compose(*fs):
    def composed(x):
        for f in reversed(fs):
            x = f(x)
        return x
    composed.__name__ = '.'.join(f.__name__ for f in fs)
    return composed
inc, dbl = lambda n: n + 1, lambda n: n * 2
inc.__name__, dbl.__name__ = 'inc', 'dbl'
print(compose(inc, dbl)(5), compose(dbl, inc)(5), compose()(5), compose(str, inc, dbl).__name__)
def fold(f, xs, *start):
    it = iter(xs)
    acc = start[0] if start else next(it)
    for x in it:
        acc = f(acc, x)
    return acc
print(fold(lambda a, b: a + b, [1, 2, 3]), fold(max, [3, 9, 2]), fold(lambda a, c: c + a, 'abc', ''),
    fold(lambda d, kv: {**d, kv[0]: kv[1]}, [('a', 1), ('b', 2)], {}))
church = [lambda f, n=n: (lambda x: fold(lambda a, _: f(a), range(n), x)) for n in range(5)]
add = lambda a, b: lambda f: lambda x: a(f)(b(f)(x))
to_int = lambda c: c(lambda n: n + 1)(0)
print([to_int(c) for c in church], to_int(add(church[3], church[4])))
pair = lambda a, b: lambda s: s(a, b)
fst, snd = lambda a, b: a, lambda a, b: b
print(pair(1, 'x')(fst), pair(1, 'x')(snd))
def stack():
    items = []
    def push(x): items.append(x)
    def pop(): return items.pop()
    def size(): return len(items)
    return {f.__name__: f for f in (push, pop, size)}
s, t = stack(), stack()
s['push'](1); s['push'](2); t['push']('t')
print(s['pop'](), s['size'](), t['size']())
def dispatch(table, default):
    return lambda kind, *a: table.get(kind, default)(*a)
run = dispatch({'sum': lambda *a: sum(a), 'join': lambda *a: '-'.join(a)}, lambda *a: ('unknown', a))
print(run('sum', 1, 2, 3), run('join', 'a', 'b'), run('q', 5))
def counter():
    counter.n = getattr(counter, 'n', 0) + 1
    return counter.n
print([counter() for _ in range(3)], counter.n)
def group_by(xs, key):
    out = {}
    for x in xs:
        out.setdefault(key(x), []).append(x)
    return out
print(group_by(range(10), lambda n: n % 3), group_by(['apple', 'bob', 'avocado'], lambda w: w[0]))
def until(p, f):
    return lambda x: x if p(x) else until(p, f)(f(x))
print(until(lambda x: x > 100, lambda x: x * 2)(3), list(map(lambda f: f(10), [inc, dbl, str, lambda n: [n]])))
def flip(f): return lambda a, b, *r: f(b, a, *r)
print(flip(pow)(2, 5), flip(divmod)(3, 10), list(map(flip(lambda a, b: f'{a}{b}'), 'ab', '12')))
events = {}
def on(name):
    def deco(f):
        events.setdefault(name, []).append(f)
        return f
    return deco
@on('start')
@on('stop')
def log(e): return f'log {e}'
@on('stop')
def clean(e): return f'clean {e}'
print({e: [f(e) for f in fs] for e, fs in sorted(events.items())})
