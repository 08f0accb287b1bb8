from decimal import *
D = Decimal
print(D('1.10') + D('2.2'), D('1.1') * D('3'), D(1) / D(3), D('10') / 4, D(7) // 2, D(-7) % 3, D('-7') // D('2'), divmod(D('7.5'), D(2)), D(2) ** 10, D(2) ** -1)
print(D('0.1') + D('0.2') == D('0.3'), D('1.0') == 1, D('1.5') == 1.5, D('2.50') < D('2.6'), D(3) > 2, sorted([D('2'), D('-1'), D('1.5')]), max(D(1), D(2)))
print(-D('1.5'), +D('1.50'), abs(D('-3')), D('1E+3'), D('1000'), D('1E-10'), D('0.000001'), D('0.0000001'), D('-0'), D('123E5'), D(0.1))
print(repr(D('1.5')), str(D('NaN')), D('Infinity'), D('-inf'), D((1, (1, 2, 3), -2)), D('  12.5  '), D('1_000.5'), D(True))
print(D('3.14159').quantize(D('0.01')), D('2.5').quantize(D(1)), D('3.5').to_integral_value(), D('2.675').quantize(D('.01'), rounding=ROUND_HALF_UP),
    D('-2.5').to_integral_value(ROUND_FLOOR), D('100.00').normalize(), D('1200').normalize(), round(D('2.5')), round(D('2.567'), 2), int(D('-3.9')), float(D('0.5')))
print(D(2).sqrt(), D(16).sqrt(), D('0.01').sqrt(), D(1).exp(), D(10).ln(), D(1000).log10(), D('2') ** D('0.5'), D(3).ln())
print(D('1.23').as_tuple(), D('0.75').as_integer_ratio(), D('123.456').adjusted(), D('1.5').is_finite(), D('nan').is_nan(), D(0).is_zero(), hash(D(5)) == hash(5), hash(D('0.5')) == hash(0.5))
for f in (lambda: D(1) / 0, lambda: D(0) / 0, lambda: D('abc'), lambda: D('inf') - D('inf'), lambda: D(-1).sqrt(), lambda: D(1) < D('nan'), lambda: int(D('inf')),
    lambda: D(1) + 1.5, lambda: D([]), lambda: D({}), lambda: D(1).quantize(D('1e-50')), lambda: D('sNaN') + 1):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(1 + D(1), 5 - D(1), 2 * D('1.5'), 1 / D(4), 7 % D(4), sum([D('0.1')] * 3), D('1') == D('1.0'), {D('1'): 'a'}[D('1.0')], D(5) in [5])
