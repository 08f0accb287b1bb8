print(pow(2, 10), pow(2, 10, 1000), pow(3, -1, 7), pow(2, -2, 9), pow(-2, 3), pow(2, 3, -5), pow(0, 0), pow(5, 0, 1), pow(2.0, 3), pow(2, 0.5), pow(-1, 0.5), pow(10, 50, 7 ** 20), pow(base=2, exp=5, mod=7))
for args in ((2, -1, 4), (2, 3, 0), (2.0, 3, 5), (2, 3, 5.0), ('a', 2), (0, -1), (2,), (1, 2, 3, 4)):
    try:
        print(pow(*args))
    except Exception as e:
        print(args, type(e).__name__, e)
print(2 ** 3 ** 2, -2 ** 2, (-2) ** 2, 2 ** -1, 2 ** 100 % 97, (-3) ** 3, 1 ** -5, 10 ** -2, 0 ** 5)
