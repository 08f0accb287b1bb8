import math

values = [2.5, -2.5, 0.5, -0.5, 3.0, 1e20, -0.0]
for v in values:
    print(v, math.floor(v), math.ceil(v), math.trunc(v), round(v), math.modf(v))

print(math.fmod(7, 3), math.fmod(-7, 3), math.fmod(7, -3), -7 % 3)
print(math.remainder(7, 3), math.remainder(5, 2), math.remainder(-7, 2), math.remainder(3, 2))
print(math.fabs(-3), math.fabs(-0.0))


class Money:
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"

    def __float__(self):
        return 2.75


m = Money()
print(math.floor(m), math.ceil(m), math.trunc(m), math.sqrt(m) == math.sqrt(2.75))


class OnlyFloat:
    def __float__(self):
        return -1.5


print(math.floor(OnlyFloat()), math.ceil(OnlyFloat()))
for call in (
    lambda: math.trunc(OnlyFloat()),
    lambda: math.floor("1"),
    lambda: math.floor(math.inf),
    lambda: math.ceil(math.nan),
    lambda: math.fmod(1, 0),
    lambda: math.remainder(1, 0),
    lambda: math.fmod(math.inf, 2),
):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
