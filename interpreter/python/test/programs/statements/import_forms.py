import sys
import math, builtins
import math as m
from math import pi, sqrt as root, floor
from math import (ceil,
    trunc,)
print(math is m, pi == math.pi, root(16), floor(2.5), ceil(2.5), trunc(-2.5), sys.modules['math'] is math,
    builtins.len is len)
print(math.__name__, type(math).__name__, type(sys).__name__, __name__, sys.__name__, hasattr(math, 'sqrt'))
def f():
    import math as local_math
    from math import e
    return local_math.floor(e), sorted(locals())
print(f())
class C:
    import math
    from math import tau as full
print(C.math is math, C.full == 2 * pi)
ns = {}
exec('from math import *', ns)
print('pi' in ns, 'sqrt' in ns, '__name__' in ns)
exec('import math as a, sys as b; from sys import modules as c', ns)
print(ns['a'] is math, ns['b'] is sys, ns['c'] is sys.modules)
print(__import__('math') is math, __import__('math', fromlist=['pi']) is math)
for src in ('import no_such_module', 'from no_such_module import x', 'import no.such', 'from . import x',
    'from .x import y'):
    try:
        exec(src, {'__name__': '__main__'})
    except ImportError as e:
        print(src, '->', type(e).__name__, e)
try:
    from math import pi as p, nothing_here
except ImportError as e:
    print(type(e).__name__, str(e).partition(' (')[0], p == pi)
for src in ('import', 'import a.b as c.d', 'from x import', 'from x import (a, b', 'from x import ()',
    'from x import a,', 'from x import (a,)', 'from x import *, a', 'from x import (*)', 'import *', 'import x as',
    'from x import a as b.c', 'def f():\n from x import *', 'class C:\n from x import *', 'import (x)',
    'from __future__ import braces', 'from __future__ import division, generators', 'import a, b as c, d.e.f',
    'from ... import a', 'from ....a.b import c as d'):
    try:
        compile(src, '', 'exec')
        print(repr(src), 'ok')
    except SyntaxError as e:
        print(repr(src), '->', e.msg)
# A module may be put in the table by hand.
mod = type(sys)('made', 'its doc')
mod.value = 42
sys.modules['made'] = mod
import made
from made import value
print(made.value, value, made.__doc__, made.__name__, made)
mod.__getattr__ = lambda name: name.upper()
from made import anything
print(anything, made.other)
sys.modules['gone'] = None
try:
    import gone
except ModuleNotFoundError as e:
    print(e)
