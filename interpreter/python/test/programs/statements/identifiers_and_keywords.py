café = 1
π = 3.14
_x, __y__, X1, _ = 2, 3, 4, 5
变量 = 'hanzi'
print(café, π, _x, __y__, X1, _, 变量)
# Names are normalized to NFKC.
ﬁn = 'ligature'
print(fin, ascii(sorted(n for n in globals() if not n.isascii())))
class C:
    µ = 'micro'
print(C.μ, ascii([n for n in vars(C) if not n.startswith('__')]))
match = case = type = _ = 'soft'
print(match, case, type)
def async_(await_): return await_
print(async_(1))
print_ = print
none = None
print_(none, None is none)
for src in ('class = 1', 'def = 1', 'x.class', 'f(class=1)', 'def if(): pass', 'lambda in: 0', 'async = 1', 'await = 1',
    'nonlocal = 1', 'None = 1', 'x.None = 1', 'x.True', 'def f(False): pass', 'import as', 'from x import None',
    'f(None=1)', 'class True: pass', 'for None in x: pass', '__debug__ = 0', 'x.__debug__ = 1',
    'def f(__debug__): pass', 'print = 1', 'exec = 1', 'Ellipsis = 1', 'NotImplemented = 1', 'True, x = 1, 2',
    'with x as None: pass', 'import x as True', 'del None', 'global None', 'x = 1 if None else True', 'match.case = 1',
    'case(match)', '1x = 2', 'x$ = 1', 'x\u00b2 = 1'.encode().decode('unicode_escape')):
    try:
        compile(src, '', 'exec')
        print(ascii(src), 'ok')
    except SyntaxError as e:
        print(ascii(src), '->', ascii(e.msg))
print('café'.isidentifier(), 'x²'.isidentifier(), 'µ'.isidentifier(), '1a'.isidentifier(), 'class'.isidentifier())
setattr(C, 'not an identifier', 5)
print(getattr(C, 'not an identifier'), ascii(C.__dict__['μ']))
setattr(C, 'µ', 'set by the raw name')
print(C.µ, ascii(getattr(C, 'µ')))
