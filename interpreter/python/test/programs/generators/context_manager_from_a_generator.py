class manager:
    def __init__(self, f): self.f = f
    def __call__(self, *a):
        self.gen = self.f(*a)
        return Manager(self.gen)
class Manager:
    def __init__(self, gen): self.gen = gen
    def __enter__(self): return next(self.gen)
    def __exit__(self, t, v, tb):
        if t is None:
            for _ in self.gen:
                raise RuntimeError('yielded twice')
            return False
        try:
            self.gen.throw(v)
        except StopIteration:
            return True
        except BaseException as e:
            if e is v:
                return False
            raise
        raise RuntimeError('did not stop')
@manager
def tag(name, swallow=False):
    print(f'<{name}>')
    try:
        yield name.upper()
    except ValueError as e:
        print('saw', e)
        if not swallow:
            raise
    finally:
        print(f'</{name}>')
with tag('a') as n, tag('b'):
    print(n)
with tag('c', True):
    raise ValueError('gone')
try:
    with tag('d'):
        raise ValueError('kept')
except ValueError as e:
    print('out', e)
try:
    with tag('e'):
        {}['k']
except KeyError as e:
    print('KeyError', e)
