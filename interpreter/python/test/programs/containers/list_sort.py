a = [3, 1, 2]
print(a.sort(), a, sorted([3, 1, 2], reverse=True), sorted('hello'), sorted((3, 1)), sorted({3: 1, 2: 0}), sorted([]),
    sorted([1.5, True, 0, -2]))
words = ['banana', 'fig', 'Apple', 'cherry', 'date']
print(sorted(words), sorted(words, key=len), sorted(words, key=str.lower, reverse=True),
    sorted(words, key=lambda w: (len(w), w)))
pairs = [('b', 1), ('a', 2), ('c', 1), ('d', 2), ('e', 1)]
print(sorted(pairs, key=lambda p: p[1]), sorted(pairs, key=lambda p: p[1], reverse=True),
    sorted(pairs, key=lambda p: (-p[1], p[0])))
pairs.sort(key=lambda p: -p[1])
print(pairs, sorted(range(10), key=lambda n: n % 3), sorted([[2, 1], [1, 5], [1]]), sorted(words, key=None))
for f in (lambda: sorted([1, 'a']), lambda: sorted([1, None]), lambda: sorted([1j, 2j]), lambda: sorted(5),
    lambda: sorted([1], lambda x: x), lambda: [2, 1].sort(len), lambda: sorted([1, 2], key=5), lambda: sorted(),
    lambda: sorted([[1], (2,)]), lambda: sorted([1], reverse='a'), lambda: sorted([{}, {}])):
    try:
        print(f())
    except TypeError as e:
        print(e)
class Only:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return self.n < other.n
    def __repr__(self):
        return f'<{self.n}>'
print(sorted(map(Only, [3, 1, 2])), sorted(map(Only, [3, 1, 2]), reverse=True), max(map(Only, [3]), key=lambda o: o.n))
def bad(x):
    if x == 2:
        raise ValueError('key failed')
    return x
b = [3, 2, 1]
try:
    b.sort(key=bad)
except ValueError as e:
    print(e, b)
c = [3, 1, 2]
def touch(x):
    c.append(x)
    return x
try:
    c.sort(key=touch)
except ValueError as e:
    print(e)
seed, big = 12345, []
for _ in range(500):
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    big.append(seed % 1000)
s = sorted(big)
print(all(s[i] <= s[i + 1] for i in range(499)), sum(s) == sum(big), s[:5], sorted(big, reverse=True) == s[::-1])
