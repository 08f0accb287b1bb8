"""Module doc."""
x = 1; y = 2; print(x, y)
print(__doc__)
def f():
    'function doc'
    pass
def g():
    f'not a doc'
def h():
    b'not a doc'
def i():
    'joined ' 'doc'
def j():
    # comment first
    """doc
    with lines
      indented
    """
    return 1
def k():
    x = 1
    'not a doc'
def l(): 'one liner'
def m(): ...
class C:
    'class doc'
    def n(self):
        r'raw \n doc'
class D(C): pass
class E:
    x = 1
    'not a doc'
print([fn.__doc__ for fn in (f, g, h, i, j, k, l, m, C, C.n, D, E)])
f.__doc__ = 'changed'
C.__doc__ = 'changed class doc'
print(f.__doc__, C.__doc__, C().__doc__, D().__doc__)
try:
    C.n.__doc__ = 5
    print(C.n.__doc__)
    C().n.__doc__ = 'x'
except AttributeError as e:
    print(e)
print(..., Ellipsis is ..., type(...), bool(...), repr(...), [...], {...: 1}[...])
if x: pass; print('after pass')
for _ in range(2): ...
class Empty: ...
class Empty2: pass; ...
print(Empty.__doc__, (lambda: ...)())
1; 'expr'; [2]; x; None
(1, 2); {3: 4}
x == 5
print(f() is None, pass_ := 1)
ns = {}
exec('"doc of exec"\nx = 1', ns)
print(ns['__doc__'], eval('"an expression"'))
print(compile('"a doc"\n', 'f', 'exec').co_consts[0], (lambda: 'no doc').__doc__)
try: pass
except: pass
else: print('else')
finally: print('finally')
