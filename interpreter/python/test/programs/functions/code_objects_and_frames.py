import sys
def f(a, b, /, c, *args, d, **kw):
    """doc"""
    x = 1
    def inner(): return x, a
    return inner
c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals, c.co_varnames,
    c.co_cellvars, c.co_freevars, bool(c.co_flags & 4), bool(c.co_flags & 8))
inner = f(1, 2, 3, d=4)
print(inner.__code__.co_freevars, inner.__code__.co_varnames, [cell.cell_contents for cell in inner.__closure__],
    inner.__code__.co_qualname)
def gen(): yield
async def coro(): pass
async def agen(): yield
print([bool(g.__code__.co_flags & bit) for g in (f, gen, coro, agen) for bit in (0x20, 0x80, 0x200)])
def who(): return sys._getframe().f_code.co_name
def caller(): return sys._getframe(1).f_code.co_name
def calls(): return caller()
print(who(), caller(), calls())
def frame():
    secret = 42
    fr = sys._getframe()
    return fr.f_locals['secret'], fr.f_lineno - fr.f_code.co_firstlineno, fr.f_globals is globals(), fr.f_back.f_code.co_name
print(frame())
def chain():
    names, fr = [], sys._getframe()
    while fr and fr.f_code.co_filename == c.co_filename:
        names.append(fr.f_code.co_name)
        fr = fr.f_back
    return names
def a(): return b()
def b(): return [chain() for _ in range(1)][0]
print(a(), (lambda: chain())())
def same1(): return 1
def same2(): return 1
print(same1 == same2, same1.__code__ == same1.__code__, type(c).__name__, isinstance(hash(c), int))
import types
clone = types.FunctionType(same1.__code__, {}, 'clone')
print(clone(), clone.__name__, types.FunctionType(inner.__code__, globals(), 'i', None, inner.__closure__)())
for g in (lambda: types.FunctionType(5, {}), lambda: types.FunctionType(inner.__code__, {}),
    lambda: setattr(c, 'co_name', 'x'), lambda: sys._getframe(10000)):
    try:
        g()
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
new = c.replace(co_name='renamed')
print(new.co_name, c.co_name)
def default_args(x, y=5): return x * y
g2 = types.FunctionType(default_args.__code__, globals(), 'g2', (7,))
print(g2(2), default_args(2), g2.__defaults__)
