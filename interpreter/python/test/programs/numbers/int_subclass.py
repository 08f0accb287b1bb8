class Celsius(int):
    def __new__(cls, value=0, unit='C'):
        self = super().__new__(cls, value)
        self.unit = unit
        return self
    def __repr__(self):
        return f'Celsius({int(self)})'
    def __add__(self, other):
        return Celsius(int(self) + int(other))
t = Celsius(20)
print(t, repr(t), str(t), t.unit, t + 5, 5 + t, t - 5, type(t - 5).__name__, type(t + 5).__name__, type(-t).__name__,
    type(t // 1).__name__)
print(t == 20, hash(t) == hash(20), {20: 'x'}[t], t > 19, bool(Celsius()), isinstance(t, int), type(int(t)).__name__)
print(f'{t} {t:5d} {t!r}', '%d %s %r' % (t, t, t), format(t, 'x'), [t], range(100)[t], list(range(Celsius(3))))
print(t.__dict__, t.real, type(t.real).__name__, type(t.numerator).__name__, type(t.conjugate()).__name__)
class Money(float):
    def __str__(self):
        return f'${float(self):.2f}'
m = Money(2.5)
print(m, repr(m), m + 1, type(m + 1).__name__, type(m * m).__name__, f'{m}', f'{m:.1f}', '%s %.3f' % (m, m), [m])
class C(complex):
    pass
print(C(1, 2), type(C(1) + 1).__name__, C('1j').imag)
print(int.__new__(Celsius, 7), Celsius.__mro__[1].__name__, Celsius('12').unit)
try:
    int.__new__(str, 1)
except TypeError as e:
    print(e)
