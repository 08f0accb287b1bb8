class G:
    def __init__(self): self.real = 1
    def __getattr__(self, name):
        if name.startswith('dyn_'):
            return name[4:]
        raise AttributeError(f'no {name}')
g = G()
print(g.real, g.dyn_x, hasattr(g, 'dyn_y'), hasattr(g, 'q'), getattr(g, 'q', 'default'))
try:
    g.q
except AttributeError as e:
    print(e, e.name, e.obj is g)
class A:
    x = 5
    def __getattribute__(self, name):
        print('getattribute', name)
        return super().__getattribute__(name)
    def __getattr__(self, name):
        print('getattr', name)
        return 'fallback'
a = A()
a.y = 1
print(a.x, a.y, a.z)
class S:
    def __setattr__(self, name, value):
        print('set', name, value)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print('del', name)
        object.__delattr__(self, name)
s = S()
s.a = 1
s.a += 1
del s.a
print(s.__dict__)
try:
    del s.a
except AttributeError as e:
    print(e)
