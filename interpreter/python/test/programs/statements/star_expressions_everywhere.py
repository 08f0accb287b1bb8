a, b = [1, 2], (3, 4)
def ret(): return *a, *b
def gen():
    yield *a, 0
    x = yield (*b,)
for x in *a, *b: print(x, end=' ')
print(ret(), list(gen()), [*a, *b], {*a, *b}, (*a, *b), [*a, *[*b, *[]]], print(*a, *b, end=';'))
class S:
    def __getitem__(self, k): return k
s = S()
print(s[*a], s[*a, *b], s[0, *a], s[*a, 1:2], s[*()])
x = *a,
y, *z = *a, *b
*p, q = (*a, 9)
d = {**{'x': 1}, 'y': 2, **dict(z=3)}
print(x, y, z, p, q, d, {**d, 'x': 0}, {'x': 0, **d}, {**{}, **{}})
def f(*args: int, **kw): return args, kw
print(f(*a, *b, **d), f(*'ab', *{1: 2}, *{5}), f(*(i for i in range(2)), **{'k': 1}, m=2))
l = [*range(3), *map(str, a), *zip(a, b), *{'k': 'v'}.items(), *'é']
print(l)
match *a, 5:
    case [1, *m, 5]: print(m)
t = 1, *a
t += *b,
print(t)
print([*[x for x in a], *(x * 2 for x in b)], max(*a, *b), sum([*a, *b]), len({*a, *a}))
for i, *rest in [(1, 2, 3), 'xyz', [4]]: print(i, rest)
(*head, last), *others = ([1, 2, 3], 4, 5)
print(head, last, others, *(lambda *v: v)(*a), sep='|')
class K(*(dict,), **{}): pass
print(K.__bases__)
def deco(*a): return lambda f: a
@deco(*a, *b)
def g(): pass
print(g)
for src in ('*a', 'x = *a', '(*a)', 'f(**a, *b)', '[**a]', '{*a: 1}', '{**a, *b}', '*a, *b = c', 'del *a', 'return *a',
    'yield *a', '*a += 1', 'print(*)', 'lambda *a: *a', 'x if *a else y', '*a.b = c', '[*a for a in b]',
    '{**a for a in b}', '(**a)', 'f(**a for a in b)', 's[**a]', 's[*a:1]', 'not *a', 'assert *a', 'raise *a',
    'with *a: pass', 'import *', '*a: int', 'f(*a=1)', 'def f(*a, *b): pass', 'for *a in b: pass',
    'for *a, c in b: pass', '[*a] = b', '(*a), c = b', 'f(* a, ** b)', 'x = (*a, *b)', 'global *a'):
    try:
        compile(src, '', 'exec')
        print(src, 'ok')
    except SyntaxError as e:
        print(src, '->', e.msg)
