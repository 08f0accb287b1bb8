# Equal numbers have equal hashes, whatever their types are.
groups = [
    [0, 0.0, -0.0, 0j, False], [1, 1.0, 1 + 0j, True], [-1, -1.0, -1 + 0j], [2 ** 40, 2.0 ** 40, complex(2 ** 40)],
    [10 ** 22, 1e22], [-2 ** 100, -2.0 ** 100], [3, 3.0],
]
for group in groups:
    print(len({hash(x) for x in group}), len(set(group)), all(x == y for x in group for y in group))
d = {1: 'int'}
d[1.0] = 'float'
d[True] = 'bool'
d[1 + 0j] = 'complex'
print(d, len(d))
print(hash(0), hash(1), hash(-1), hash(-2), hash(12345), hash(True), hash(1.0), hash(-1.0))
print({2.0, 2, 3.0, True, 1})
print(5 in {5.0}, 5.5 in {5}, (1, 2.0) in {(1.0, 2)}, [1.0, 2] == [True, 2 + 0j])
nan = float('nan')
print(nan in [nan], nan in {nan}, [nan] == [nan], [nan] == [1.0], [nan].index(nan), [nan].count(nan),
    (nan,) == (nan,))
class K:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return hash(self.n)
    def __eq__(self, other):
        return self.n == other
print({7: 'seven'}[K(7)], K(7) in {7.0}, 7 == K(7))
