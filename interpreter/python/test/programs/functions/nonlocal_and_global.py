x = 'global'
def f():
    x = 'f'
    def g():
        nonlocal x
        x = 'g changed f'
        def h():
            global x
            x = 'h changed global'
        h()
        return x
    r = g()
    return r, x
print(f(), x)
def make():
    global created
    created = 5
    def inner():
        return created
    return inner
print(make()(), created)
def outer():
    a = b = 1
    def mid():
        nonlocal a
        a = 2
        def low():
            nonlocal a, b
            a, b = 3, 4
        low()
    mid()
    return a, b
print(outer())
def reader():
    return x
x = 'new'
print(reader())
def unbound():
    print(x)
    x = 1
def loop():
    for i in range(0):
        pass
    return i
def deleted():
    y = 1
    del y
    return y
def aug():
    x += 'more'
for fn in (unbound, loop, deleted, aug):
    try:
        fn()
    except UnboundLocalError as e:
        print(e)
for src in ('nonlocal z', 'def q():\n nonlocal nothing', 'def q():\n y = 1\n global y', 'def q(a):\n global a',
    'def q(a):\n nonlocal a', 'def q():\n print(y)\n global y', 'def q():\n global y\n nonlocal y',
    'def q():\n def r():\n  nonlocal x', 'class C:\n nonlocal v', 'x = 1\nglobal x',
    'def q():\n for y in []: pass\n nonlocal y', 'def q():\n y: int\n global y'):
    try:
        exec(compile(src, 's', 'exec'), {})
        print(repr(src), 'ok')
    except SyntaxError as e:
        print(repr(src), '->', e.msg)
