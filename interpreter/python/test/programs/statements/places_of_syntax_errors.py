import traceback

texts = ['x = (1, 2]', 'x = 12abc', 'x = “a”', 'f((a)=1)', 'def f(*a, *): pass', 'print -1\nprint a.b',
         'with (a as b)\n    pass', 'f(a, *b for b in c)', 'f(*a for a in b)', '[a if b else c d]', '[a if b else e d]',
         '{1: 2, f(a b)}', '{1: 2, [a b]: 3}', 'for (x in y) in z: pass', 'for x in y z: pass', 'f(x, *)',
         'x = [\n  1,\n  2\n  3\n]', 'x = """a\nb""" y z', 'f("""a\nb""" c)\nd', 'if x: \\\n    y z',
         'match x:\n    case -1j + 2: pass', 'def f():\n    try: pass\n    except* A: return 1', 'x = 1\nreturn 5',
         'x: int = yield', 'class A:\n    def f(self)\n        pass',
         '\n'.join(' ' * at + 'while x:' for at in range(21)) + ' pass']
for text in texts:
    try:
        compile(text, 'some.py', 'exec')
    except SyntaxError as error:
        print(error.args[1][1:])
        print(''.join(traceback.format_exception_only(type(error), error)))
