from math import gcd
class Fraction:
    __slots__ = ('n', 'd')
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError(f'Fraction({n}, 0)')
        g = gcd(n, d) * (1 if d > 0 else -1)
        self.n, self.d = n // g, d // g
    @classmethod
    def coerce(cls, x):
        if isinstance(x, cls):
            return x
        return cls(x) if isinstance(x, int) else None
    def binary(op):
        def forward(self, other):
            o = self.coerce(other)
            return NotImplemented if o is None else op(self, o)
        def backward(self, other):
            o = self.coerce(other)
            return NotImplemented if o is None else op(o, self)
        return forward, backward
    __add__, __radd__ = binary(lambda a, b: Fraction(a.n * b.d + b.n * a.d, a.d * b.d))
    __sub__, __rsub__ = binary(lambda a, b: Fraction(a.n * b.d - b.n * a.d, a.d * b.d))
    __mul__, __rmul__ = binary(lambda a, b: Fraction(a.n * b.n, a.d * b.d))
    __truediv__, __rtruediv__ = binary(lambda a, b: Fraction(a.n * b.d, a.d * b.n))
    __eq__, _ = binary(lambda a, b: (a.n, a.d) == (b.n, b.d))
    __lt__, __gt__ = binary(lambda a, b: a.n * b.d < b.n * a.d)
    del binary, _
    def __pow__(self, k): return Fraction(self.n ** k, self.d ** k) if k >= 0 else Fraction(self.d ** -k, self.n ** -k)
    def __neg__(self): return Fraction(-self.n, self.d)
    def __abs__(self): return Fraction(abs(self.n), self.d)
    def __hash__(self): return hash(self.n) if self.d == 1 else hash((self.n, self.d))
    def __bool__(self): return self.n != 0
    def __float__(self): return self.n / self.d
    def __repr__(self): return f'{self.n}/{self.d}' if self.d != 1 else str(self.n)
F = Fraction
print(F(1, 2) + F(1, 3), F(1, 2) - 1, 1 - F(1, 2), 2 * F(3, 4), F(3, -6), 1 / F(2, 3), F(1, 2) ** 3, F(2) ** -2,
    -F(1, 2), abs(F(-3, 4)), float(F(1, 8)), bool(F(0)), F(2, 4) == F(1, 2), F(4, 2) == 2, 2 == F(2), F(1, 2) == 0.5,
    F(1, 3) < F(1, 2), 1 > F(1, 2), sorted([F(1, 2), 0, F(-1, 3), 1]), max(F(1, 2), F(2, 3)), {F(2): 'two'}[2],
    sum(F(1, n) for n in range(1, 11)))
for f in (lambda: F(1, 0), lambda: F(1) / 0, lambda: F(1) + 'a', lambda: 'a' + F(1), lambda: F(1) + 0.5,
    lambda: F(1) < 'a', lambda: F(1) ** 'a', lambda: setattr(F(1), 'x', 1)):
    try:
        print(f())
    except (ZeroDivisionError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
x = F(1)
for _ in range(5):
    x = 1 + 1 / (1 + x)
    print(x, end=' ')
print(x * x)
