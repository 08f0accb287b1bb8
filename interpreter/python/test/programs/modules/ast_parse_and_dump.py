import ast
for text in ('x = 1', 'def f(a, /, b=2, *c, d, e=3, **k) -> int: return a', 'class C(B, metaclass=M): pass', 'for i in x:\n  pass\nelse:\n  f()',
    'x: int = 5', 'a += 1', 'with a as b, c: pass', 'try: pass\nexcept E as e: pass\nfinally: pass', 'import a.b as c, d', 'from ..m import *',
    'global a, b', 'raise E from c', 'assert x, "m"', 'del a[1:2, ::3]', 'lambda *a, **k: (yield)', 'f"{x!r:>{w}} {y=}"', '[*a, *b]',
    '{**a, 1: 2}', 'a < b <= c is not d', 'not a and b or c', '(x := 5)', '{i: j for i, j in k if i if j}', 'await_ = -1 ** +2 // ~3',
    'async def f():\n  async with a: await b\n  return [x async for x in y]', "u'a' 'b'", "b'x' b'y'", '1.5e10 + 2j', '...', 'f(*a, b=1, **c)',
    'match x:\n  case [1, *r] | {"k": 2, **r} if g: pass\n  case P(a, b=None): pass\n  case _: pass', 'while 1: continue', '@d\ndef f(): "doc"'):
    print(ast.dump(ast.parse(text)))
print(ast.dump(ast.parse('a + 1', mode='eval'), annotate_fields=False))
print(ast.dump(ast.parse('x = (1,\n  "h\xe9")'), include_attributes=True))
print(ast.dump(ast.parse('if a:\n  f(x, y=[1, 2])'), indent=2))
try:
    ast.parse('x = = 1')
except SyntaxError as e:
    print(e.msg, e.filename, e.lineno, e.offset)
