class A:
    cls_attr = 1
    def __init__(self): self.own = 2
    @property
    def prop(self): raise AttributeError('hidden by the default')
    @property
    def bad(self): raise ValueError('passes through')
a = A()
print(getattr(a, 'own'), getattr(a, 'cls_attr'), getattr(a, 'nope', 'default'), getattr(a, 'nope', None),
    getattr(a, 'prop', 'd'), hasattr(a, 'own'), hasattr(a, 'nope'), hasattr(a, 'prop'), getattr('abc', 'upper')(),
    getattr(A, 'cls_attr'))
setattr(a, 'new', 5)
setattr(a, 'odd name!', 6)
setattr(A, 'late', 7)
print(a.new, getattr(a, 'odd name!'), a.late, vars(a))
delattr(a, 'new')
delattr(a, 'odd name!')
delattr(A, 'late')
print(vars(a), hasattr(a, 'late'))
for f in (lambda: getattr(a, 'nope'), lambda: getattr(a, 'bad', 1), lambda: hasattr(a, 'bad'), lambda: getattr(a, 5),
    lambda: getattr(a), lambda: getattr(a, 'x', 1, 2), lambda: setattr(a, 'x'), lambda: setattr(a, 5, 1),
    lambda: delattr(a, 'nope'), lambda: delattr(a, 'cls_attr'), lambda: hasattr(a, 5), lambda: hasattr(a),
    lambda: setattr(5, 'x', 1), lambda: setattr(a, 'prop', 1), lambda: delattr(a, 'prop'), lambda: delattr(a),
    lambda: getattr(a, b'own'), lambda: getattr(a, None, 1)):
    try:
        print(f())
    except (AttributeError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
class S(str): pass
print(getattr(a, S('own')))
class Counter:
    def __init__(self): object.__setattr__(self, 'log', [])
    def __getattribute__(self, n):
        if n != 'log':
            self.log.append('get ' + n)
        return object.__getattribute__(self, n)
    def __setattr__(self, n, v):
        self.log.append('set ' + n)
        object.__setattr__(self, n, v)
    def __delattr__(self, n):
        self.log.append('del ' + n)
        object.__delattr__(self, n)
c = Counter()
setattr(c, 'x', 1)
getattr(c, 'x')
hasattr(c, 'y')
getattr(c, 'z', 0)
delattr(c, 'x')
print(c.log)
for name in ('x', 'y'):
    setattr(a, name, name * 2)
print([getattr(a, n) for n in ('x', 'y')], {n: getattr(a, n, '?') for n in 'xyz'})
from functools import reduce
print(reduce(getattr, ['__class__', '__name__', '__class__', '__name__'], a))
