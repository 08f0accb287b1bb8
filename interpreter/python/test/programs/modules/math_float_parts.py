import math

for x in (0.0, 1.0, -3.5, 1e300, 5e-324, 0.1):
    m, e = math.frexp(x)
    print(x, m, e, math.ldexp(m, e) == x)

print(math.ldexp(1, 10), math.ldexp(1, -2000), math.ldexp(-1, -2000))
print(math.copysign(3, -0.0), math.copysign(-3, 1), math.copysign(math.inf, -1))
print(math.nextafter(1.0, 2.0), math.nextafter(1.0, 0.0), math.nextafter(0.0, -1))
print(math.nextafter(1.0, 1.0), math.nextafter(math.inf, 0))
print(math.ulp(1.0), math.ulp(0.0), math.ulp(-1e16), math.ulp(math.inf))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([1e100, 1, -1e100]))
print(math.fsum([]), math.fsum([1, True, 2.5]))

print(math.isclose(1.0, 1.0 + 1e-10), math.isclose(1.0, 1.1), math.isclose(0, 1e-12))
print(math.isclose(0, 1e-12, abs_tol=1e-9), math.isclose(100, 101, rel_tol=0.01))
print(math.isclose(math.inf, math.inf), math.isclose(math.nan, math.nan))

for call in (
    lambda: math.ldexp(1, 5000),
    lambda: math.ldexp(1, 1.5),
    lambda: math.isclose(1, 2, rel_tol=-1),
    lambda: math.isclose(1, 2, 0.5),
    lambda: math.fsum([math.inf, -math.inf]),
    lambda: math.fsum([1e308, 1e308]),
    lambda: math.fsum(["a"]),
    lambda: math.frexp(10**400),
):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
