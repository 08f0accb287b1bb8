log = []
class L(list):
    def __getitem__(self, i):
        log.append(f'get {i}')
        return super().__getitem__(i)
    def __setitem__(self, i, v):
        log.append(f'set {i} {v}')
        super().__setitem__(i, v)
class O:
    def __getattr__(self, n):
        log.append(f'getattr {n}')
        return 10
    def __setattr__(self, n, v):
        log.append(f'setattr {n} {v}')
        self.__dict__[n] = v
def idx(i):
    log.append(f'index {i}')
    return i
def obj(o):
    log.append('object')
    return o
l, o = L([1, 2, [3]]), O()
obj(l)[idx(0)] += idx(5)
obj(o).x -= idx(1)
l[2] += [4]
l[idx(0):idx(2)] *= 2
print(l, o.__dict__, log)
x = 5
x += x
x -= 3; x *= x; x //= 2; x %= 13; x **= 2; x <<= 1; x >>= 2; x |= 5; x &= 12; x ^= 7
print(x)
s, t = 'a', (1,)
s += 'b'; s *= 2; t += (2,); t *= 2
print(s, t)
a = b = [1]
a += [2]
a = a + [3]
print(a, b)
d = {'n': 1, 'l': []}
d['n'] += 1
d['l'] += 'xy'
d |= {'z': 0}
print(d)
tup = ([], 1)
try:
    tup[0] += [5]
except TypeError as e:
    print(e, tup)
def local():
    v = 1
    def inner():
        nonlocal v
        v += 1
        return v
    inner()
    return inner()
print(local())
class C:
    n = 1
    n += 1
    def bump(self):
        self.n += 10
        return self.n
c = C()
print(c.bump(), C.n, c.__dict__)
