inf, nan = float('inf'), float('nan')
vals = [-inf, -1.5, -0.0, 0.0, 1, 10 ** 310, inf, nan]
names = ['-inf', '-1.5', '-0.0', '0.0', '1', '1e310', 'inf', 'nan']
for n, a in zip(names, vals):
    print(n, ''.join('<' if a < b else '>' if a > b else '=' if a == b else '?' for b in vals))
print(inf == inf, inf > 10 ** 1000, -inf < -10 ** 1000, inf == 10 ** 1000, nan is nan, nan != nan)
print(max(1, nan), max(nan, 1), min(1, nan), min(nan, 1), sorted([3, inf, -inf, 1]))
print(0.1 + 0.2 == 0.3, 0.5 + 0.25 == 0.75, abs(0.1 + 0.2 - 0.3) < 1e-9, 1e16 + 1 == 1e16)
print(2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53 + 1), float(2 ** 53 + 1) == 2 ** 53,
    2 ** 53 + 1 > float(2 ** 53))
print(1.0 == 1, 1.5 == '1.5', 0.0 == False)
import math
print(math.isnan(nan), math.isinf(-inf), math.isfinite(1e308), math.copysign(1, -0.0),
    math.copysign(3, -nan) in (3.0, -3.0))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2),
    math.isclose(0, 1e-12, abs_tol=1e-9))
