log = []
def v(x):
    log.append(x)
    return x
def take():
    r = log[:]
    log.clear()
    return r
print(v(1) < v(2) < v(3), take())
print(v(3) < v(2) < v(1), take())
print(v(1) < v(5) > v(3) != v(3), take())
print(v(1) == v(1) == v(1) is True, take())
print(v('a') in v(['a', 'b']) != v([]), take())
print(not v(1) < v(2) < v(0), take())
class C:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        print(f'{self.n}<{o.n}')
        return Result(self.n < o.n)
class Result:
    def __init__(self, b): self.b = b
    def __bool__(self):
        print('bool', self.b)
        return self.b
    def __repr__(self): return f'Result({self.b})'
a, b, c = C(1), C(2), C(0)
print(a < b < c)
print(a < c < b)
print((a < b) if a < b else 'no')
if a < b < c:
    print('yes')
else:
    print('no')
x = 5
print(1 < x < 10, 10 > x > 1, 1 < x > 2, x == 5 == 5.0, 0 < x < 3 or 4 < x < 6, not 1 < x < 3, 1 < (x < 10),
    1 <= x <= 5 <= 5)
print([n for n in range(10) if 2 < n < 8 != 5], 'a' < 'b' < 'c', [1] < [2] < [3])
try:
    1 < 2 < 'a'
except TypeError as e:
    print(e)
print(2 < 1 < 'a')
print(None is None is None, x is not None is not False, 3 in [1, 2, 3] in [[1, 2, 3]], 1 in {1} == {1})
