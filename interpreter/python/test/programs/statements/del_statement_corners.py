x = 1; del x
try: x
except NameError as e: print(e)
a, b = [1, 2, 3, 4], {'k': 1, 'j': 2}
del a[0], a[-1], b['k']; print(a, b)
del a[:]; del (b); print(a)
class C:
    y = 1
    def __delitem__(self, k): print('delitem', k)
    def __delattr__(self, k): print('delattr', k)
c = C(); del c[1, 2:3], c.anything, c[...]
del C.y; print(hasattr(C, 'y'))
def f(p):
    del p
    try: return p
    except UnboundLocalError as e: return str(e)
print(f(1))
for bad in ('del missing_name', 'del a[5]', 'del {}["k"]', 'del C.nope', 'del (1).x', 'del "s"[0]', 'del (1, 2)[0]', 'del len'):
    try: exec(bad)
    except Exception as e: print(type(e).__name__, e)
del [], (); d, e, g = 1, 2, 3; del (d, [e, g])
try: d
except NameError: print('gone')
