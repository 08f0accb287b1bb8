import math


def r(x):
    return round(x, 10) + 0.0


print([r(math.sin(k * math.pi / 6)) for k in range(7)])
print([r(math.cos(k * math.pi / 6)) for k in range(7)])
print([r(math.tan(k * math.pi / 8)) for k in range(4)])
print(r(math.asin(1)), r(math.acos(-1)), r(math.atan(1)), r(math.atan(math.inf)))
for y, x in ((1, 1), (1, -1), (-1, -1), (0.0, -1), (-0.0, -1), (0, 0)):
    print(y, x, r(math.atan2(y, x)))
print(r(math.sinh(1)), r(math.cosh(1)), r(math.tanh(1)))
print(r(math.asinh(1)), r(math.acosh(2)), r(math.atanh(0.5)))
print(r(math.degrees(math.pi)), r(math.radians(180)), r(math.tau - 2 * math.pi))
print(math.sin(0), math.sin(-0.0), math.cos(0), math.tan(-0.0))

for f, x in (
    (math.asin, 2),
    (math.acos, -1.5),
    (math.acosh, 0),
    (math.atanh, 1),
    (math.sin, math.inf),
    (math.cosh, 1000),
):
    try:
        print(f(x))
    except (ValueError, OverflowError) as e:
        print(f.__name__, type(e).__name__, e)
