import ast
src = r'''
"""Doc "string" of\n two lines"""
from ..y import (z as w, v)
x, y = y, (1, 2)
a[1:2, ::3] += -b ** -c ** 2
(a): int = 3
def f(a, b=1, /, c: int=2, *d, e, f=3, **g) -> None:
    """doc"""
@deco(1)
async def g(*, a, b=2):
    async for i in x: await i
    async with a as b, c: yield 1
    return [x async for x in y if a if b]
class B(C, metaclass=D, **kw):
    def f(self): return self
if a: b
elif c: d
else: g
for x, y in z: break
else: continue_
try: a
except (B, C) as d: e
except: raise
finally: h
lambda a, *b, c=1, **d: (yield)
(a if b else c) if d else e
a or b or (c or d) and not e
(a < b) < c is not d
a + b - (c - d) * e @ f
(a ** b) ** c, (-a) ** b, -(-a)
print((y := f(x)), *z, **w)
x[a, b], x[()], x[1:2], x[*a, b]
{1: 2, **a, 'b': {1, 2, *x}, **{}}
1 .real, 1e400, (-1).x
'it\'s', 'a\nb', '\x00\xe9', b'bytes\xff', u'u', '\\'
f'a{b!r:>{w}}c', f'{{}}', f"{a['b']}", f'{ {1: 2} }', f"it's {a}\n"
match a:
    case 1 | -3 | 1 + 2j | None: pass
    case [a, *b, _] if c: pass
    case {'x': 1, **rest}: pass
    case A(1, b=c.d) as e: pass
    case _: pass
x = *a, b
'''
t = ast.parse(src)
out = ast.unparse(t)
print(out)
print(ast.unparse(ast.parse(out)) == out)
for s in ('(a, b)', 'lambda: 1', 'f"{a}"'):
    print(ast.unparse(ast.parse(s, mode='eval')))
print(ast.unparse(ast.Name('x')), ast.unparse(ast.Constant((1, 'a'))), ast.unparse(ast.parse('if a: b').body))
