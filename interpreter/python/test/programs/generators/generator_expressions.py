print(sum(x * x for x in range(5)), list(x for x in 'ab'), max((x for x in [3, 1]), default=0),
    ''.join(c.upper() for c in 'abc'), sorted((len(w), w) for w in ['bb', 'a']), any(x > 2 for x in [1, 3]),
    all(x for x in []), dict((k, v) for k, v in zip('ab', [1, 2])), set(x % 2 for x in range(5)),
    tuple(x for x in range(2)))
g = (x + y for x in range(2) for y in range(x, 3) if (x + y) % 2)
print(type(g).__name__, list(g), list(g))
x = 'outer'
list(x for x in range(3))
print(x)
# The first iterable is evaluated at once, the rest later.
def src(name):
    print('eval', name)
    return [1, 2]
g = (a * b for a in src('first') for b in src('second'))
print('made')
print(list(g))
try:
    (x for x in 5)
except TypeError as e:
    print(e)
g = (x for y in [1] for x in 5)
try:
    next(g)
except TypeError as e:
    print(e)
n = 1
g = (n for _ in range(3))
print(next(g))
n = 2
print(next(g))
data = [1, 2, 3]
g = (d for d in data if d in data)
data = [3]
print(list(g))
def f(*a): return a
print(f(i for i in range(2))[0].__class__.__name__, f((i for i in 'a'), 1)[1])
for s in ('f(i for i in x, 1)', 'f(1, i for i in x)', 'f(i for i in x, *a)', '(yield for x in y)', '(i for i in x)++',
    '(x for x in y) = 1', 'f(a=1, i for i in x)', 'class C(i for i in x): pass'):
    try:
        compile(s, '', 'exec')
        print(s, 'ok')
    except SyntaxError as e:
        print(s, '->', e.msg)
gens = [(lambda: i) for i in range(3)]
print([h() for h in gens], list((lambda: i)() for i in range(3)), list(i for i in (j for j in (k for k in range(3)))))
def count(n):
    c = (i for i in range(n))
    return sum(1 for _ in c), sum(1 for _ in c)
print(count(5), next((i for i in range(10) if i > 5)), next((i for i in []), 'none'), 2 in (i for i in range(5)))
class C:
    v = 2
    g = list(v for v in range(v))
print(C.g, (lambda: sum(q for q in (1, 2)))())
