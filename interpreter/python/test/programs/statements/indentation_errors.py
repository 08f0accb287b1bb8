# Each text is compiled and run on its own.
for src in ('if 1:\n\tx\n        y', 'if 1:\n  x\n y', ' x', 'x = \\', 'x = \\ \n1', 'if 1:\nx', 'x = 1\n\ty', '(\n',
    'x; ; y', ';', 'if 1: if 2: pass', 'if 1: pass; else: pass', 'x = 1;;', 'def f(): x = 1\n  y',
    'while 1: for i in x: pass', 'class A: def f(): pass'):
    try:
        exec(compile(src, '', 'exec'))
        print(repr(src), 'ok')
    except SyntaxError as e:
        print(repr(src), '->', type(e).__name__, e.msg)
    except NameError as e:
        print(repr(src), e)
for src in ('if 1:\n  a = 1\n  if a:\n      b = 2\n  c = 3\nprint(a, b, c)',
    'if 1:\n\ta = 4\n\tif a:\n\t\tb = 5\nprint(a, b)', '\n\n  \n# only comments\n', 'for i in (\n1,\n  2): print(i)'):
    exec(src)
