d = {'a': 1, 'b': 2}
print(d, d['a'], len(d), 'a' in d, 1 in d, d == {'b': 2, 'a': 1}, d != {}, bool({}), list(d), dict(), {},
    {1: 'x', 1.0: 'y', True: 'z'})
d['c'] = 3
d['a'] = 10
del d['b']
d['b'] = 20
print(d, list(d.items()), list(d.keys()), list(d.values()), list(reversed(d)))
print(dict(a=1, b=2), dict([('x', 1), ('y', 2)]), dict({'k': 1}, z=2), dict(zip('ab', [1, 2])), dict(['ab', 'cd']),
    dict(()), {**d, 'q': 1, **{'a': 0}}, dict(x for x in [(1, 2)]))
for f in (lambda: d['zz'], lambda: {}[1], lambda: {}[(1, 2)], lambda: {[]: 1}, lambda: d[[]], lambda: {} in {},
    lambda: dict(5), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(['abc']), lambda: dict({}, {}),
    lambda: d.__delitem__('zz'), lambda: {} < {}, lambda: d.nope, lambda: hash({}), lambda: {}['it\'s'],
    lambda: dict(**{1: 2}), lambda: {1, {}}):
    try:
        print(f())
    except (KeyError, TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
n = {'in': {'deep': [1, {'x': 'found'}]}}
print(n['in']['deep'][1]['x'], n)
m = {}
m[1, 2] = 'tuple'
m[None] = 'none'
m[1.5] = 'float'
m[frozenset([1])] = 'frozen'
m[int] = 'type'
print(m, m[(1, 2)], m[int], {0: 'a', False: 'b', 0.0: 'c', -0.0: 'd'})
