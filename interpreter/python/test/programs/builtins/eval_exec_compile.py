x = 10
print(eval('x + 1'), eval('x + y', {'x': 1, 'y': 2}), eval('x + y', {'x': 1}, {'y': 5}), eval('  1 +  2  '),
    eval('\n3\n'), eval('(1,\n2)'), eval('[i for i in range(x)]', {'x': 3}), eval('lambda a: a * 2')(4))
ns = {}
print(exec('a = 1\nb = a + 1\ndef f(): return b', ns), ns['b'], ns['f'](), '__builtins__' in ns,
    sorted(k for k in ns if k[0] != '_'))
g, l = {'q': 1}, {}
exec('r = q + 1\nglobal s\ns = 5', g, l)
print(g['s'], l)
exec('x = 20')
print(x)
def local():
    v = 1
    exec('v = 2; w = 3')
    return v, 'w' in locals(), eval('v + 10')
print(local())
code = compile('x * 2', '<c>', 'eval')
print(eval(code), eval(code, {'x': 'ab'}), code.co_filename, code.co_name, type(code).__name__, code.co_names)
code = compile('print("hi", x); t = x', 'name.py', 'exec')
print(exec(code), t, eval(compile('5', '', 'eval')), eval(compile('t = 7', '', 'exec')), t)
exec(compile('x + 1', '', 'single'))
exec(compile('"text"', '', 'single'))
exec(compile('None', '', 'single'))
exec(compile('for i in range(2): i\n', '', 'single'))
class Names(dict):
    def __missing__(self, k): return k.upper()
print(eval('a + b', {}, Names()), eval('len', {'__builtins__': {'len': 'replaced'}}))
for f in (lambda: eval('x = 1'), lambda: eval(''), lambda: eval('1 2'), lambda: eval('nope'), lambda: eval(5),
    lambda: eval('1', 5), lambda: exec('1', 5), lambda: exec('1', {}, 5), lambda: exec(None),
    lambda: eval('import math'), lambda: compile('1', '', 'bad'), lambda: compile('x = 1', '', 'eval'),
    lambda: compile('a\nb', '', 'single'), lambda: eval('len', {'__builtins__': {}}), lambda: compile(5, '', 'exec'),
    lambda: exec('return'), lambda: eval('1/0'), lambda: exec(compile('1', '', 'exec'), [])):
    try:
        print(f())
    except (SyntaxError, NameError, TypeError, ValueError, ZeroDivisionError) as e:
        print(type(e).__name__, str(e).partition(' (')[0])
print(eval(b'1 + 1'), eval(b'"\xc3\xa9"') == '\xe9', eval('__name__'), eval('__name__', {'__name__': 'given'}),
    exec(b'z9 = 1'), z9)
def deep():
    exec('def inner():\n    raise ValueError("from exec")\ninner()', {})
try:
    deep()
except ValueError as e:
    tb, names = e.__traceback__, []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_frame.f_code.co_filename == '<string>',
            tb.tb_lineno if tb.tb_frame.f_code.co_filename == '<string>' else 0))
        tb = tb.tb_next
    print(names)
