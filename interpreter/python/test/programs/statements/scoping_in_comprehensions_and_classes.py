x = 'global'
def f():
    x = 'f'
    class A:
        x = 'A'
        a = [x for _ in range(1)]
        b = list(x for _ in range(1))
        c = [i for i in x]
        d = {k: x for k in [x]}
        def m(self): return x
        lam = lambda self: x
        class B:
            y = x
    return A.a, A.b, A.c, A.d, A().m(), A().lam(), A.B.y
print(f())
def g():
    return [x for x in [x for x in 'ab']], [[x + y for y in 'cd'] for x in 'ab']
print(g(), x)
def h():
    fs = [lambda: x for x in range(3)]
    return [k() for k in fs]
print(h())
def locals_in_comp():
    a = 1
    return [sorted(locals()) for b in range(1)], sorted(locals())
print(locals_in_comp())
def outer():
    n = 2
    return [[n * i * j for j in range(n)] for i in range(n)], {n + i for i in range(n)}, next(n + i for i in [5])
print(outer())
try:
    [undefined for _ in [1]]
except NameError as e:
    print(e)
def assign():
    y = 5
    r = [y for y in range(2)]
    return y, r
print(assign())
def use_before():
    r = [z for _ in range(1)]
    z = 1
try:
    use_before()
except NameError as e:
    print(type(e).__name__, e)
class C:
    items = [1, 2]
    total = sum(i for i in items)
    pairs = [(i, j) for i in items for j in (1, 2)]
    try:
        bad = [i for i in [1] if items]
    except NameError as e:
        caught = str(e)
print(C.total, C.pairs, C.caught)
