print(0.1 + 0.2, 1.1 * 3, 1.0 - 0.9, 2.5 / 2, 7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2)
print(divmod(7.5, 2), divmod(-7.5, 2), divmod(7, 2.5), divmod(-0.0, 3), divmod(5, float('inf')),
    divmod(-5, float('inf')))
print(1 + 2.5, 3 * 0.5, 2 ** 0.5, 2.0 ** 3, 2.0 ** -1, 0.0 ** 0, (-1.0) ** 3, 1e200 * 1e200)
print(-0.0 + 0.0, -0.0 - 0.0, 0.0 * -1, -0.0 == 0.0, 1 / float('-inf'))
inf, nan = float('inf'), float('nan')
print(inf + inf, inf - inf, inf * 0, inf / inf, inf // 1, inf % 2, 5 % inf, -5 % inf, inf ** 0, nan ** 0, 1 ** nan,
    0 * nan)
for f in (lambda: 0.0 ** -1, lambda: 1.0 % 0.0, lambda: inf // 0):
    try:
        print(f())
    except (OverflowError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
for f in (lambda: 1.5 + 'a', lambda: 'a' + 1.5, lambda: 1.5 + None, lambda: -'a', lambda: 1.5 @ 2, lambda: [] * 1.5,
    lambda: 1.5 & 2):
    try:
        f()
    except TypeError as e:
        print(e)
# The text of this error comes from the platform.
for f in (lambda: 10.0 ** 400, lambda: 1e300 ** 2):
    try:
        f()
    except OverflowError as e:
        print(type(e).__name__)
x = 10.0
x += 1
x -= 0.5
x *= 2
x /= 4
x //= 2
x **= 3
x %= 4
print(x)
