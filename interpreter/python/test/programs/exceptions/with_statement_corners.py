class M:
    def __init__(self, name, swallow=False, fail=None): self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print('enter', self.name)
        if self.fail == 'enter': raise RuntimeError('in enter')
        return self
    def __exit__(self, t, v, tb):
        print('exit', self.name, t and t.__name__, v, tb is not None)
        if self.fail == 'exit': raise RuntimeError('in exit')
        return self.swallow
with M('a') as a, M('b') as b: print(a.name, b.name)
with M('s', True): raise ValueError('swallowed')
for kw in (dict(fail='enter'), dict(fail='exit'), {}):
    try:
        with M('x'), M('y', **kw): raise KeyError('body')
    except Exception as e: print(type(e).__name__, e, repr(e.__context__))
def ret():
    with M('r'): return 'returned'
print(ret())
for i in range(3):
    with M(i):
        if i == 0: continue
        break
with (M('p1') as p, M('p2')): pass
with M('t') as (x := [None])[0]: pass
print(type(x[0]).__name__)
class NoExit:
    def __enter__(self): pass
class NoEnter:
    def __exit__(self, *a): pass
for o in (NoExit(), NoEnter(), 5):
    try:
        with o: pass
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
class Inst: pass
i = Inst(); i.__enter__ = lambda: 1; i.__exit__ = lambda *a: None
try:
    with i: pass
except (TypeError, AttributeError) as e: print(type(e).__name__, e)
