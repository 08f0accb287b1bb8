for v in (0.0, -0.0, 1.0, 0.1, -2.75, 1e300, 5e-324, 1234.5678):
    print(v, v.hex(), v.is_integer(), v.as_integer_ratio() if abs(v) < 1e100 and abs(v) > 1e-100 else '')
for text in ('0x1p0', '0x1.8p1', '-0x.8p-1', '1.8', '0x1.999999999999ap-4', 'inf', 'nan', '0x1p-1074', '0x10'):
    print(text, float.fromhex(text))
for bad in ('', '0x', '0x1p', 'zz', '0x1p2000'):
    try:
        float.fromhex(bad)
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
for v in (float('inf'), float('nan')):
    print(v.hex(), v.is_integer())
    try:
        v.as_integer_ratio()
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
print((1.5).real, (1.5).imag, (1.5).conjugate(), (2.0).__int__(), (-1.5).__abs__(), (2.5).__round__(),
    (2.567).__round__(1))
print((1.5).__add__(2), (1.5).__add__('a'), (1.5).__radd__(1), (1.5).__eq__(1.5), (1.5).__lt__('a'),
    (1.5).__divmod__(1))
print((1.5).__trunc__(), (1.5).__floor__(), (1.5).__ceil__(), (-1.5).__floor__(), (0.0).__bool__())
print(hash(1.0) == hash(1), hash(0.5) == hash(0.5), hash(-0.0) == hash(0), hash(2.0 ** 70) == hash(2 ** 70))
