d = {}
for i in range(100):
    d[(i * 37) % 101] = i
print(list(d)[:10], len(d))
for i in range(0, 101, 2):
    d.pop(i, None)
print(list(d)[:10], len(d))
for i in range(0, 20, 2):
    d[i] = 'again'
print(list(d)[-10:], len(d))
while len(d) > 5:
    d.popitem()
print(d)
d[37] = 'kept its place'
print(d)
d = {'x': 1}
for i in range(1000):
    d[str(i)] = i
    if i >= 3:
        del d[str(i - 3)]
print(d)
a = {'one': 1, 'two': 2}
b = {'two': 2, 'one': 1}
print(a == b, list(a) == list(b), a.items() == b.items())
class K:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return 1
    def __eq__(self, o):
        return isinstance(o, K) and self.n == o.n
    def __repr__(self):
        return f'K{self.n}'
c = {K(i): i for i in range(10)}
del c[K(3)]
c[K(3)] = 'back'
print(c, K(5) in c, K(11) in c, c.pop(K(0)), len(c))
inv = {v: k for k, v in c.items()}
print(inv)
