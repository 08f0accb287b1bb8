from functools import reduce
import operator

print(reduce(operator.add, [1, 2, 3, 4]), reduce(operator.add, [], 10), reduce(operator.add, [5]))
print(reduce(lambda a, b: f"({a}{b})", "abcd"), reduce(lambda a, b: f"({a}{b})", "abcd", "z"))
print(reduce(max, iter([3, 9, 2])), reduce(operator.or_, [{1}, {2}, {1, 3}], set()))
print(reduce(lambda a, b: b, range(5), None), reduce(None, [1]), reduce(None, [], 2))
fact = lambda n: reduce(operator.mul, range(1, n + 1), 1)
print([fact(n) for n in range(7)])
compose = lambda *fs: reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, abs, int)("-12"))
trail = []
reduce(lambda a, b: trail.append((a, b)) or b, "xyz")
print(trail)
for call in (
    lambda: reduce(operator.add, []),
    lambda: reduce(operator.add, 5),
    lambda: reduce(operator.add, [1, "a"]),
    lambda: reduce(operator.add),
    lambda: reduce(operator.add, [1], initial=2),
):
    try:
        print(call())
    except TypeError as e:
        print(type(e).__name__, e)
