x = 'module'
def f(a, b=2, *c, d=4, **e):
    y = 1
    l = locals()
    z = 3
    return l, locals() is l, 'z' in locals()
l, same, seen = f(1, k=5)
print({k: l[k] for k in sorted(l) if k != 'l'}, seen)
def g():
    v = 1
    locals()['v'] = 100
    locals()['made_up'] = 1
    return v, 'made_up' in dir()
print(g()[0])
def h():
    n = 1
    def inner():
        return sorted(locals()), n
    def other():
        return sorted(locals())
    return inner(), other(), sorted(locals())
print(h())
class C:
    a = 1
    locals()['b'] = 2
    names = sorted(n for n in list(locals()) if n[0] != '_')
print(C.names, C.b)
print(locals() is globals(), globals()['x'], 'f' in globals(), globals()['__name__'], type(globals()).__name__)
globals()['dyn'] = 'dynamic'
print(dyn)
globals().update(p=1, q=2)
print(p + q)
def uses(): return brand_new
globals()['brand_new'] = 'seen by functions'
print(uses())
def conditional(flag):
    if flag:
        w = 1
    return 'w' in locals()
print(conditional(True), conditional(False))
def gen():
    v = 1
    yield sorted(locals())
    w = 2
    yield sorted(locals())
print(list(gen()))
def comp():
    q = 1
    return [sorted(locals()) for i in [0]][0]
print(comp())
def deleted():
    r = s = 1
    del r
    return locals()
print(deleted())
def loop():
    out = []
    for i in range(2):
        out.append(dict(locals()))
    return [sorted(o) for o in out]
print(loop())
for fn in (globals, locals):
    try:
        fn(1)
    except TypeError as e:
        print(e)
print(eval('sorted(locals())', {}, {'b': 1, 'a': 2}), eval('globals() is locals()', {}))
