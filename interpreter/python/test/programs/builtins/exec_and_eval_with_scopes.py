g, l = {'x': 1}, {'y': 2}
print(eval('x + y', g, l), eval('[x for _ in range(2)]', g), '__builtins__' in g)
exec('z = x + y\nx = 10', g, l); print(g['x'], l)
exec(compile('q = 5', 'f', 'exec'), g); print(g['q'])
def f():
    a = 1
    exec('a = 2; b = 3')
    return a, 'b' in locals(), eval('a')
print(f())
class Map(dict):
    def __missing__(self, k): return f'<{k}>'
print(eval('foo + bar', {}, Map()))
ns = {}; exec('def fn(): return __name__\nclass K: pass', {'__name__': 'given'}, ns); print(ns['fn'](), ns['K'].__module__)
print(eval(b'1 + 1'), eval(' 5 '), exec('') is None, eval(compile('3', '', 'eval')), eval('__import__("math").pi > 3'))
for bad in (lambda: eval('1; 2'), lambda: eval(''), lambda: exec(5), lambda: eval('x', 5), lambda: exec('x', {}, 5), lambda: eval('no_name', {}), lambda: compile('1', 'f', 'bad'), lambda: eval('a b'), lambda: exec('x\0')):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
code = compile('a + 1', 'f', 'eval'); print(eval(code, {'a': 4}), code.co_names, code.co_filename)
exec('print(sorted(k for k in locals()))', {'__builtins__': {'print': print, 'sorted': sorted, 'locals': locals}})
try: exec('len([])', {'__builtins__': {}})
except NameError as e: print(e)
