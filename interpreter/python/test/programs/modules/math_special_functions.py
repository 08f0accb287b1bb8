import math

print([math.gamma(n) for n in range(1, 8)])
print(round(math.gamma(0.5) ** 2, 12), round(math.lgamma(10), 10), math.lgamma(1))
print(math.erf(0), math.erfc(0), round(math.erf(1), 12), round(math.erfc(2), 12))
print(math.erf(math.inf), math.erfc(-math.inf))
print(math.hypot(), math.hypot(3, 4), math.hypot(-3), math.hypot(2, 3, 6))
print(math.hypot(math.inf, math.nan))
print(math.dist((0, 0), (3, 4)), math.dist([1], [4]), math.dist((), ()))
print(math.prod([]), math.prod([2, 3, 4]), math.prod([1.5, 2]), math.prod([2], start=10))
print(math.prod(range(1, 21)), math.prod([3, "ab"], start=1))

for call in (
    lambda: math.gamma(0),
    lambda: math.gamma(-2),
    lambda: math.gamma(200),
    lambda: math.lgamma(-1),
    lambda: math.dist((1,), (1, 2)),
    lambda: math.dist((1, 2), 3),
    lambda: math.prod([1], 2),
    lambda: math.prod(5),
):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
