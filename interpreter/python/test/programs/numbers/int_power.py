print(2 ** 10, (-2) ** 3, (-2) ** 4, 0 ** 0, 1 ** 1000, 7 ** 1)
print(-2 ** 2, 2 ** -1, (-2) ** -2, 10 ** -3)
print(2 ** 3 ** 2, (2 ** 3) ** 2)
print(2 ** 100, (-3) ** 51)
print(pow(3, 4), pow(3, 4, 5), pow(-3, 3, 5), pow(3, 3, -5))
print(pow(2, 1000, 1000007), pow(2, 0, 1), pow(0, 0, 7))
print(pow(3, -1, 7), pow(3, -2, 7), pow(38, -1, 97))
print(pow(base=2, exp=5), pow(base=2, exp=5, mod=7))
for args in ((2, 3, 0), (2, -1, 4), (2.0, 3, 5), (2, 3.0, 5), ('a', 2), (0, -1), (0.0, -1)):
    try:
        print(pow(*args))
    except (ValueError, TypeError, ZeroDivisionError) as e:
        print(args, type(e).__name__, e)
print((-8) ** 2.0, 4 ** 0.5, True ** 5, False ** False)
z = (-8) ** (1 / 3)
print(type(z).__name__, round(z.real, 6), round(z.imag, 6))
x = 3
x **= 4
print(x)
x **= -1
print(type(x).__name__)
