s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice('a', None, 3.5), s == slice(1, 10, 2), s != slice(1),
    slice(1, 2) < slice(1, 3))
for sl in (slice(None), slice(2), slice(-3, None), slice(None, None, -1), slice(100, -100, -2), slice(1, 5, 2),
    slice(5, 1), slice(-1, -4, -1)):
    print(sl, [sl.indices(n) for n in (0, 3, 10)], list(range(10))[sl])
for f in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: hash(slice(1)), lambda: slice(1).indices(-1),
    lambda: slice('a').indices(5), lambda: slice(1, 2, 0).indices(5), lambda: slice(1)[0],
    lambda: slice(1.5).indices(3)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    s.start = 5
except AttributeError as e:
    print(e)
class Probe:
    def __getitem__(self, key):
        return key
p = Probe()
print(p[1], p[1:2], p[:], p[::2], p[1:2, 3], p[...], p[1, 2], p[:, None], p['a':'b'], p[()], p[1,], p[-1:], p[::],
    p[1:2:3, ..., 'x'])
print(p[(1, 2):[3]], p[not 1], p[1 if True else 2], p[(y := 5)], y, p[*[1, 2]], p[*[1], 2:3])
class Store:
    def __setitem__(self, k, v):
        print('set', k, v)
    def __delitem__(self, k):
        print('del', k)
st = Store()
st[1:2] = 'a'
st[..., 1] = 'b'
del st[::2], st[0]
