import ast
import warnings

sources = ['x = 1\nx is 1', 'if x is not "a" or None is 1: pass', 'assert (x, "message")', '[(1, 2) (3, 4)]',
           '{1}[0], None(), (lambda: 1)[0]', '"abc"["a"], [a, b][c, d], (1, 2)[1.5]', '"\\d" "\\e"', 'b"\\777"',
           'f"\\q{x}\\w"', '0xfor x', '[1if x else 2]', 'try: pass\nfinally: x is 1',
           'def f():\n    try:\n        return x\n    finally:\n        x is 1', 'x is 1\nreturn', 'not x is 1',
           'x is -1, x is (), x is (1, y), x is ..., x is True', '"\\d"; x y', 'def f(a: (b is 1) = (c is 2)): a is 3']
for source in sources:
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter('always')
        try:
            compile(source, 'some.py', 'exec')
        except SyntaxError as error:
            print(error)
    print(repr(source), [(one.category.__name__, str(one.message), one.filename, one.lineno) for one in log])
    with warnings.catch_warnings():
        warnings.simplefilter('error')
        try:
            compile(source, 'some.py', 'exec')
        except SyntaxError as error:
            print('   ', error.args)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    tree = ast.parse('x is 1; "\\d"')
    print(len(log))
    compile(tree, 'some.py', 'exec')
    print(len(log))
    eval('"\\d" is 1 or 2')
    print(len(log))
with warnings.catch_warnings(record=True) as log:
    warnings.resetwarnings()
    warnings.filterwarnings('ignore', module='quiet')
    compile('x is 1', 'quiet.py', 'exec')
    compile('x is 1', 'loud.py', 'exec')
    print([one.filename for one in log])
