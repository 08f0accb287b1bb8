# The quotient is rounded down, and the remainder takes the sign of the divisor.
for a in (7, -7, 0, 1):
    for b in (2, -2, 3, -3, 7, 100, -100):
        q, r = a // b, a % b
        print(a, b, q, r, divmod(a, b) == (q, r), q * b + r == a)

big = 10 ** 30 + 7
for b in (3, -3, 10 ** 15, -10 ** 15, 10 ** 31, -10 ** 31):
    print(big // b, big % b, -big // b, -big % b)

for op in (lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 1 / 0,
           lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0.0), lambda: 1.0 / 0,
           lambda: big // 0, lambda: big % 0, lambda: 0 ** -1):
    try:
        op()
    except ZeroDivisionError as e:
        print(type(e).__name__, e)
