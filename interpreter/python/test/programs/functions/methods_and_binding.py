class C:
    def m(self, x=1):
        return self, x
    @classmethod
    def c(cls, x=2):
        return cls.__name__, x
    @staticmethod
    def s(x=3):
        return x
c = C()
bound = c.m
print(bound(5)[0] is c, bound.__self__ is c, bound.__func__ is C.m, bound == c.m, bound is c.m, C.m is C.m, C.m(c)[1],
    hash(bound) == hash(c.m), c.c(), C.c(9), c.s(), C.s(4), c.c.__self__ is C, C.c.__func__(int))
print(bound.__name__, bound.__qualname__, bound.__doc__, type(bound).__name__, type(C.m).__name__, type(c.c).__name__,
    type(c.s).__name__, type(C.__dict__['c']).__name__, type(C.__dict__['s']).__name__)
C.added = lambda self: 'added later'
print(c.added())
c.own = lambda *a: a
print(c.own(1))
def free(self, k):
    return type(self).__name__, k
import types
c.bound = types.MethodType(free, c)
print(c.bound(7), free.__get__(c)(8), free.__get__(c, C).__self__ is c, types.MethodType(len, [1, 2])())
c.m = 'shadow'
print(c.m, C.m(c)[1])
del c.m
print(c.m()[1])
for f in (lambda: C.m(), lambda: c.nope(), lambda: setattr(bound, 'x', 1), lambda: types.MethodType(5, c),
    lambda: types.MethodType(free, None), lambda: bound.zz, lambda: free.__get__()):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
C.m.note = 'on the function'
print(bound.note, [].append.__self__, 'a'.upper.__name__, list(map('{}!'.format, 'ab')), (5).__add__(3),
    int.__add__(5, 4), str.join.__name__, [1, 2].__len__())
print(C.__dict__['s'](5), C.__dict__['s'].__func__(6), staticmethod(len)('ab'), C.__dict__['c'].__func__.__name__,
    C.__dict__['s'].__wrapped__(1))
