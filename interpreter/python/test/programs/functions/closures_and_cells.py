def counter(start=0):
    n = start
    def inc(step=1):
        nonlocal n
        n += step
        return n
    def get():
        return n
    return inc, get
inc, get = counter(10)
inc2, get2 = counter()
print(inc(), inc(5), get(), inc2(), get2())
print(inc.__closure__[0].cell_contents, inc.__code__.co_freevars, counter.__code__.co_cellvars,
    get.__closure__[0] is inc.__closure__[0], inc2.__closure__[0] is inc.__closure__[0], counter.__closure__)
inc.__closure__[0].cell_contents = 100
print(get(), inc())
def late():
    def show():
        return value
    try:
        show()
    except NameError as e:
        print(type(e).__name__, e)
    value = 1
    print(show())
    del value
    try:
        show()
    except NameError as e:
        print(type(e).__name__, e)
    try:
        value
    except UnboundLocalError as e:
        print(type(e).__name__, e)
late()
def a(x):
    def b(y):
        def c(z):
            return x, y, z
        return c
    return b
print(a(1)(2)(3), a(1)(2).__code__.co_freevars)
def adders():
    return [lambda x: x + i for i in range(3)], [lambda x, i=i: x + i for i in range(3)]
p, q = adders()
print([f(10) for f in p], [f(10) for f in q])
def param(x):
    def set_x(v):
        nonlocal x
        x = v
    set_x(x * 2)
    return x
print(param(21))
def compose(*fs):
    def run(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return run
print(compose(lambda x: x + 1, lambda x: x * 2)(5))
cell = (lambda: inc).__closure__
print(cell)
def empty():
    def g(): return later
    try:
        g.__closure__[0].cell_contents
    except ValueError as e:
        print(e)
    later = 1
empty()
