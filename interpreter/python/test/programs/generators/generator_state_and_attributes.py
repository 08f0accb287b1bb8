import sys
def g():
    yield 1
    me = yield g_obj.gi_running
    yield 2
g_obj = g()
print(g_obj.gi_running, g_obj.gi_frame is not None, g_obj.gi_yieldfrom, g_obj.gi_code.co_name, g_obj.gi_suspended)
print(next(g_obj), g_obj.gi_suspended, g_obj.gi_running, next(g_obj), g_obj.gi_frame.f_lineno)
print(list(g_obj), g_obj.gi_frame, g_obj.gi_running, g_obj.gi_suspended)
def reenter():
    try:
        next(me)
    except ValueError as e:
        print(e)
    yield 'ok'
me = reenter()
print(next(me))
def outer():
    yield from inner_gen
def inner():
    yield 1
inner_gen = inner()
o = outer()
print(o.gi_yieldfrom)
next(o)
print(o.gi_yieldfrom is inner_gen)
g_obj = g()
g_obj.__name__ = 'other'
g_obj.__qualname__ = 'q.other'
print(g_obj.__name__, g_obj.__qualname__)
try:
    g_obj.__name__ = 5
except TypeError as e:
    print(e)
try:
    g_obj.gi_frame = None
except AttributeError as e:
    print(type(e).__name__)
try:
    g_obj.x = 1
except AttributeError as e:
    print(e)
class C:
    def m(self):
        yield self
print(C().m().__qualname__, (x for x in []).__name__, (x for x in []).__qualname__)
def loc():
    a = 1
    b = yield a
    yield b
l = loc()
next(l)
print(l.gi_frame.f_locals)
l.send('sent')
print(l.gi_frame.f_locals)
print(bool(l), callable(l), hasattr(l, 'send'), isinstance(l, type(g())))
