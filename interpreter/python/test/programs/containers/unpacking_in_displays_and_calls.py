a, b = [1, 2], (3, 4)
print([*a, *b], (*a, 5), {*a, *a}, {**{'x': 1}, 'y': 2, **{'x': 3}}, [*'ab', *range(2), *{'k': 1}], (*[], ), [*[*[1]]],
    *a, sep='-')
def f(*args, **kw):
    return args, kw
print(f(*a, 0, *b), f(**{'a': 1}, b=2, **{'c': 3}), f(*a, k=1, *b), f(*'xy', **{}), f(*(), *[]), f(*map(str, a)))
def g(a, b=2, *c, d, e=5, **k):
    return a, b, c, d, e, k
print(g(1, d=4), g(*[1, 2, 3, 4], d=0, z=9), g(**{'a': 1, 'd': 2}), g(1, *[2], **{'d': 3, 'e': 4}))
class It:
    def __iter__(self):
        yield 'i'
        yield 't'
print([*It()], f(*It()))
for c in ('f(*5)', 'f(**5)', 'f(**{1: 2})', 'f(a=1, **{"a": 2})', 'f(**{"a": 1}, **{"a": 2})', '[*5]', '{**5}', '{*5}',
    'g(1, a=2)', 'g(*[1], a=1, d=2)', 'f(*None)', 'f(**[])', '{**[1]}', 'f(1, **{}, *[])', 'f(a=1, 2)', 'f(a=1, a=2)',
    '{**{}, *[]}', '(*a)', '*a', 'f(**a, b)', 'print(*a, sep="/", **{"end": "!\\n"})'):
    try:
        print(eval(c))
    except SyntaxError as e:
        print(c, '->', e.msg)
    except TypeError as e:
        print(c, '->', e)
x = *a, *b
y, *z = *a, *b
print(x, y, z)
for t in *a, *b:
    print(t, end=' ')
print()
def r():
    return *a, 'end'
print(r())
order = []
def o(n):
    order.append(n)
    return [n]
f(*o(1), *o(2), k=o(3), **{'z': o(4)})
print(order)
