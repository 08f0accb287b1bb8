def g():
    yield 1
    raise StopIteration('no')
try:
    print(list(g()))
except RuntimeError as e:
    print(e, repr(e.__cause__))
def h():
    yield next(iter([]))
try:
    next(h())
except RuntimeError as e:
    print(e)
print(list(x for x in iter([1, 2])), next((x for x in []), 'none'))
try:
    list(next(iter([])) for _ in range(2))
except RuntimeError as e:
    print(e)
class S:
    def __iter__(self): return self
    def __next__(self): raise StopIteration(7)
print(list(S()), [*S()], sum(S()))
def r(): return 3; yield
try:
    next(r())
except StopIteration as e:
    print(e.value, e.args, repr(e))
e = StopIteration(1, 2)
print(e.value, e.args, StopIteration().value)
