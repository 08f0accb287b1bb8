print(sorted([3, 1, 2]), sorted('hello'), sorted({3: 1, 1: 2}), sorted((2, 1)), sorted({5, 4}),
    sorted(x % 3 for x in range(5)), sorted([]), sorted([3, 1, 2], reverse=True),
    sorted(['b', 'A', 'c'], key=str.lower), sorted([-3, 2, -1], key=abs), sorted(range(3), key=lambda x: -x))
a = [('x', 2), ('y', 1), ('z', 2), ('w', 1)]
print(sorted(a, key=lambda p: p[1]), sorted(a, key=lambda p: p[1], reverse=True),
    sorted(sorted(a), key=lambda p: -p[1]), a)
print(sorted([True, 0, 2.5, -1]), sorted(['10', '9', '1'], key=int), sorted([(1, 'b'), (1, 'a'), (0, 'z')]),
    sorted([[2], [1, 9], []]), sorted({'b': 1, 'a': 2}.items(), key=lambda kv: kv[1]), sorted([b'b', b'a']),
    sorted('bca', reverse=1), sorted([1, 2], reverse=0))
for f in (lambda: sorted(), lambda: sorted(5), lambda: sorted([1, 'a']), lambda: sorted([1], 5),
    lambda: sorted([1, 2], key=5), lambda: sorted([1], foo=1), lambda: sorted([None, 1]), lambda: sorted([{}, {}]),
    lambda: sorted([1, 2], key=lambda: 0), lambda: sorted([1, 2], reverse='x'), lambda: sorted([1], reverse=None),
    lambda: sorted([(1, {}), (1, {})])):
    try:
        print(f())
    except TypeError as e:
        print(e)
class K:
    def __init__(self, n): self.n = n
    def __gt__(self, o): return self.n > o.n
    def __repr__(self): return f'K{self.n}'
print(sorted([K(2), K(1)]))
class Cmp:
    def __init__(self, f, v): self.f, self.v = f, v
    def __lt__(self, o): return self.f(self.v, o.v) < 0
def by_cmp(f): return lambda v: Cmp(f, v)
print(sorted(['bb', 'a', 'ccc'], key=by_cmp(lambda a, b: len(b) - len(a))))
seen = []
print(sorted([3, 1, 2], key=lambda x: seen.append(x) or x), seen)
def bad(x): raise ValueError('key fails')
try:
    sorted([1], key=bad)
except ValueError as e:
    print(e)
words = 'the quick brown fox jumps over the lazy dog'.split()
print(sorted(words, key=lambda w: (-len(w), w)), sorted(set(words)), sorted(words, key=words.count, reverse=True)[:3])
n = [(i * 7919) % 1009 for i in range(400)]
s = sorted(n)
print(s == sorted(reversed(n)), s == sorted(s, reverse=True)[::-1], s[0], s[-1], all(x <= y for x, y in zip(s, s[1:])))
