x = 1
del x
try:
    x
except NameError as e:
    print(e)
a, b, c = 1, 2, 3
del a, (b, c)
print([n in globals() for n in 'abc'])
class O: pass
o = O()
o.p = o.q = 1
l = list(range(6))
d = {'k': 1, 'j': {'i': 2}}
del o.p, l[0], l[1:3], d['k'], d['j']['i']
print(o.__dict__, l, d)
del [o.q], (l[0],)
print(o.__dict__, l)
del ()
del []
def f(p, q=2):
    del p
    try:
        p
    except UnboundLocalError as e:
        print(e)
    p = 'again'
    return p, q
print(f(1))
def g():
    global made
    made = 1
    del made
    try:
        made
    except NameError as e:
        print(e)
g()
def h():
    v = 1
    def inner():
        nonlocal v
        del v
    inner()
    try:
        return v
    except UnboundLocalError as e:
        return str(e)
print(h())
class C:
    y = z = 1
    del y
print(hasattr(C, 'y'), C.z)
del C.z
for src in ('del undefined_thing', 'del o.nope', 'del d["nope"]', 'del l[99]', 'del (1).real', 'del C().__class__',
    'del l', 'del l[0]', 'del len', 'del o.__dict__', 'del o.__class__'):
    try:
        exec(src)
        print(src, 'ok')
    except (NameError, AttributeError, KeyError, IndexError, TypeError) as e:
        print(src, '->', type(e).__name__, e)
for src in ('del', 'del f()', 'del x + 1', 'del *x', 'del (x, y), [z]', 'del None', 'del 5', 'del "a"',
    'del x if y else z', 'del x.y, x[0]', 'del (x)', 'del (yield)', 'del [x for x in y]', 'del {}', 'del x, *y',
    'del (x := 1)'):
    try:
        compile(src, '', 'exec')
        print(src, 'ok')
    except SyntaxError as e:
        print(src, '->', e.msg)
