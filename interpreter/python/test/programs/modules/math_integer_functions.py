import math

print(math.gcd(), math.gcd(12), math.gcd(12, -18), math.gcd(0, 0), math.gcd(12, 18, 27))
print(math.lcm(), math.lcm(4, 6), math.lcm(4, 0), math.lcm(-3, 7, 5))
print([math.isqrt(n) for n in (0, 1, 2, 3, 4, 8, 9, 10**20, 10**20 - 1)])
print([math.comb(5, k) for k in range(7)])
print(math.comb(60, 30), math.comb(0, 0))
print([math.perm(4, k) for k in range(6)], math.perm(5))
print([math.factorial(n) for n in range(8)], math.factorial(30))
print(math.gcd(2**100, 6**50) == 2**50, math.gcd(True, 4))


class Index:
    def __index__(self):
        return 36


print(math.gcd(Index(), 24), math.isqrt(Index()), math.comb(Index(), 2))

for call in (
    lambda: math.factorial(-1),
    lambda: math.isqrt(-1),
    lambda: math.comb(-1, 2),
    lambda: math.comb(2, -1),
    lambda: math.perm(-3, 1),
    lambda: math.perm(3, -1),
    lambda: math.gcd(1.5, 2),
    lambda: math.factorial(2.0),
    lambda: math.isqrt("4"),
):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
