for x in (0.0, -0.0, 1.9, -1.9, 1e15, 123456789.987, 1e22, 1e23, -1e30, 2.0 ** 80):
    print(x, int(x))
for x in (float('inf'), float('-inf'), float('nan')):
    try:
        int(x)
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
try:
    int(1j)
except TypeError as e:
    print(e)
print(int(1e300) == 10 ** 300, int(1e22) == 10 ** 22, len(str(int(1e300))))
print(round(2.5), round(-2.5), round(3.5), round(0.5), round(1e20))
import math
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.trunc(1e17))
