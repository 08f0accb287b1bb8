class A:
    __slots__ = ('a', 'b')
    c = 'class attr'
a = A()
a.a = 1
print(a.a, a.c, hasattr(a, 'b'), hasattr(a, '__dict__'))
for f in (lambda: a.b, lambda: setattr(a, 'z', 1), lambda: setattr(a, 'c', 1), lambda: delattr(a, 'b'), lambda: a.__dict__):
    try:
        f()
    except AttributeError as e:
        print(e)
class B(A):
    __slots__ = 'd',
class C(A):
    pass
b, c = B(), C()
b.a, b.d = 2, 3
c.a, c.free = 4, 5
print(b.a, b.d, c.__dict__, A.a.__get__(c), type(A.a).__name__, A.__slots__, B.__slots__)
try:
    b.free = 1
except AttributeError as e:
    print(e)
class D:
    __slots__ = {'doc': 'documented'}
class E:
    __slots__ = ('__dict__', 'x')
e = E()
e.x, e.y = 1, 2
print(e.__dict__, D.__slots__)
for body in ({'__slots__': ('x',), 'x': 1}, {'__slots__': ('1a',)}, {'__slots__': (1,)}, {'__slots__': ('a', 'a')}):
    try:
        print(type('T', (), body).__slots__)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    class F(A, type('G', (), {'__slots__': ('q',)})): pass
except TypeError as e:
    print(e)
a.b = 5
del a.a
print(hasattr(a, 'a'), a.b)
