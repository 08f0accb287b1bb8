class Cat:
    name = 'tom'
    class Inner: pass
c = Cat()
def local_unbound():
    print(v)
    v = 1
def closure_unbound():
    def f(): return w
    f()
    w = 1
for f in (lambda: missing, lambda: c.nam, lambda: Cat.nam, lambda: Cat.Inner.x, lambda: c.Inner().y, local_unbound,
    closure_unbound, lambda: len.foo, lambda: (1).foo, lambda: None.foo, lambda: [].foo, lambda: (lambda: 0).foo,
    lambda: int.foo, lambda: type.foo, lambda: c.name.foo, lambda: __import__('math').foo, lambda: c.__foo__,
    lambda: setattr(5, 'x', 1), lambda: setattr(object(), 'x', 1), lambda: delattr(c, 'name'), lambda: delattr(c, 'q'),
    lambda: setattr(len, 'x', 1), lambda: setattr(None, 'x', 1), lambda: setattr([], 'append', 1),
    lambda: delattr(5, 'real'), lambda: setattr('a', 'upper', 1), lambda: super(Cat, c).name, lambda: NotImplemented.x,
    lambda: ....x, lambda: (x for x in []).foo, lambda: Cat().name(), lambda: range(3).foo, lambda: {}.a, lambda: {1}.b,
    lambda: (1,).c, lambda: 1.5.d, lambda: 1j.e, lambda: b''.f, lambda: slice(1).g, lambda: ValueError().h,
    lambda: property().i, lambda: open.j):
    try:
        f()
    except (NameError, AttributeError, TypeError) as e:
        print(type(e).__name__, e, '|', getattr(e, 'name', '-'))
def dele():
    q = 1
    del q
    del q
try:
    dele()
except UnboundLocalError as e:
    print(e)
try:
    del nothing_here
except NameError as e:
    print(e, e.name)
try:
    global_aug += 1
except NameError as e:
    print(e)
def const():
    global not_there
    return not_there
try:
    const()
except NameError as e:
    print(e)
class K:
    try:
        zzz
    except NameError as e:
        print('in the class:', e)
try:
    import math
    from math import nothing_like_this
except ImportError as e:
    print(type(e).__name__, str(e).split(' (')[0], e.name)
try:
    import no_such_module_anywhere
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    import math.sub
except ModuleNotFoundError as e:
    print(e)
