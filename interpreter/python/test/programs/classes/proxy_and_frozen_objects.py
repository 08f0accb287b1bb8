class G:
    def __init__(self): self.real = 1
    def __getattr__(self, name):
        if name.startswith('dyn_'):
            return name[4:]
        raise AttributeError(f'no {name}')
g = G()
class Proxy:
    def __init__(self, target): object.__setattr__(self, '_t', target)
    def __getattr__(self, name): return getattr(self._t, name)
    def __setattr__(self, name, v): setattr(self._t, name, v)
    def __delattr__(self, name): delattr(self._t, name)
p = Proxy(g)
p.real = 10
print(g.real, p.dyn_z, p.real)
del p.real
print(hasattr(g, 'real'))
pl = Proxy([1, 2])
pl.append(3)
print(pl._t, pl.count(1))
try:
    len(pl)
except TypeError as e:
    print(e)
class Err:
    def __getattr__(self, name): raise KeyError(name)
try:
    hasattr(Err(), 'x')
except KeyError as e:
    print('KeyError', e)
class Frozen:
    def __init__(self, **kw): self.__dict__.update(kw)
    def __setattr__(self, n, v): raise AttributeError(f'{type(self).__name__} is frozen')
f = Frozen(a=1)
try:
    f.a = 2
except AttributeError as e:
    print(e, f.a)
