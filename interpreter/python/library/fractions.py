"""Rational numbers of any precision."""

import operator
import sys
from math import gcd
from numbers import Complex, Rational

__all__ = ['Fraction']


def _digits_end(text, at):
    # The end of a run of digits with single underscores inside; where it began if there is none.
    end = at
    while end < len(text) and (text[end].isdecimal() or text[end] == '_' and end > at and text[end - 1] != '_'):
        end += 1
    if end > at and text[end - 1] == '_':
        end -= 1
    return end


def _parse(text):
    """Numerator and denominator of a number in a string, or None."""
    text = text.strip()
    at = 0
    negative = False
    if text[:1] in ('-', '+') and text:
        negative = text[0] == '-'
        at = 1
    end = _digits_end(text, at)
    whole = text[at:end]
    at = end
    numerator = int(whole) if whole else 0
    denominator = 1
    if text.startswith('/', at):
        end = _digits_end(text, at + 1)
        if not whole or end == at + 1:
            return None
        denominator = int(text[at + 1:end])
        at = end
    else:
        decimals = ''
        if text.startswith('.', at):
            end = _digits_end(text, at + 1)
            decimals = text[at + 1:end].replace('_', '')
            at = end
        if not whole and not decimals:
            return None
        if decimals:
            denominator = 10 ** len(decimals)
            numerator = numerator * denominator + int(decimals)
        if text[at:at + 1] in ('e', 'E') and at < len(text):
            first = at + 1
            if text[first:first + 1] in ('-', '+') and first < len(text):
                first += 1
            end = _digits_end(text, first)
            if end == first:
                return None
            exponent = int(text[at + 1:end])
            if exponent >= 0:
                numerator *= 10**exponent
            else:
                denominator *= 10**-exponent
            at = end
    if at != len(text):
        return None
    return (-numerator if negative else numerator), denominator


class Fraction(Rational):
    """A rational number: Fraction(8, 6) is 4/3."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator = numerator
                self._denominator = 1
                return self
            if isinstance(numerator, Rational):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
                return self
            if isinstance(numerator, float) or (
                not isinstance(numerator, str) and _is_decimal(numerator)
            ):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError('argument should be a string or a Rational instance')
            parsed = _parse(numerator)
            if parsed is None:
                raise ValueError(f'Invalid literal for Fraction: {numerator!r}')
            numerator, denominator = parsed
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, Rational) and isinstance(denominator, Rational):
            numerator, denominator = (
                numerator.numerator * denominator.denominator,
                denominator.numerator * numerator.denominator,
            )
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError(f'Fraction({numerator}, 0)')
        if _normalize:
            common = gcd(numerator, denominator)
            if denominator < 0:
                common = -common
            numerator //= common
            denominator //= common
        self._numerator = numerator
        self._denominator = denominator
        return self

    @classmethod
    def from_float(cls, f):
        """Converts a finite float to a rational number, exactly."""
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})')
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """Converts a finite Decimal instance to a rational number, exactly."""
        if isinstance(dec, int):
            return cls(dec)
        if not _is_decimal(dec):
            raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})')
        return cls(*dec.as_integer_ratio())

    def as_integer_ratio(self):
        """Return a pair of integers, whose ratio is equal to the original Fraction."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """Closest Fraction to self with denominator at most max_denominator."""
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction, as far as their denominators go.
        before, last = (0, 1), (1, 0)
        top, bottom = self._numerator, self._denominator
        while True:
            whole = top // bottom
            further = before[1] + whole * last[1]
            if further > max_denominator:
                break
            before, last = last, (before[0] + whole * last[0], further)
            top, bottom = bottom, top - whole * bottom
        steps = (max_denominator - before[1]) // last[1]
        # The last convergent, or the best one between it and the next.
        low = Fraction(before[0] + steps * last[0], before[1] + steps * last[1])
        high = Fraction(*last)
        return high if abs(high - self) <= abs(low - self) else low

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    def __repr__(self):
        return f'{self.__class__.__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f'{self._numerator}/{self._denominator}'

    def __add__(a, b):
        """a + b"""
        return _operate(a, b, _sum, operator.add)

    def __radd__(b, a):
        """a + b"""
        return _operate_reflected(a, b, _sum, operator.add)

    def __sub__(a, b):
        """a - b"""
        return _operate(a, b, _difference, operator.sub)

    def __rsub__(b, a):
        """a - b"""
        return _operate_reflected(a, b, _difference, operator.sub)

    def __mul__(a, b):
        """a * b"""
        return _operate(a, b, _times, operator.mul)

    def __rmul__(b, a):
        """a * b"""
        return _operate_reflected(a, b, _times, operator.mul)

    def __truediv__(a, b):
        """a / b"""
        return _operate(a, b, _over, operator.truediv)

    def __rtruediv__(b, a):
        """a / b"""
        return _operate_reflected(a, b, _over, operator.truediv)

    def __floordiv__(a, b):
        """a // b"""
        return _operate(a, b, _floordiv, operator.floordiv)

    def __rfloordiv__(b, a):
        """a // b"""
        return _operate_reflected(a, b, _floordiv, operator.floordiv)

    def __divmod__(a, b):
        """(a // b, a % b)"""
        return _operate(a, b, _divmod, divmod)

    def __rdivmod__(b, a):
        """(a // b, a % b)"""
        return _operate_reflected(a, b, _divmod, divmod)

    def __mod__(a, b):
        """a % b"""
        return _operate(a, b, _mod, operator.mod)

    def __rmod__(b, a):
        """a % b"""
        return _operate_reflected(a, b, _mod, operator.mod)

    def __pow__(a, b):
        """a ** b"""
        if not isinstance(b, Rational):
            return float(a) ** b
        if b.denominator != 1:
            # A root is a float in general.
            return float(a) ** float(b)
        power = b.numerator
        if power >= 0:
            return Fraction(a._numerator**power, a._denominator**power, _normalize=False)
        if a._numerator > 0:
            return Fraction(a._denominator**-power, a._numerator**-power, _normalize=False)
        if a._numerator == 0:
            raise ZeroDivisionError(f'Fraction({a._denominator**-power}, 0)')
        return Fraction((-a._denominator) ** -power, (-a._numerator) ** -power, _normalize=False)

    def __rpow__(b, a):
        """a ** b"""
        if b._denominator == 1 and b._numerator >= 0:
            return a**b._numerator
        if isinstance(a, Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a**b._numerator
        return a ** float(b)

    def __pos__(a):
        """+a: Coerces a subclass instance to Fraction"""
        return Fraction(a._numerator, a._denominator, _normalize=False)

    def __neg__(a):
        """-a"""
        return Fraction(-a._numerator, a._denominator, _normalize=False)

    def __abs__(a):
        """abs(a)"""
        return Fraction(abs(a._numerator), a._denominator, _normalize=False)

    def __int__(a):
        """int(a)"""
        if a._numerator < 0:
            return int(-(-a._numerator // a._denominator))
        return int(a._numerator // a._denominator)

    def __trunc__(a):
        """math.trunc(a)"""
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    def __floor__(a):
        """math.floor(a)"""
        return a._numerator // a._denominator

    def __ceil__(a):
        """math.ceil(a)"""
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        """round(self, ndigits): half goes to the even neighbour."""
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            twice = rest * 2
            if twice < self._denominator or twice == self._denominator and floor % 2 == 0:
                return floor
            return floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        """The hash of an equal int or float."""
        info = sys.hash_info
        try:
            inverse = pow(self._denominator, -1, info.modulus)
        except ValueError:
            value = info.inf
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        result = value if self._numerator >= 0 else -value
        return -2 if result == -1 else result

    def __eq__(a, b):
        """a == b"""
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if b != b or b in (float('inf'), float('-inf')):
                # Compares with an infinity or a NaN as zero does.
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if other != other or other in (float('inf'), float('-inf')):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        """a < b"""
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        """a > b"""
        return a._compare(b, operator.gt)

    def __le__(a, b):
        """a <= b"""
        return a._compare(b, operator.le)

    def __ge__(a, b):
        """a >= b"""
        return a._compare(b, operator.ge)

    def __bool__(a):
        """a != 0"""
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        if type(self) is Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        if type(self) is Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)


def _is_decimal(value):
    decimal = sys.modules.get('decimal')
    return decimal is not None and isinstance(value, decimal.Decimal)


def _operate(a, b, exact, fallback):
    if isinstance(b, (int, Fraction)):
        return exact(a, b)
    if isinstance(b, float):
        return fallback(float(a), b)
    if isinstance(b, complex):
        return fallback(complex(a), b)
    return NotImplemented


def _operate_reflected(a, b, exact, fallback):
    if isinstance(a, Rational):
        return exact(a, b)
    if isinstance(a, float):
        return fallback(a, float(b))
    if isinstance(a, Complex):
        return fallback(complex(a), complex(b))
    return NotImplemented


def _sum(a, b):
    first, second = a.denominator, b.denominator
    return Fraction(a.numerator * second + b.numerator * first, first * second)


def _difference(a, b):
    first, second = a.denominator, b.denominator
    return Fraction(a.numerator * second - b.numerator * first, first * second)


def _times(a, b):
    return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)


def _over(a, b):
    top, bottom = b.numerator, b.denominator
    if top == 0:
        # The message shows the numerator as it is after the reduction with the zero.
        sign = (a.numerator > 0) - (a.numerator < 0)
        raise ZeroDivisionError(f'Fraction({sign * bottom // gcd(bottom, a.denominator)}, 0)')
    return Fraction(a.numerator * bottom, a.denominator * top)


def _floordiv(a, b):
    return (a.numerator * b.denominator) // (a.denominator * b.numerator)


def _divmod(a, b):
    first, second = a.denominator, b.denominator
    whole, rest = divmod(a.numerator * second, first * b.numerator)
    return whole, Fraction(rest, first * second)


def _mod(a, b):
    first, second = a.denominator, b.denominator
    return Fraction((a.numerator * second) % (b.numerator * first), first * second)
