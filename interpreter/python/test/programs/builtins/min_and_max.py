print(min(3, 1, 2), max(3, 1, 2), min([3, 1]), max('hello'), min({5: 'a', 2: 'b'}), max((1, 2), (1, 3)),
    min('b', 'a', 'c'), max([1.5, True, 2]), min([[2], [1, 5]]), max(x for x in range(4)))
print(min([], default=5), max((), default=None), min('abc', key=ord), max(['aa', 'b', 'ccc'], key=len),
    min('aa', 'b', key=len), max([1, -5, 3], key=abs), min([], default='d', key=len), max([1, 2], key=None),
    min({1: 'z', 2: 'a'}.items(), key=lambda p: p[1]))
# The first of equal ones is taken.
print(max([(1, 'a'), (1, 'b')], key=lambda p: p[0]), min([(1, 'a'), (1, 'b')], key=lambda p: p[0]), max(1, 1.0, True),
    min(True, 1, 1.0), max([1.0, 1]), max('b', 'B', key=str.lower))
for f in (lambda: min(), lambda: max([]), lambda: min(5), lambda: max(1, 'a'), lambda: min([1, 'a']),
    lambda: min(1, 2, default=0), lambda: max([1], foo=1), lambda: min([1, 2], key=5), lambda: max(None),
    lambda: min([None, None]), lambda: max([1j, 2j]), lambda: max([1], [2], key=lambda x: x[5]), lambda: min(default=1),
    lambda: max(key=len)):
    try:
        print(f())
    except (TypeError, ValueError, IndexError) as e:
        print(type(e).__name__, e)
log = []
class V:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        log.append(f'{self.n}<{o.n}')
        return self.n < o.n
    def __gt__(self, o):
        log.append(f'{self.n}>{o.n}')
        return self.n > o.n
    def __repr__(self): return f'V{self.n}'
print(min(V(2), V(1), V(3)), max(V(2), V(1), V(3)), log)
calls = []
print(max([3, 1, 2], key=lambda x: calls.append(x) or -x), calls)
print(max(float('nan'), 1) == 1, max(1, float('nan')), min([1]), max(*[4, 9]), min(*'ab', 'c'),
    max(range(10), key=lambda n: (n % 4, -n)), max(max([1, 2], [3, 0])), min(map(len, ['a', ''])))
