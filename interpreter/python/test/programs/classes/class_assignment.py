class A:
    def who(self): return 'A'
class B:
    def who(self): return 'B'
    def __init__(self): self.b = 1
a = A()
a.data = 'kept'
a.__class__ = B
print(a.who(), a.data, type(a).__name__, isinstance(a, A), isinstance(a, B), hasattr(a, 'b'))
class S1:
    __slots__ = ('x',)
class S2:
    __slots__ = ('x',)
class S3:
    __slots__ = ('y',)
s = S1()
s.x = 5
s.__class__ = S2
print(type(s).__name__, s.x)
def attempt(f):
    try:
        f()
        print('ok')
    except TypeError as e:
        print(e)
attempt(lambda: setattr(s, '__class__', S3))
attempt(lambda: setattr(s, '__class__', A))
attempt(lambda: setattr(a, '__class__', int))
attempt(lambda: setattr(a, '__class__', 5))
attempt(lambda: setattr(5, '__class__', bool))
attempt(lambda: delattr(a, '__class__'))
attempt(lambda: setattr(a, '__class__', S1))
class I(list): pass
class J(list):
    def total(self): return sum(self)
i = I([5, 6])
i.__class__ = J
print(type(i).__name__, i.total())
class State:
    def next(self):
        self.__class__ = TRANSITIONS[type(self)]
        return type(self).__name__
class Red(State): pass
class Green(State): pass
TRANSITIONS = {Red: Green, Green: Red}
light = Red()
print([light.next() for _ in range(3)])
a.__dict__ = {'fresh': 1}
print(a.fresh, hasattr(a, 'data'))
attempt(lambda: setattr(a, '__dict__', 5))
d = a.__dict__
d['via'] = 2
print(a.via, vars(a) is d)
class Meta(type): pass
class C(metaclass=Meta): pass
class D: pass
D.who = A.who
print(D().who())
attempt(lambda: setattr(D, '__class__', Meta))
print(type(D).__name__)
