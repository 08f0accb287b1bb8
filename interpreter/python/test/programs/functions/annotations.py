def f(a: 1 + 1, b: 'text', *c: [3], d: print = None, **e: {}) -> ...:
    x: int = 5
    y: undefined_name
    return x
print(f.__annotations__, f(1, 2))
x: int = 3
y: 'later'
z: list[int]
(w): int = 1
print(__annotations__, x)
try:
    y
except NameError as e:
    print(e)
class C:
    a: int
    b: str = 'b'
    c: 'C' = None
    d: float
print(C.__annotations__, C.b, hasattr(C, 'a'))
class D(C):
    pass
class E(C):
    e: int
print(D.__annotations__ is C.__annotations__ if '__annotations__' in D.__dict__ else 'none of its own',
    E.__annotations__)
class O:
    pass
o, l = O(), [0]
o.attr: int = 5
l[0]: str = 'set'
o.nothing: int
print(o.attr, l, hasattr(o, 'nothing'), sorted(__annotations__))
try:
    v: missing_name = 1
except NameError as e:
    print(e)
def g():
    n: missing_name = 1
    try:
        k: int
        k
    except UnboundLocalError as e:
        print(e)
    return n
print(g(), g.__annotations__)
lam = lambda q: q
print(lam.__annotations__)
for src in ('a, b: int', '(a, b): int = 1, 2', '[a]: int', 'f(): int', 'a: int = b = 1', 'a: int += 1', '5: int',
    'x: int, y: int', 'def q(): global g1; g1: int'):
    try:
        exec(src)
        print(src, 'ok')
    except SyntaxError as e:
        print(src, '->', e.msg)
