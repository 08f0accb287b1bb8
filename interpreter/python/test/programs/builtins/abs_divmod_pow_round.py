print(abs(-5), abs(5), abs(-2.5), abs(3 + 4j), abs(True), abs(-0.0), abs(-10 ** 30))
class A:
    def __abs__(self): return 'abs!'
    def __divmod__(self, o): return ('dm', o)
    def __rdivmod__(self, o): return ('rdm', o)
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __rpow__(self, o, m=None): return ('rpow', o, m)
    def __round__(self, *a): return ('round', a)
a = A()
print(abs(a), divmod(a, 1), divmod(1, a), pow(a, 2), pow(a, 2, 3), pow(2, a), a ** 2, 2 ** a, round(a), round(a, 2),
    round(a, None))
for x, y in ((7, 2), (-7, 2), (7, -2), (7.5, 2), (-7.5, 2), (True, 2), (10 ** 20, 7), (5, 0.3)):
    print(divmod(x, y), divmod(x, y) == (x // y, x % y))
print(pow(2, 10), pow(2, -1), pow(2.0, 3), pow(2, 10, 1000), pow(-2, 3, 5), pow(3, -1, 11), pow(0, 0), pow(1j, 2),
    pow(10, 20, 10 ** 9 + 7), pow(exp=3, base=2))
print(round(1.5), round(2.5), round(-1.5), round(1234.567, 2), round(1234.567, -2), round(1234, -2), round(1250, -2),
    round(1350, -2), round(0.1 + 0.2, 10), round(True), type(round(2.0)), type(round(2.0, 0)))
for f in (lambda: abs('a'), lambda: abs(None), lambda: divmod(1, 0), lambda: divmod('a', 2), lambda: divmod(1, 'a'),
    lambda: pow('a', 2), lambda: pow(2, 'a'), lambda: pow(2, 3, 'a'), lambda: pow(2, 2, 0), lambda: pow(2, -1, 4),
    lambda: pow(0, -1), lambda: pow(2.0, 2, 3), lambda: round('a'), lambda: round(1.5, 'a'),
    lambda: round(float('nan')), lambda: round(float('inf')), lambda: round(object()), lambda: abs(object()),
    lambda: pow(1, 2, 3, 4)):
    try:
        print(f())
    except (TypeError, ValueError, ZeroDivisionError, OverflowError) as e:
        print(type(e).__name__, str(e).replace(' (68', ' (34'))
