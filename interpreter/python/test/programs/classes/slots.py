class S:
    __slots__ = ('x', 'y')
    def __init__(self, x): self.x = x
s = S(1)
print(s.x, hasattr(s, 'y'), hasattr(s, '__dict__'), S.__slots__, type(S.x).__name__, S.x.__get__(s), S.x.__name__)
s.y = 2
del s.y
def attempt(f):
    try:
        print(f())
    except (AttributeError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
attempt(lambda: s.y)
attempt(lambda: setattr(s, 'z', 1))
attempt(lambda: delattr(s, 'y'))
attempt(lambda: s.z)
attempt(lambda: s.__dict__)
attempt(lambda: S.x.__get__(5))
class T(S):
    __slots__ = ['z']
class U(S): pass
t, u = T(1), U(2)
t.z, t.y = 3, 4
u.anything = 5
print(t.x, t.y, t.z, hasattr(t, '__dict__'), u.__dict__, u.x)
attempt(lambda: setattr(t, 'w', 1))
class V:
    __slots__ = 'single'
class W:
    __slots__ = ('a', '__dict__')
v, w = V(), W()
v.single = 1
w.a, w.other = 1, 2
print(v.single, w.__dict__)
attempt(lambda: type('X', (), {'__slots__': ('a',), 'a': 1}))
attempt(lambda: type('X', (), {'__slots__': (1,)}))
attempt(lambda: type('X', (), {'__slots__': ('1a',)}))
attempt(lambda: type('X', (int,), {'__slots__': ('a',)}))
attempt(lambda: type('X', (S, V), {}))
attempt(lambda: type('X', (int,), {'__slots__': ()})(5).__class__.__name__)
class P:
    __slots__ = ('__private', 'b')
    def __init__(self): self.__private = 1
    def get(self): return self.__private
print(P().get(), [n for n in dir(P) if 'private' in n])
class D:
    __slots__ = {'a': 'doc of a', 'b': None}
print(D.__slots__, [n for n in dir(D) if len(n) == 1])
class Default:
    __slots__ = ()
    x = 5
attempt(lambda: setattr(Default(), 'x', 6))
