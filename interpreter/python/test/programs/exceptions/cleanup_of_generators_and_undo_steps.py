import contextlib
log = []
class R:
    def __enter__(self):
        log.append('+')
    def __exit__(self, *a):
        log.append('-')
def stack(n):
    try:
        if n:
            stack(n - 1)
        else:
            raise RuntimeError(0)
    except RuntimeError as e:
        raise RuntimeError(e.args[0] + 1)
try:
    stack(5)
except RuntimeError as e:
    depth = 0
    while e.__context__:
        e, depth = e.__context__, depth + 1
    print(depth, e)
def gens():
    try:
        yield 1
    finally:
        log.append('gen closed')
def use():
    with contextlib.closing(gens()) as values:
        for x in values:
            with R():
                raise KeyError(x)
try:
    use()
except KeyError as e:
    e.__traceback__ = None
print(log)
class Undo:
    def __init__(self): self.steps = []
    def __enter__(self): return self.steps.append
    def __exit__(self, t, v, tb):
        while self.steps:
            f = self.steps.pop()
            try:
                f()
            except Exception as e:
                print('undo failed', e)
        return t is ValueError
with Undo() as undo:
    undo(lambda: print('first'))
    undo(lambda: 1 / 0)
    undo(lambda: print('third'))
    raise ValueError
print('end')
