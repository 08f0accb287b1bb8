def f(*args, **kwargs):
    return args, kwargs
print(f(), f(1), f(a=1), f(1, *(2, 3), 4, a=5, **{'b': 6}), f(*'ab', *[1], **{}, **{'z': 0}))
def change(*args, **kw):
    kw['new'] = 1
    return args, kw
d = {'a': 1}
t = [1, 2]
print(change(*t, **d), d, t)
def pass_on(*a, **k):
    return f(*a, **k)
print(pass_on(1, 2, x=3))
class Map:
    def keys(self):
        return iter(['k1', 'k2'])
    def __getitem__(self, k):
        return k.upper()
print(f(**Map()))
def gen():
    yield 1
    yield 2
print(f(*gen(), *range(2), *{5: 6}, *b'a'))
def total(first, *rest, scale=1):
    return (first + sum(rest)) * scale
print(total(1), total(1, 2, 3), total(1, 2, scale=10), total(*range(5), **{'scale': 2}))
print(max(*[1, 5, 3]), print(*[1, 2], **{'sep': '-', 'end': ';\n'}), dict(**{'a b': 1, '1': 2}), f(**{'': 1}))
def kwonly(*, a, **rest):
    return a, rest
print(kwonly(b=2, a=1, c=3))
for src in ('f(**{1: 2})', 'f(**5)', 'f(*5)', 'f(**{"a": 1}, a=2)', 'f(a=1, **{"a": 1, "b": 2})', 'f(*1, **2)',
    'kwonly(*[1], a=1)', 'total(**{"x": 1})', 'total(*[])', 'f(**None)', 'len(**{"a": 1})', 'len(*[1, 2])',
    'f(*[1], **{None: 1})'):
    try:
        print(eval(src))
    except TypeError as e:
        print(src, '->', e)
class Bad:
    def keys(self):
        return ['a']
    def __getitem__(self, k):
        raise ValueError('no item')
try:
    f(**Bad())
except ValueError as e:
    print(e)
