print(sum([]), sum([1, 2, 3]), sum((1.5, 2)), sum(range(101)), sum([1, 2], 10), sum([[1], [2]], []),
    sum([(1,), (2, 3)], ()), sum({1: 'a', 2: 'b'}), sum([True, True]), sum(x * x for x in range(4)), sum([1j, 2]),
    sum([0.1] * 3), sum([], 5), sum([1], start=2), sum([10 ** 20, 1]), sum([0.1, 0.2, 0.3], 0.0))
class V:
    def __init__(self, x): self.x = x
    def __add__(self, o): return V(self.x + (o.x if isinstance(o, V) else o))
    def __radd__(self, o):
        print('radd', o)
        return V(o + self.x)
    def __iadd__(self, o):
        print('iadd is not used')
        return self
    def __repr__(self): return f'V({self.x})'
print(sum([V(1), V(2)]), sum([V(1), 5], V(0)), sum([1, 2, V(3), 4]))
start = [0]
print(sum([[1]], start), start)
for f in (lambda: sum(), lambda: sum(5), lambda: sum(['a']), lambda: sum([], 'a'), lambda: sum(['a'], ''),
    lambda: sum([b'a'], b''), lambda: sum([], bytearray()), lambda: sum([[1]]), lambda: sum([1], []),
    lambda: sum([None]), lambda: sum([1], 2, 3), lambda: sum([1, 'a']), lambda: sum(iterable=[1]),
    lambda: sum([{}], {}), lambda: sum('12')):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(sum([2 ** 62, 2 ** 62, 2 ** 62]), sum([1, 2.5, 3, 1j]), sum([2.0 ** 53, 1, 1]), sum([1, 1, 2.0 ** 53]),
    sum([float('inf'), 1]), sum([False, 0.0]), sum(map(int, '12345')), sum(len(w) for w in ['ab', 'c']), sum([-1, 1]),
    sum(i for i in (1, 2) if i > 1))
