class V:
    def __init__(self, n):
        self.n = n
    def __eq__(self, o):
        print(f'{self.n}=={o.n}', end=' ')
        return self.n == o.n
    def __lt__(self, o):
        print(f'{self.n}<{o.n}', end=' ')
        return self.n < o.n
    def __le__(self, o):
        print(f'{self.n}<={o.n}', end=' ')
        return self.n <= o.n
a = [V(1), V(2), V(3)]
b = [V(1), V(5), V(3)]
print(a == b)
print(a < b)
print(a <= b)
print(a > b)
print(a >= b)
print(a != b)
print(a == a)
print(a == a[:2])
print(a < a[:2])
print(tuple(a) == tuple(b), tuple(a) < tuple(b))
print({1: V(1)} == {1: V(1)}, {1: V(1)} == {1: V(2)}, {1: V(1)} == {2: V(1)}, {1: V(1)} == {})
print(a[1:] < b[1:], [a[0]] < [b[0], b[1]])
class N:
    def __eq__(self, o):
        return NotImplemented
print([N()] == [N()], N() == 1, [N()] != [1])
class T:
    def __eq__(self, o):
        return 'truthy'
    __ne__ = lambda self, o: []
print([T()] == [5], T() == 5, T() != 5, [T()] != [5])
