def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw
print(f(1, d=4), f(1, 2, 3, 4, 5, d=6), f(1, c=9, d=0), f(1, d=1, a=10, b=20), f(1, 2, d=1, x=1, y=2),
    f(0, **{'d': 1, 'e': 2, 'z': 3}))
def g(*, a, b=2):
    return a, b
def h(a, /, *, b):
    return a, b
def i(a, /, **kw):
    return a, kw
print(g(a=1), g(b=1, a=0), h(1, b=2), i(1, a=2), i(1))
for c in ('f(d=1)', 'f(1)', 'g(1)', 'g()', 'g(c=1, a=1)', 'h(a=1, b=2)', 'h(1, 2)', 'i(a=1)', 'f()', 'f(a=1, d=2)'):
    try:
        print(eval(c))
    except TypeError as e:
        print(c, '->', e)
for src in ('def q(a, /, b, /): pass', 'def q(*): pass', 'def q(*, **k): pass', 'def q(a=1, b): pass',
    'def q(a, a): pass', 'def q(**k, a): pass', 'def q(*a, *b): pass', 'def q(/, a): pass', 'def q(a, *, /): pass',
    'lambda *: 0', 'lambda a=1, b: 0', 'def q(*a=1): pass', 'def q(**k=1): pass', 'def q(None): pass',
    'def q(a, b=): pass', 'def q((a, b)): pass'):
    try:
        exec(src)
        print(src, 'ok')
    except SyntaxError as e:
        print(src, '->', e.msg)
print(f.__defaults__, f.__kwdefaults__, g.__kwdefaults__, f.__code__.co_argcount, f.__code__.co_posonlyargcount,
    f.__code__.co_kwonlyargcount, f.__code__.co_varnames)
