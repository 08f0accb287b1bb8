class V:
    def __init__(self, v): self.v = v
    def __iadd__(self, o): self.v += o; return self
    def __isub__(self, o): self.v -= o; return self
    def __imul__(self, o): return V(self.v * o)
    def __itruediv__(self, o): return NotImplemented
    def __truediv__(self, o): return V(self.v / o)
    def __ipow__(self, o): self.v **= o; return self
    def __ilshift__(self, o): self.v <<= o; return self
    def __ior__(self, o): self.v |= o; return self
    def __imatmul__(self, o): self.v = ('@', o); return self
    def __repr__(self): return f'V({self.v})'
x = y = V(10)
x += 5
print(x, x is y)
x -= 1
x *= 2
print(x, x is y)
x /= 4
print(x)
x = V(3)
x **= 2
x <<= 1
x |= 1
print(x)
x @= 'm'
print(x)
try:
    x %= 3
except TypeError as e:
    print(e)
l = [V(1)]
l[0] += 1
print(l)
class H:
    def __getitem__(self, k): print('get', k); return V(0)
    def __setitem__(self, k, v): print('set', k, v)
H()['key'] += 7
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)
