class Proxy:
    def __init__(self, target):
        object.__setattr__(self, '_target', target)
    def __getattr__(self, name):
        print('getattr', name)
        return getattr(self._target, name)
    def __setattr__(self, name, value):
        print('setattr', name, value)
        setattr(self._target, name, value)
    def __delattr__(self, name):
        print('delattr', name)
        delattr(self._target, name)
class Target:
    kind = 'target'
t = Target()
p = Proxy(t)
p.x = 5
print(p.x, t.x, p.kind)
del p.x
print(hasattr(p, 'x'), hasattr(t, 'x'), getattr(p, 'nothing', 'default'))
try:
    p.missing
except AttributeError as e:
    print(e)
try:
    del p.missing
except AttributeError as e:
    print(e)
