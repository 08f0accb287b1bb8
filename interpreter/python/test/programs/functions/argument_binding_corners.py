def f(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, z=7), f(1, d=4, a=9, b=8), f(*[1, 2], **{'d': 3, 'c': 4}), f(1, *(), d=2, **{}))
calls = ('f()', 'f(1)', 'f(1, 2, 3, d=4, c=5)', 'f(d=1, a=2)', 'f(1, d=2, d=3)', 'f(1, **{"d": 1}, **{"d": 2})', 'f(*5, d=1)', 'f(**5)', 'f(1, d=2, **{1: 2})', 'g(1)', 'g(1, 2, 3)', 'g(a=1)', 'g(1, a=2)', 'g(1, 2, c=3)', 'h(1)', 'h(x=1, y=2, z=3)', 'h()', 'k(1, 2)', 'k(a=1)', 'm(1)')
def g(a, b): return a, b
def h(*, x, y): return x, y
def k(a, /): return a
def m(): pass
for c in calls:
    try: print(c, eval(c))
    except TypeError as e: print(c, e)
    except SyntaxError as e: print(c, 'SyntaxError', e.msg)
def defaults(x, l=[]): l.append(x); return l
print(defaults(1), defaults(2), defaults(3, []), defaults.__defaults__, f.__kwdefaults__)
lam = lambda x, *y, z=1, **w: (x, y, z, w)
print(lam(1, 2, z=3, q=4), (lambda: 5)(), (lambda *a: a)(*'ab'), (lambda **k: k)(a=1))
for bad in ('def f(a, a): pass', 'def f(a=1, b): pass', 'def f(*): pass', 'def f(**k, a): pass', 'f(a=1, 2)', 'f(**k, *a)', 'def f(a, /, b, /): pass', 'lambda a, a: 1', 'f(x for x in y, 1)', 'def f(/): pass', 'def f(*, **k): pass', 'f(a+1=2)', 'f(None=1)'):
    try: compile(bad, 'x', 'exec'); print(bad, 'ok')
    except SyntaxError as e: print(bad, '->', e.msg)
