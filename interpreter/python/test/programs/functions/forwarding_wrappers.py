def spy(f):
    log = []
    def wrapper(*args, **kwargs):
        try:
            result = f(*args, **kwargs)
        except Exception as e:
            log.append((args, kwargs, type(e).__name__))
            raise
        log.append((args, kwargs, result))
        return result
    wrapper.log = log
    return wrapper
@spy
def area(w, h=2, *, unit='cm'):
    if w < 0:
        raise ValueError('negative')
    return f'{w * h}{unit}'
print(area(3), area(3, 4), area(h=5, w=1), area(2, unit='m'))
for bad in (lambda: area(), lambda: area(-1), lambda: area(1, 2, 3), lambda: area(1, colour='red')):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(area.log)
def validate(**kinds):
    def deco(f):
        names = f.__code__.co_varnames[:f.__code__.co_argcount]
        def inner(*a, **k):
            for n, v in {**dict(zip(names, a)), **k}.items():
                if n in kinds and not isinstance(v, kinds[n]):
                    raise TypeError(f'{f.__name__}: {n} must be {kinds[n].__name__}')
            return f(*a, **k)
        return inner
    return deco
@validate(x=int, name=str)
def rep(name, x=1): return name * x
print(rep('ab', 2), rep('q'), rep(x=3, name='z'))
for args, kw in (((1,), {}), (('a', 'b'), {}), ((), {'name': 'a', 'x': 1.5})):
    try:
        rep(*args, **kw)
    except TypeError as e:
        print(e)
def order(**k): return list(k)
print(order(z=1, a=2, m=3), order(**{'b': 1}, a=2, **{'c': 3}))
def many(*a): return len(a), a[-1]
print(many(*range(1000)), eval('many(' + ','.join(map(str, range(300))) + ')'))
names = ', '.join(f'p{i}=0' for i in range(300))
ns = {}
exec(f'def wide({names}): return p0 + p299', ns)
print(ns['wide'](), ns['wide'](5, p299=7), ns['wide'](**{f'p{i}': i for i in range(300)}))
def apply_n(f, n, *a, **k): return [f(*a, **k) for _ in range(n)]
print(apply_n(area, 2, 1, unit='x'), apply_n(lambda *, v: v, 1, v=5), apply_n(apply_n, 1, len, 2, 'abc'))
