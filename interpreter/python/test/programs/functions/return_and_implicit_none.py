def nothing(): pass
def bare(): return
def several(x):
    if x == 0:
        return
    if x == 1:
        return None
    if x == 2:
        return 1, 2
    while True:
        for i in range(10):
            if i == x:
                return i
        else:
            return 'else'
def nested():
    def inner():
        return 'inner'
    return inner
def docs():
    """Only a doc."""
def cond(x): return 'yes' if x else 'no'
def in_with():
    class M:
        def __enter__(self): return self
        def __exit__(self, *a): print('exit', a)
    with M():
        return 'from with'
print(nothing(), bare(), [several(i) for i in (0, 1, 2, 5, 50)], nested()(), docs(), cond([]), in_with())
def early(items):
    for i in items:
        if i < 0:
            return i
    return 'none negative'
print(early([1, -2, 3]), early([]))
for src in ('return 1', 'class C:\n return 1', 'yield 1', 'class C: yield 1', 'await x', 'def f():\n await x', 'break',
    'continue', 'def f(): break', 'if 1: continue', 'for i in []:\n def f(): break', 'async def f(): yield 1; return 2',
    'async def f(): yield from x', 'lambda: (yield)', 'for x in []: pass\nelse: break', 'while 1:\n class C: break',
    '[(yield) for i in x]', 'async with x: pass', 'def f(): [await x for y in z]', 'def f():\n async for i in x: pass'):
    try:
        compile(src, '', 'exec')
        print(repr(src), 'ok')
    except SyntaxError as e:
        print(repr(src), '->', e.msg)
