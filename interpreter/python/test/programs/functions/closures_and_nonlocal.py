def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return inc, get
inc, get = counter(); inc(); inc(5); print(get(), inc.__closure__[0].cell_contents, inc.__code__.co_freevars)
print([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])
def late():
    def use(): return v
    try: use()
    except NameError as e: print(e)
    v = 1
    return use()
print(late())
def deep():
    a = 1
    def b():
        def c():
            nonlocal a
            a += 1
            return a
        return c
    b()(); b()()
    return a
print(deep())
def dele():
    x = 1
    def g(): return x
    del x
    try: g()
    except NameError as e: print(e)
dele()
x = 'global'
def glob():
    global x, newg
    x = 'changed'; newg = 1
    def inner():
        x = 'local'
        def most(): global x; return x
        return most(), x
    return inner()
print(glob(), x, newg)
def unbound():
    try: print(y)
    except UnboundLocalError as e: print(e)
    y = 1
unbound()
for bad in ('def f():\n nonlocal q', 'nonlocal q', 'def f():\n x=1\n global x', 'def f(x):\n global x', 'def f():\n global x\n nonlocal x', 'def f():\n print(x)\n nonlocal x'):
    try: compile(bad, 'f', 'exec'); print('ok')
    except SyntaxError as e: print(e.msg)
