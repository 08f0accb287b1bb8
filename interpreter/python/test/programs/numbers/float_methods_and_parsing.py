for s in ('1', ' 1.5 ', '-1e3', '1_0.5', 'inf', '-Infinity', 'nan', '.5', '5.', '1e', '', 'abc', '0x10', '1e400', '-1e-400', '1__0', '+.1e+1', '١.٥'):
    try:
        print(repr(s), float(s))
    except ValueError as e:
        print(repr(s), e)
print((2.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (1.5).hex(), float.fromhex('0x1.8p1'), (-0.0).hex(), (3.7).__trunc__(), (2.5).conjugate(), (1.5).real, (1.5).imag)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(1e300, 2), round(5), round(15, -1), round(25, -1), round(1.5, None))
print(7.5 // 2, -7.5 // 2, 7.5 % -2, divmod(-7.5, 2), 2 ** 0.5, (-8) ** (1 / 3), 0.0 ** 0, 1e308 * 10, -1e308 * 10, 5 % 3.5)
for f in (lambda: 1 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0.0), lambda: 0.0 ** -1, lambda: 1e308 ** 2, lambda: int(float('inf')), lambda: int(float('nan')),
    lambda: float([]), lambda: float('1', 2), lambda: round(float('nan')), lambda: float.fromhex('zz'), lambda: (1.5).as_integer_ratio(1), lambda: float('inf').as_integer_ratio()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
