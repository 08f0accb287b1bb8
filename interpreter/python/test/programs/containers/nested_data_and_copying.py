a = [1, [2, 3], {'k': [4]}]
b = a[:]
c = list(a)
d = a.copy()
e = [*a]
a[0] = 'changed'
a[1].append('shared')
print(a, b, c, d, e, sep='\n')
print(b[1] is a[1], b == c == d == e, b is c)
def deep(x):
    if isinstance(x, list):
        return [deep(y) for y in x]
    if isinstance(x, dict):
        return {k: deep(v) for k, v in x.items()}
    return x
f = deep(a)
a[2]['k'].append(5)
print(f, a)
def flatten(x):
    for y in x:
        if isinstance(y, (list, tuple)):
            yield from flatten(y)
        else:
            yield y
print(list(flatten([1, [2, (3, [4, []]), 5], (), 6])))
groups = {}
for w in ['apple', 'bob', 'cat', 'alice', 'bear']:
    groups.setdefault(w[0], []).append(w)
print(groups)
t = [[1, 2], [3, 4]]
print(list(zip(*t)), list(map(list, zip(*t))), [row[::-1] for row in t], sum(t, []))
m = [[i * 3 + j for j in range(3)] for i in range(3)]
for i in range(3):
    for j in range(i):
        m[i][j], m[j][i] = m[j][i], m[i][j]
print(m)
