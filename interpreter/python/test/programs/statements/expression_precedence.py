a = 1
print(2 + 3 * 4 ** 2 // 5 % 7 - 1, -2 ** 2, (-2) ** 2, 2 ** -1, 2 ** 3 ** 2, -3 // 2, -(3 // 2), ~5 + 1, not 1 + 1)
print(1 + 2 << 3, 1 + (2 << 3), 5 & 3 + 1, 5 & 3 | 4, 6 ^ 3 & 5, 1 | 2 ^ 3 & 4 << 1, 10 - 5 - 2, 100 / 10 / 5,
    2 * 3 % 4)
print(1 < 2 == True, (1 < 2) == True, 1 == 1 in [1], (1 == 1) in [1], 3 > 2 > 1, (3 > 2) > 1, 1 < 3 > 2, not 1 in [2],
    1 not in [2] is a)
print(True or 1 / 0, False and 1 / 0, 0 or [] or 'x' and 'y', 1 and 2 or 3, not 0 and 1, not (0 and 1),
    1 if 0 else 2 if 0 else 3)
print((lambda x: x, 5)[1], (lambda x=1: x if x else 0)(), [*range(3), *'ab'][-1], {**{'a': 1}}['a'], 'a' 'b' * 2,
    'a' + 'b' * 2, -1 .__abs__(), (-1).__abs__())
print(5 if True else 1 / 0, [x if x else 'zero' for x in (0, 1) if x < 5 or x], 1, *(2, 3), *[4] if True else [5])
print(1 + 1 if False else 2 * 2, 'x' in 'xyz' and 'yes', None is not None, not None is None, a is not None == 1 or 0)
print(-5 % 3, 5 % -3, -5 // 3, 5.5 // 2, 2 ** 0.5 ** 2, 10 % 3 * 2, -2 * -3, 3 - -3, +-+1, --1, ~~7, not not 5)
print([1, 2, 3][1:][0], {'a': {'b': 5}}['a']['b'], 'abc'.upper()[0].lower() * 2, (1, 2) + (3,) * 2, [[1] * 2] * 2,
    str(1) + str(2) * 2)
a = b = 5
a += b if b > 3 else 1
print(a, a == 10 and b or 0, (a, b) == (10, 5), a > b < 6, a - b == 5 != 4)
x = 3
print(x ** 2 ** 0, x ** -1 < 1, -x ** 2, (-x) ** 2, 2 * x ** 2, 2 ** x * 2, x / 2 // 1, x if x else not x)
class M:
    def __matmul__(self, o): return 'matmul'
    def __getitem__(self, k): return k
m = M()
print(m @ 1, m @ 1 + 'x', m[1, 2], m[1:2], m[lambda: 0].__name__, m[1 if x else 2], m[x := 1], m[not x], m[()],
    m[*(1, 2)])
f = lambda *a, **k: (a, k)
print(f(*[1], 2, *[3], k=1, **{'z': 2}), f(x for x in [1])[0][0].__class__.__name__, f(not x, -x, k=x or 2),
    f(x == 1, a=x == 1))
print(not x == 1 or x != 1 and x < 5, 1 if x else 2 or 3, (1 if x else 2) or 3, (lambda: 0 if x else 1)())
