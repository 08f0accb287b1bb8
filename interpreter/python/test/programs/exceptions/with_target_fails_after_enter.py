class Bad:
    def __enter__(self): return 1
    def __exit__(self, t, v, tb):
        print('exit for', t.__name__)
        return True
with Bad() as (a, b):
    print('never')
with Bad() as x:
    1 / 0
print(x)
class BoolFails:
    def __enter__(self): pass
    def __exit__(self, *a): return self
    def __bool__(self): raise RuntimeError('in bool')
try:
    with BoolFails():
        raise ValueError('v')
except RuntimeError as e:
    print(e, repr(e.__context__))
with BoolFails():
    pass
def gen_cm():
    from contextlib import contextmanager
    @contextmanager
    def tag(name):
        print('<' + name + '>')
        try:
            yield name
        except ValueError as e:
            print('handled', e)
        finally:
            print('</' + name + '>')
    with tag('a') as a, tag('b'):
        raise ValueError('in body')
gen_cm()
for s in ('with x', 'with x as 5: pass', 'with x as f(): pass', 'with: pass', 'with x as a, : pass',
    'with (x as a, y as b) as c: pass', 'with (x as a): pass', 'with x as (a, b), y as [c]: pass', 'with (): pass',
    'with a as b.c, d as e[0]: pass', 'with lambda: 0 as f: pass'):
    try:
        compile(s, '', 'exec')
        print(s, 'ok')
    except SyntaxError as e:
        print(s, '->', e.msg)
