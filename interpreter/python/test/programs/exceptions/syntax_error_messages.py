sources = ['x = ', 'if x', 'if x:\n', 'def f(:\n pass', 'class', 'for x in', 'while True print(1)', 'x = (1, 2',
    'x = [1, 2', 'x = {1: 2', 'x = )', 'x = (1]', '"abc', "'''abc", 'x = 1 +', 'a b', 'print "x"', 'exec "x"',
    'x = 5 = y', 'f() = 1', '1 = x', 'None = 1', 'True = 1', 'def f(x, x): pass', 'def f(x=1, y): pass', 'f(x=1, 2)',
    'f(**a, *b)', 'f(a=1, a=2)', 'return 5', 'break', 'continue', 'yield 1', 'import', 'from x import',
    'from x import *, y', 'import a.b as c.d', 'del f()', 'del 5', 'x += y += z', '(a, b) += 1', 'lambda x: = 1',
    'x = yield = 1', 'if x = 1: pass', 'while x = 1: pass', '(x = 1)', 'f(x.y=1)', 'f(1=2)', 'f(True=1)', '{1, 2: 3}',
    '{1: 2, 3}', '{1:}', 'a if b', 'a if b else', 'x: int: str', 'try: pass', 'try:\n pass\nx = 1',
    'with open(x) as 5: pass', 'global x, ', 'nonlocal x', '  x = 1', 'if x:\npass', 'if x:\n  a\n b',
    'if x:\n    a\n  else:\n    b', 'x = 1\n  y = 2', 'a = 1 if 2 else', '@', '@x', 'async x', 'await', 'x = 0777',
    '1a', '0b12', '0xg', '1__0', 'a $ b', 'a ? b', 'x = !y', 'a <> b', 'x ++', 'x = = 1', 'else: pass', 'elif x: pass',
    'except: pass', 'finally: pass', 'try: pass\nexcept: pass\nexcept ValueError: pass', 'def f():\n', 'class A:\n',
    'f(', '((((', ')', 'x = \\ 1', 'for f() in x: pass', 'for 1 in x: pass', '[x for 1 in y]', '(x for x in)', '*a',
    '*a = 1', 'a, *b, *c = d', 'import x as 5', 'from . import *x', 'assert', 'raise x from', 'def 5(): pass',
    'class 5: pass', 'def f(5): pass', 'for x y: pass', 'not', 'x = not', 'a = b c', 'a.b.5', 'x..y', 'a[1', 'a[]',
    'x = {**a: 1}', 'def f() -> : pass', 'from __future__ import nothing', 'x = 1\nfrom __future__ import annotations',
    'pass pass', 'import a, ', '"a" = 1', 'f"{x" = 1', '... = 1', 'a + b = c', '-x = 1', 'x < y = 1', '[a, 1] = x',
    'x := 1', '(x.y := 1)', '(x[0] := 1)', 'def f(a, *): pass', 'def f(*, **k): pass', '__debug__ = 1', "b'\u20ac'",
    '\u20ac = 1', 'a\u00a0= 1', 'x = \u201cq\u201d']
for src in sources:
    try:
        compile(src, 'f', 'exec')
        print(ascii(src), 'ok')
    except SyntaxError as e:
        print(ascii(src), '->', type(e).__name__, ascii(e.msg), e.lineno)
print(len(sources))
for src in ('x = 1 +', 'a\nb c\n', '  x', '(1,\n2'):
    try:
        compile(src, 'file name', 'exec')
    except SyntaxError as e:
        print(e.filename, e.lineno, e.offset, repr(e.text), isinstance(e, IndentationError))
print(issubclass(TabError, IndentationError), issubclass(IndentationError, SyntaxError))
