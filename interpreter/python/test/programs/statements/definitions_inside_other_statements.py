def outer():
    return inner()
    def inner(): pass
try:
    outer()
except UnboundLocalError as e:
    print(e)
def factory():
    class Local:
        def me(self): return Local
    return Local
A, B = factory(), factory()
print(A is B, A().me() is A, A.__qualname__)
while True:
    def once(): return 'from the loop'
    break
print(once())
with memoryview(b'') as m:
    def inside(): return 'in with'
print(inside())
try:
    raise ValueError
except ValueError:
    def handler(): return 'in handler'
finally:
    def final(): return 'in finally'
print(handler(), final())
def default_from_later(x=lambda: later): return x()
later = 'resolved late'
print(default_from_later())
def pos(): "doc only"
def one_line(): return 1; return 2
def tabs():
	return 'tabs are fine'
print(pos.__doc__, one_line(), tabs())
class E: pass
class E2(E): "doc"; x = 1; y = 2
class F():
    ...
print(E2.__doc__, E2.x, F.__bases__)
if True:
    pass
    ...
    'a string statement'
    5
else: pass
lambdas = {'add': lambda a, b: a + b}; print(lambdas['add'](1, 2)); del lambdas
