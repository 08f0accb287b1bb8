d = {'a': 1, 'b': 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i))
d['c'] = 3
print(k, v, i, list(reversed(k)), list(reversed(v)), list(reversed(i)))
print('a' in k, 1 in v, ('a', 1) in i, ('a', 2) in i, 'a' in i, ('a',) in i, [] in v)
print(sorted(k & {'a', 'z'}), sorted(k | {'z'}), sorted(k - {'a'}), sorted(k ^ {'a', 'z'}), sorted(i & {('a', 1)}),
    sorted({'a', 'q'} - k), sorted(k & ['a']), sorted(i - [('a', 1)]))
print(k == {'a', 'b', 'c'}, k == d.keys(), k == ['a', 'b', 'c'], i == d.items(), v == d.values(),
    k <= {'a', 'b', 'c', 'd'}, k < d.keys(), k >= {'a'}, k.isdisjoint(['z']), i.isdisjoint([('a', 1)]))
print(type(k).__name__, type(v).__name__, type(i).__name__, type(iter(k)).__name__, type(iter(i)).__name__,
    type(reversed(v)).__name__, k.mapping, type(k & set()).__name__)
for f in (lambda: k[0], lambda: k + k, lambda: k & 5, lambda: v & v, lambda: hash(k), lambda: k.add(1), lambda: k < [1],
    lambda: i[0], lambda: k.mapping.__setitem__('x', 1), lambda: type(k)()):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print([x * 2 for x in v], dict(i), {b: a for a, b in i}, max(d, key=d.get), sum(v), *k)
m = {'a': [1]}
try:
    print(m.items() & {('a', 1)})
except TypeError as e:
    print(e)
