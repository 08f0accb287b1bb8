d = {'a': 1, 'b': 2}
print(d.get('a'), d.get('z'), d.get('z', 0), d.setdefault('a', 9), d.setdefault('c', 3), d.setdefault('n'), d)
print(d.pop('n'), d.pop('a'), d.pop('zz', 'default'), d, d.popitem(), d.popitem(), d, d.update({'x': 1}), d.update(y=2),
    d.update([('z', 3)], x=0), d)
print(d.copy(), d.copy() is d, d.clear(), d, dict.fromkeys('ab'), dict.fromkeys([1, 2], 0), dict.fromkeys([]),
    {}.fromkeys('x', []))
d = {'a': 1}
for f in (lambda: d.pop('q'), lambda: {}.popitem(), lambda: d.update(5), lambda: d.update([1]),
    lambda: d.update([(1, 2, 3)]), lambda: d.get(), lambda: d.get([]), lambda: d.pop(), lambda: d.setdefault(),
    lambda: d.update({}, {}), lambda: dict.fromkeys(), lambda: d.get('a', 1, 2), lambda: d.setdefault({}, 1),
    lambda: d.update(None), lambda: d.get(k='a')):
    try:
        print(f())
    except (KeyError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
class M:
    def keys(self):
        return ['p', 'q']
    def __getitem__(self, k):
        return k * 2
d.update(M())
print(d, dict(M()), {**M()}, dict(M(), r=1))
s = dict.fromkeys('ab', [])
s['a'].append(1)
print(s)
class D(dict):
    pass
print(type(D.fromkeys('a')).__name__, D.fromkeys('a', 1), type(D(a=1).copy()).__name__)
d = {'a': 1, 'b': 2, 'c': 3}
print(d | {'b': 9, 'z': 0}, {'z': 0} | d)
d |= {'a': 'A'}
d |= [('n', 'new')]
print(d)
for f in (lambda: d | [], lambda: [] | d, lambda: d + {}, lambda: d.__ior__(5)):
    try:
        print(f())
    except TypeError as e:
        print(e)
