import math
for n in (0, 1, 2, 3, 4, 15, 16, 17, 10 ** 20, 10 ** 20 - 1, (10 ** 25 + 3) ** 2, (10 ** 25 + 3) ** 2 - 1):
    r = math.isqrt(n)
    print(n, r, r * r <= n < (r + 1) * (r + 1))
print(math.gcd(12, 18), math.gcd(), math.gcd(-12, 18, 27), math.gcd(0, 0), math.gcd(2 ** 100, 6 ** 50) == 2 ** 50)
print(math.lcm(4, 6), math.lcm(), math.lcm(0, 5), math.lcm(3, 7, 14))
print(math.comb(50, 25), math.perm(10, 3), math.comb(3, 5), math.factorial(25))
for f in (lambda: math.isqrt(-1), lambda: math.isqrt(2.0), lambda: math.factorial(-1), lambda: math.comb(-1, 2),
    lambda: math.gcd(1.5)):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)

def egcd(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y

for a, b in ((240, 46), (17, 5), (10 ** 18 + 9, 10 ** 9 + 7)):
    g, x, y = egcd(a, b)
    print(g, x, y, a * x + b * y == g)
