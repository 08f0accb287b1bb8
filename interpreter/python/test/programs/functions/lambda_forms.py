print((lambda: 1)(), (lambda x: x)(2), (lambda x, y=3: x + y)(2), (lambda *a: a)(1, 2), (lambda **k: k)(a=1),
    (lambda *, k: k)(k=5), (lambda a, /, b: (a, b))(1, b=2), (lambda a, *b, c=3, **d: (a, b, c, d))(1, 2, e=4))
print((lambda: (yield))().__class__.__name__, (lambda: 1).__name__, (lambda x: (lambda y: x + y))(1)(2),
    [(lambda n: n * n)(i) for i in range(4)])
f = lambda x: 'neg' if x < 0 else 'zero' if x == 0 else 'pos'
print(f(-1), f(0), f(1), sorted([-3, 2, -1], key=lambda v: abs(v)), list(map(lambda a, b: a * b, [1, 2], [3, 4])),
    list(filter(lambda s: s, ['a', '', 'b'])))
g = lambda: None
print(g(), g.__qualname__, g.__defaults__, g.__doc__)
ops = {'+': lambda a, b: a + b, '-': lambda a, b: a - b}
print({k: op(5, 3) for k, op in ops.items()})
print((lambda x: x if x else lambda: 'inner')(0)(), (lambda: lambda: 7)()(), [*(lambda: (1, 2))()],
    (lambda x: not x)(1), (lambda s: s[::-1])('abc'), (lambda d: d['k'])({'k': 'v'}))
class C:
    m = lambda self, n: (type(self).__name__, n)
print(C().m(3), C.m.__qualname__)
def outer():
    return lambda: 0
print(outer().__qualname__, (lambda x, _=None: x)(1), (lambda: [x for x in range(3)])(),
    (lambda x: (y := x + 1, y * 2))(3))
for src in ('lambda x: return x', 'lambda: x = 1', 'lambda x: yield', 'lambda: (x for)', 'lambda', 'lambda x: pass',
    'lambda x:int: x'):
    try:
        compile(src, '', 'eval')
    except SyntaxError as e:
        print(src, '->', type(e).__name__)
try:
    (lambda x, y: x)(1)
except TypeError as e:
    print(e)
