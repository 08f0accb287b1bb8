import math

print(math.pow(2, 10), math.pow(0, 0), math.pow(math.nan, 0), math.pow(1, math.inf))
print(math.pow(-8, 3), math.pow(2, -1), math.pow(-0.0, 3), math.pow(math.inf, -1))
print(math.sqrt(16), math.sqrt(0), math.sqrt(-0.0), math.sqrt(10**30))
print(round(math.cbrt(27), 12), round(math.cbrt(-8), 12), math.exp2(5), math.exp2(-1))
print(math.exp(0), math.exp(-math.inf), math.expm1(0), math.log1p(0))
print(math.log(1), math.log(8, 2), math.log(100, 10), math.log(10**400) > 921)
print(math.log2(8), math.log2(2**2000), math.log10(1000), math.log10(10**500))
print(math.log(math.inf), math.exp(math.inf))
print(round(math.log(10), 12), round(math.exp(1), 12), round(math.expm1(1e-5), 15))

for call in (
    lambda: math.sqrt(-1),
    lambda: math.log(0),
    lambda: math.log(-1.5),
    lambda: math.log2(0),
    lambda: math.log10(-3),
    lambda: math.log(5, 1),
    lambda: math.log1p(-1),
    lambda: math.exp(1000),
    lambda: math.pow(0, -1),
    lambda: math.pow(-8, 1 / 3),
    lambda: math.pow(10, 400),
    lambda: math.sqrt("9"),
    lambda: math.sqrt(1j),
    lambda: math.sqrt(),
):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
