log = []
def n(x):
    log.append(x)
    return x
def f(*a, **k):
    return None
def take():
    global log
    log, old = [], log
    return old
n(f)(n(1), n(2), a=n(3), b=n(4))
print([x if x is not f else 'f' for x in take()])
f(n(1), *[n(2)], n(3), k=n(4), **{'z': n(5)}, w=n(6))
print(take())
n(1) + n(2) * n(3) - n(4)
print(take())
n(1) < n(2) < n(0) < n(5)
print(take())
n(0) and n(1) or n(2) and n(3)
print(take())
d = {}
d[n('key')] = n('value')
print(take())
d[n('a')], d[n('b')] = n(1), n(2)
print(take())
class O:
    pass
o = O()
def get(x):
    log.append(x)
    return o
get('obj').attr = n('val')
print(take())
get('obj').attr += n('x')
print(take())
(n(1) if n(0) else n(2))
print(take())
[n(1), n(2)][n(0)]
print(take())
{n(1): n(2), n(3): n(4)}
print(take())
n(1) if n(True) else n(2), (n(5), n(6))[n(-1)]
print(take())
def deco(x):
    log.append(('deco', x))
    return lambda f: f
@deco(n(1))
@deco(n(2))
def g(a=n(3), *, b=n(4)) -> n(5): pass
print(take())
class C(n(object)):
    log.append('body')
print([x if x is not object else 'object' for x in take()])
assert n(1), n('not evaluated')
[n(i) for i in [n(10), n(20)] if n(i + 1)]
print(take())
