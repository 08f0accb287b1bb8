import math
from math import inf, nan, isinf, isnan, isfinite

print(inf, -inf, nan, math.pi, math.e, math.tau)
for x in (0, 1.5, inf, -inf, nan, 10**300, True):
    print(x, isinf(x), isnan(x), isfinite(x))
print(inf == inf, inf > 10**400, -inf < -(10**400), nan == nan, nan != nan)
print(nan < 1, nan > 1, inf - inf != inf - inf, inf * 0 != 0)
print([nan] == [nan], nan in [nan], {nan: 1}.get(nan))
print(max(1, nan), max(nan, 1) != 1, min([inf, 3]), sorted([3, inf, -inf, 0]))
print(float("inf") is not None, float("-Infinity"), float("NaN"), float(" +iNf "))
print(inf // 1, 5 // inf, -5 // inf, 5 % inf, -5 % inf)
print(hash(inf), hash(-inf), hash(inf) == hash(float("inf")))
print(1 / inf, -1 / inf, inf ** 0, 0.0 ** inf, inf ** -1)
for call in (lambda: int(inf), lambda: int(nan), lambda: isnan("x"), lambda: isinf(10**400)):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
