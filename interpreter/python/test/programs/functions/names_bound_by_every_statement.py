x = 'global'
def sibling():
    v = []
    def add(n): v.append(n)
    def read(): return v[:]
    add(1); add(2)
    return read(), add.__closure__[0].cell_contents is v
print(sibling())
def default_vs_cell():
    n = 1
    def f(d=n): return d, n
    n = 2
    return f()
print(default_vs_cell())
def exception_name():
    e = 'outer e'
    try:
        raise ValueError
    except ValueError as e:
        inner = lambda: e
    try:
        return inner()
    except NameError as err:
        return type(err).__name__, str(err)
print(exception_name())
def star(*x): return x, (lambda: x)()
def loop_target():
    for x in 'ab': pass
    return x
def with_target():
    with memoryview(b'z') as x: pass
    return type(x).__name__
def import_target():
    import math as x
    return x.__name__
def def_target():
    def x(): return 'inner x'
    return x()
def walrus_target():
    [x := i for i in range(3)]
    return x
print(star(1), loop_target(), with_target(), import_target(), def_target(), walrus_target(), x)
def recursive(n):
    def helper(k): return 0 if k == 0 else k + helper(k - 1)
    return helper(n)
print(recursive(10), (lambda f: f(f, 5))(lambda me, n: 1 if n == 0 else n * me(me, n - 1)))
