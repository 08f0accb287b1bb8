"""The numbers."""

import math as _math
import numbers as _numbers
import re as _re
from collections import namedtuple

from decimal._context import getcontext
from decimal._signals import (Clamped, ConversionSyntax, DivisionByZero, DivisionImpossible, DivisionUndefined,
                              FloatOperation, Inexact, InvalidOperation, Overflow, ROUND_FLOOR, ROUND_CEILING, ROUND_HALF_EVEN,
                              Rounded, Subnormal, Underflow, rounds_up)

DecimalTuple = namedtuple('DecimalTuple', 'sign digits exponent', module='decimal')
_pattern = _re.compile(r'([-+])?(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:E([-+]?\d+))?$|([-+])?(?:(Inf(?:inity)?)|(s)?NaN(\d*))$', _re.I)


def _made(sign, digits, exponent, special=''):
    self = object.__new__(Decimal)
    self._sign, self._int, self._exp, self._special = sign, digits, exponent, special
    return self


def _operand(other, ordered=False):
    if isinstance(other, Decimal):
        return other
    if isinstance(other, int):
        return Decimal(other)
    if ordered and isinstance(other, float):
        return Decimal.from_float(other)
    return NotImplemented


class Decimal:
    __slots__ = ('_sign', '_int', '_exp', '_special', '__weakref__')

    def __new__(cls, value='0', context=None):
        context = getcontext() if context is None else context
        parts = cls._parts(value, context)
        self = object.__new__(cls)
        self._sign, self._int, self._exp, self._special = parts
        return self

    @staticmethod
    def _parts(value, context):
        if isinstance(value, Decimal):
            return value._sign, value._int, value._exp, value._special
        if isinstance(value, int):
            return int(value < 0), abs(int(value)), 0, ''
        if isinstance(value, float):
            context._signal(FloatOperation) if context.traps[FloatOperation] else None
            value = Decimal.from_float(value)
            return value._sign, value._int, value._exp, value._special
        if isinstance(value, (tuple, list)):
            return Decimal._of_tuple(value)
        if not isinstance(value, str):
            raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
        found = _pattern.match(value.strip().replace('_', ''))
        if found is None:
            context._signal(ConversionSyntax)
            return 0, 0, 0, 'nan'
        sign, whole, fraction, only, exponent, other, infinite, signals, payload = found.groups()
        if infinite:
            return int(other == '-'), 0, 0, 'inf'
        if whole is None and only is None:
            return int(other == '-'), int(payload or 0), 0, 'snan' if signals else 'nan'
        fraction = only or fraction or ''
        return int(sign == '-'), int((whole or '') + fraction), int(exponent or 0) - len(fraction), ''

    @staticmethod
    def _of_tuple(value):
        if len(value) != 3:
            raise ValueError('argument must be a sequence of length 3')
        sign, digits, exponent = value
        if sign not in (0, 1):
            raise ValueError('sign must be an integer with the value 0 or 1')
        if any(type(digit) is not int or not 0 <= digit <= 9 for digit in digits):
            raise ValueError('coefficient must be a tuple of digits')
        number = int(''.join(map(str, digits)) or '0')
        if exponent == 'F':
            return sign, 0, 0, 'inf'
        if exponent in ('n', 'N'):
            return sign, number, 0, 'nan' if exponent == 'n' else 'snan'
        if not isinstance(exponent, int):
            raise ValueError('string argument in the third position must be \'F\', \'n\' or \'N\'')
        return sign, number, exponent, ''

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('argument must be int or float')
        if _math.isinf(f) or _math.isnan(f):
            return cls(repr(f))
        top, bottom = abs(f).as_integer_ratio()
        power = bottom.bit_length() - 1
        made = _made(int(_math.copysign(1.0, f) < 0), top * 5 ** power, -power)
        return made if cls is Decimal else cls(made)

    # Rounding

    def _fixed(self, context):
        """Rounded to the precision of a context."""
        if self._special:
            return self
        digits = len(str(self._int))
        if not self._int:
            exponent = min(max(self._exp, context.Etiny()), context.Emax if not context.clamp else context.Etop())
            if exponent != self._exp:
                context._signal(Clamped)
            return _made(self._sign, 0, exponent)
        least = self._exp + max(0, digits - context.prec)
        is_subnormal = self._exp + digits - 1 < context.Emin
        if is_subnormal:
            least = max(least, context.Etiny())
        made, inexact = self._at(least, context.rounding) if least > self._exp else (self, False)
        if made is not self and len(str(made._int)) > context.prec:
            made = _made(made._sign, made._int // 10, made._exp + 1)
        if made._int and made._exp + len(str(made._int)) - 1 > context.Emax:
            context._signal(Overflow, Inexact, Rounded)
            if context.rounding in ('ROUND_HALF_EVEN', 'ROUND_HALF_UP', 'ROUND_HALF_DOWN', 'ROUND_UP') or context.rounding == (
                    'ROUND_FLOOR' if self._sign else 'ROUND_CEILING'):
                return _made(self._sign, 0, 0, 'inf')
            return _made(self._sign, 10 ** context.prec - 1, context.Emax - context.prec + 1)
        if is_subnormal:
            context._signal(Subnormal)
            if inexact:
                context._signal(Underflow)
        if made is not self:
            context._signal(Rounded)
            if inexact:
                context._signal(Inexact)
        return made

    def _at(self, exponent, rounding):
        """With another exponent, and whether anything was lost."""
        if exponent <= self._exp:
            return _made(self._sign, self._int * 10 ** (self._exp - exponent), exponent), False
        scale = 10 ** (exponent - self._exp)
        kept, part = divmod(self._int, scale)
        if rounds_up(rounding, self._sign, kept, 2 * part, scale):
            kept += 1
        return _made(self._sign, kept, exponent), part != 0

    def _nan(self, other=None, context=None):
        """The NaN that comes of NaNs."""
        context = getcontext() if context is None else context
        for one in (self, other):
            if one is not None and one._special == 'snan':
                context._signal(InvalidOperation)
                return _made(one._sign, one._int, 0, 'nan')
        for one in (self, other):
            if one is not None and one._special == 'nan':
                return one
        return None

    def _invalid(self, kind=InvalidOperation):
        getcontext()._signal(kind)
        return _made(0, 0, 0, 'nan')

    # Arithmetic

    def __pos__(self):
        return self._nan() or (_made(0, 0, self._exp) if not self and not self._special else self)._fixed(getcontext())

    def __neg__(self):
        nan = self._nan()
        if nan is not None:
            return nan
        sign = 0 if not self._int and not self._special else 1 - self._sign
        return _made(sign, self._int, self._exp, self._special)._fixed(getcontext())

    def __abs__(self):
        return -self if self._sign else +self

    def __add__(self, other):
        other = _operand(other)
        if other is NotImplemented:
            return other
        nan = self._nan(other)
        if nan is not None:
            return nan
        if self._special or other._special:
            if self._special and other._special and self._sign != other._sign:
                return self._invalid()
            return self if self._special else other
        context = getcontext()
        exponent = min(self._exp, other._exp)
        total = self._scaled(exponent) + other._scaled(exponent)
        if total:
            return _made(int(total < 0), abs(total), exponent)._fixed(context)
        sign = self._sign & other._sign
        if self._sign != other._sign and context.rounding == ROUND_FLOOR:
            sign = 1
        return _made(sign, 0, exponent)._fixed(context)

    def _scaled(self, exponent):
        value = self._int * 10 ** (self._exp - exponent)
        return -value if self._sign else value

    __radd__ = __add__

    def __sub__(self, other):
        other = _operand(other)
        if other is NotImplemented:
            return other
        return self._nan(other) or self + _made(1 - other._sign, other._int, other._exp, other._special)

    def __rsub__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other - self

    def __mul__(self, other):
        other = _operand(other)
        if other is NotImplemented:
            return other
        nan = self._nan(other)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._special or other._special:
            if not self or not other:
                return self._invalid()
            return _made(sign, 0, 0, 'inf')
        return _made(sign, self._int * other._int, self._exp + other._exp)._fixed(getcontext())

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = _operand(other)
        if other is NotImplemented:
            return other
        nan = self._nan(other)
        if nan is not None:
            return nan
        context, sign = getcontext(), self._sign ^ other._sign
        if self._special:
            return self._invalid() if other._special else _made(sign, 0, 0, 'inf')
        if other._special:
            return _made(sign, 0, context.Etiny())
        if not other:
            if not self:
                return self._invalid(DivisionUndefined)
            context._signal(DivisionByZero)
            return _made(sign, 0, 0, 'inf')
        ideal = self._exp - other._exp
        if not self:
            return _made(sign, 0, ideal)._fixed(context)
        shift = max(0, len(str(other._int)) - len(str(self._int)) + context.prec + 1)
        digits, rest = divmod(self._int * 10 ** shift, other._int)
        exponent = ideal - shift
        if rest:
            digits += digits % 5 == 0
        else:
            while exponent < ideal and digits % 10 == 0:
                digits //= 10
                exponent += 1
        return _made(sign, digits, exponent)._fixed(context)

    def __rtruediv__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other / self

    def _divided(self, other):
        """Quotient without fraction and remainder, unrounded."""
        exponent = min(self._exp, other._exp)
        quotient, rest = divmod(abs(self._scaled(exponent)), abs(other._scaled(exponent)))
        if len(str(quotient)) > getcontext().prec:
            bad = self._invalid(DivisionImpossible)
            return bad, bad
        return _made(self._sign ^ other._sign, quotient, 0), _made(self._sign, rest, exponent)

    def __divmod__(self, other):
        other = _operand(other)
        if other is NotImplemented:
            return other
        nan = self._nan(other)
        if nan is not None:
            return nan, nan
        if self._special:
            return (self._invalid() if other._special else _made(self._sign ^ other._sign, 0, 0, 'inf')), self._invalid()
        if other._special:
            return _made(self._sign ^ other._sign, 0, 0), self._fixed(getcontext())
        if not other:
            if not self:
                bad = self._invalid(DivisionUndefined)
                return bad, bad
            getcontext()._signal(DivisionByZero)
            return _made(self._sign ^ other._sign, 0, 0, 'inf'), self._invalid()
        quotient, rest = self._divided(other)
        return quotient, rest._fixed(getcontext())

    def __rdivmod__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else divmod(other, self)

    def __floordiv__(self, other):
        other = _operand(other)
        if other is NotImplemented:
            return other
        nan = self._nan(other)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._special:
            return self._invalid() if other._special else _made(sign, 0, 0, 'inf')
        if not other and not other._special:
            if not self:
                return self._invalid(DivisionUndefined)
            getcontext()._signal(DivisionByZero)
            return _made(sign, 0, 0, 'inf')
        return _made(sign, 0, 0) if other._special else self._divided(other)[0]

    def __rfloordiv__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other // self

    def __mod__(self, other):
        other = _operand(other)
        if other is NotImplemented:
            return other
        nan = self._nan(other)
        if nan is not None:
            return nan
        if self._special or not other and not other._special:
            return self._invalid(DivisionUndefined if not self and not self._special else InvalidOperation)
        return self._fixed(getcontext()) if other._special else self._divided(other)[1]._fixed(getcontext())

    def __rmod__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other % self

    def __pow__(self, other, modulo=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        if modulo is not None:
            return Decimal(pow(int(self), int(other), int(modulo)))
        nan = self._nan(other)
        if nan is not None:
            return nan
        context = getcontext()
        if not other and not other._special:
            return _made(0, 1, 0) if self or self._special else self._invalid()
        whole = not other._special and other == other.to_integral_value()
        if not whole:
            if self._sign and (self or self._special):
                return self._invalid()
            if other._special:
                one = abs(self)
                if one == 1:
                    return _made(0, 1, 0)
                return _made(0, 0, 0, 'inf') if (one > 1) != bool(other._sign) else _made(0, 0, 0)
            if not self or self._special:
                return _made(0, 0, 0, 'inf') if bool(self._special) != bool(other._sign) else _made(0, 0, 0)
            work = context.copy()
            work.clear_traps()
            work.prec += 6 + abs(self.adjusted()) + len(str(other._int))
            return (work._with(lambda: (self.ln() * other).exp()))._fixed(context)
        count = int(other)
        sign = self._sign & count & 1
        if self._special or not self:
            if self._special == '' and count < 0:
                context._signal(DivisionByZero)
            return _made(sign, 0, 0, 'inf') if bool(self._special) == (count > 0) else _made(sign, 0, 0)
        if count > 0 and abs(count) * len(str(self._int)) < 4 * context.prec + 2000:
            return _made(sign, self._int ** count, self._exp * count)._fixed(context)
        if count < 0 and abs(count) * len(str(self._int)) < 4 * context.prec + 2000:
            return (_made(0, 1, 0) / _made(sign, self._int ** -count, self._exp * -count))
        work = context.copy()
        work.clear_traps()
        work.prec += 10 + len(str(abs(count)))
        made = work._with(lambda: (abs(self).ln() * other).exp())
        return _made(sign, made._int, made._exp, made._special)._fixed(context)

    def __rpow__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other ** self

    def fma(self, other, third, context=None):
        other, third = Decimal(other), Decimal(third)
        if self._special or other._special:
            return self * other + third
        return _made(self._sign ^ other._sign, self._int * other._int, self._exp + other._exp) + third

    def sqrt(self, context=None):
        nan = self._nan()
        if nan is not None:
            return nan
        context = getcontext() if context is None else context
        if not self and not self._special:
            return _made(self._sign, 0, self._exp >> 1)._fixed(context)
        if self._sign:
            return self._invalid()
        if self._special:
            return self
        prec = context.prec + 1
        value, exponent = self._int, self._exp >> 1
        if self._exp & 1:
            value *= 10
        size = (len(str(value)) + 1) // 2
        shift = prec - size
        if shift >= 0:
            value, exact = value * 100 ** shift, True
        else:
            value, rest = divmod(value, 100 ** -shift)
            exact = not rest
        exponent -= shift
        root = _math.isqrt(value)
        exact = exact and root * root == value
        if exact:
            ideal = self._exp >> 1
            while exponent < ideal and root % 10 == 0:
                root //= 10
                exponent += 1
        else:
            root += root % 5 == 0
        rounded = context.copy()
        rounded.rounding = ROUND_HALF_EVEN
        made = _made(0, root, exponent)._fixed(rounded)
        for kind, happened in rounded.flags.items():
            if happened:
                context.flags[kind] = True
        return made

    def exp(self, context=None):
        nan = self._nan()
        if nan is not None:
            return nan
        context = getcontext() if context is None else context
        if self._special:
            return self if not self._sign else _made(0, 0, 0)
        if not self:
            return _made(0, 1, 0)
        if self.adjusted() > 8:
            huge = _made(0, 1, 10 ** 9 if not self._sign else -10 ** 9)
            return huge._fixed(context)
        prec = context.prec + 10 + max(0, self.adjusted())
        scale = 10 ** prec
        halvings = 12 + max(0, 4 * (self.adjusted() + 1))
        x = self._scaled_int(prec) // 2 ** halvings if not self._sign else -(-self._scaled_int(prec) // 2 ** halvings)
        total = term = scale << 40
        x <<= 40
        number = 0
        while term:
            number += 1
            term = term * x // (scale << 40) // number
            total += term
            if term in (0, -1):
                break
        value = _made(0, total, -prec)._divided_power(halvings, prec)
        return _made(0, value | 1, -prec)._fixed(context)

    def _scaled_int(self, prec):
        shift = self._exp + prec
        value = self._int * 10 ** shift if shift >= 0 else self._int // 10 ** -shift
        return -value if self._sign else value

    def _divided_power(self, halvings, prec):
        value, scale = self._int, 10 ** prec << 40
        for _ in range(halvings):
            value = value * value // scale
        return value >> 40

    def ln(self, context=None):
        nan = self._nan()
        if nan is not None:
            return nan
        context = getcontext() if context is None else context
        if not self and not self._special:
            return _made(1, 0, 0, 'inf')
        if self._sign:
            return self._invalid()
        if self._special:
            return self
        if self == 1:
            return _made(0, 0, 0)
        prec = context.prec + 12 + len(str(abs(self.adjusted())))
        value = _log(self._int, self._exp, prec)
        return _made(int(value < 0), abs(value) * 10 | 1, -prec - 1)._fixed(context)

    def log10(self, context=None):
        nan = self._nan()
        if nan is not None:
            return nan
        context = getcontext() if context is None else context
        if not self and not self._special:
            return _made(1, 0, 0, 'inf')
        if self._sign:
            return self._invalid()
        if self._special:
            return self
        text = str(self._int)
        if text.rstrip('0') == '1':
            return Decimal(self.adjusted())._fixed(context)
        prec = context.prec + 12 + len(str(abs(self.adjusted())))
        value = _log(self._int, self._exp, prec) * 10 ** prec // _log(10, 0, prec)
        return _made(int(value < 0), abs(value) * 10 | 1, -prec - 1)._fixed(context)

    # Comparison

    def _compared(self, other):
        if self._special == 'inf' or other._special == 'inf':
            one = (1 - 2 * self._sign) * (self._special == 'inf')
            two = (1 - 2 * other._sign) * (other._special == 'inf')
            return (one > two) - (one < two)
        exponent = min(self._exp, other._exp)
        one, two = self._scaled(exponent), other._scaled(exponent)
        return (one > two) - (one < two)

    def _is_nan(self):
        return self._special in ('nan', 'snan')

    def _convert(self, other, equality):
        if isinstance(other, _numbers.Rational) and not isinstance(other, int):
            # Multiplied by the denominator, both are whole or decimal.
            if self._special:
                return self, Decimal(0)
            return _made(self._sign, self._int * other.denominator, self._exp), Decimal(other.numerator)
        if equality and isinstance(other, complex) and other.imag == 0:
            other = other.real
        return self, _operand(other, True)

    def __eq__(self, other):
        one, other = self._convert(other, True)
        if other is NotImplemented:
            return other
        if one._special == 'snan' or other._special == 'snan':
            getcontext()._signal(InvalidOperation)
        return not (one._is_nan() or other._is_nan()) and one._compared(other) == 0

    def _ordered(self, other, test):
        one, other = self._convert(other, False)
        if other is NotImplemented:
            return other
        if one._is_nan() or other._is_nan():
            getcontext()._signal(InvalidOperation)
            return False
        return test(one._compared(other))

    def __lt__(self, other):
        return self._ordered(other, lambda sign: sign < 0)

    def __le__(self, other):
        return self._ordered(other, lambda sign: sign <= 0)

    def __gt__(self, other):
        return self._ordered(other, lambda sign: sign > 0)

    def __ge__(self, other):
        return self._ordered(other, lambda sign: sign >= 0)

    def compare(self, other, context=None):
        other = Decimal(other)
        return self._nan(other) or Decimal(self._compared(other))

    compare_signal = compare

    def compare_total(self, other, context=None):
        other = Decimal(other)
        if self._compared(other):
            return Decimal(self._compared(other))
        order = (self._exp > other._exp) - (self._exp < other._exp)
        return Decimal(-order if self._sign else order)

    def max(self, other, context=None):
        other = Decimal(other)
        if self._is_nan() or other._is_nan():
            return self._nan(other) if self._is_nan() == other._is_nan() or 'snan' in (self._special, other._special) else (
                other if self._is_nan() else self)._fixed(getcontext())
        return (self if self._compared(other) >= 0 else other)._fixed(getcontext())

    def min(self, other, context=None):
        other = Decimal(other)
        if self._is_nan() or other._is_nan():
            return self.max(other)
        return (self if self._compared(other) <= 0 else other)._fixed(getcontext())

    def __hash__(self):
        if self._special == 'snan':
            raise TypeError('Cannot hash a signaling NaN value.')
        if self._special == 'nan':
            return object.__hash__(self)
        if self._special:
            return -314159 if self._sign else 314159
        modulus = 2 ** 61 - 1
        power = pow(10, self._exp, modulus) if self._exp >= 0 else pow(pow(10, modulus - 2, modulus), -self._exp, modulus)
        value = self._int * power % modulus
        value = -value if self._sign else value
        return -2 if value == -1 else value

    def __bool__(self):
        return bool(self._special) or self._int != 0

    # Conversion

    def __int__(self):
        if self._special:
            if self._is_nan():
                raise ValueError('cannot convert NaN to integer')
            raise OverflowError('cannot convert Infinity to integer')
        value = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -value if self._sign else value

    __trunc__ = __int__

    def __float__(self):
        if self._special == 'snan':
            raise ValueError('cannot convert signaling NaN to float')
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __floor__(self):
        return int(self.to_integral_value(ROUND_FLOOR)) if not self._special else int(self)

    def __ceil__(self):
        return int(self.to_integral_value(ROUND_CEILING)) if not self._special else int(self)

    def __round__(self, n=None):
        if n is None:
            return int(self.to_integral_value(ROUND_HALF_EVEN)) if not self._special else int(self)
        return self.quantize(_made(0, 1, -n))

    def as_integer_ratio(self):
        if self._special:
            raise (ValueError if self._is_nan() else OverflowError)(
                f'cannot convert {"NaN" if self._is_nan() else "Infinity"} to integer ratio')
        top, bottom = self._scaled(min(self._exp, 0)), 10 ** max(0, -self._exp)
        common = _math.gcd(top, bottom)
        return top // common, bottom // common

    def as_tuple(self):
        digits = tuple([int(digit) for digit in str(self._int)])
        if self._special == 'inf':
            return DecimalTuple(self._sign, (0,), 'F')
        if self._special:
            return DecimalTuple(self._sign, digits if self._int else (), 'n' if self._special == 'nan' else 'N')
        return DecimalTuple(self._sign, digits, self._exp)

    def __str__(self, eng=False, context=None):
        sign = '-' if self._sign else ''
        if self._special == 'inf':
            return sign + 'Infinity'
        if self._special:
            return f'{sign}{"s" if self._special == "snan" else ""}NaN{self._int or ""}'
        text = str(self._int)
        adjusted = self._exp + len(text)
        if self._exp <= 0 and adjusted > -6:
            point = adjusted
        elif not eng:
            point = 1
        elif text == '0':
            point = (adjusted + 1) % 3 - 1
        else:
            point = (adjusted - 1) % 3 + 1
        if point <= 0:
            text = '0.' + '0' * -point + text
        elif point >= len(text):
            text += '0' * (point - len(text))
        else:
            text = f'{text[:point]}.{text[point:]}'
        if adjusted != point:
            text += f'{"E" if getcontext().capitals else "e"}{adjusted - point:+d}'
        return sign + text

    def to_eng_string(self, context=None):
        return self.__str__(eng=True)

    def __repr__(self):
        return f"Decimal('{self}')"

    def __format__(self, spec, context=None):
        from decimal._format import formatted
        return formatted(self, spec)

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self if type(self) is Decimal else type(self)(str(self))

    def __deepcopy__(self, memo):
        return self.__copy__()

    # Exponents and kinds

    def quantize(self, exp, rounding=None, context=None):
        exp = Decimal(exp)
        context = getcontext() if context is None else context
        nan = self._nan(exp)
        if nan is not None:
            return nan
        if self._special or exp._special:
            return self if self._special and exp._special else self._invalid()
        made, inexact = self._at(exp._exp, rounding or context.rounding)
        if len(str(made._int)) > context.prec or made._int and made.adjusted() > context.Emax:
            return self._invalid()
        if exp._exp > self._exp:
            context._signal(Rounded)
            if inexact:
                context._signal(Inexact)
        return made

    def to_integral_value(self, rounding=None, context=None):
        nan = self._nan()
        if nan is not None:
            return nan
        if self._special or self._exp >= 0:
            return self
        return self._at(0, rounding or getcontext().rounding)[0]

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        if self._special or self._exp >= 0:
            return self._nan() or self
        made, inexact = self._at(0, rounding or getcontext().rounding)
        getcontext()._signal(Rounded)
        if inexact:
            getcontext()._signal(Inexact)
        return made

    def normalize(self, context=None):
        made = +self
        if made._special:
            return made
        if not made._int:
            return _made(made._sign, 0, 0)
        value, exponent = made._int, made._exp
        while value % 10 == 0:
            value //= 10
            exponent += 1
        return _made(made._sign, value, exponent)

    def adjusted(self):
        return 0 if self._special else self._exp + len(str(self._int)) - 1

    def scaleb(self, other, context=None):
        return _made(self._sign, self._int, self._exp + int(other), self._special)._fixed(getcontext())

    def logb(self, context=None):
        return Decimal(self.adjusted())

    def same_quantum(self, other, context=None):
        other = Decimal(other)
        if self._special or other._special:
            return self._is_nan() and other._is_nan() or self._special == other._special == 'inf'
        return self._exp == other._exp

    def remainder_near(self, other, context=None):
        other = Decimal(other)
        if self._special or not other:
            return self._nan(other) or self._invalid()
        exponent = min(self._exp, other._exp)
        one, two = self._scaled(exponent), abs(other._scaled(exponent))
        quotient, rest = divmod(one, two)
        if 2 * rest > two or 2 * rest == two and quotient % 2:
            rest -= two
        return _made(int(rest < 0) if rest else self._sign, abs(rest), exponent)._fixed(getcontext())

    def copy_abs(self):
        return _made(0, self._int, self._exp, self._special)

    def copy_negate(self):
        return _made(1 - self._sign, self._int, self._exp, self._special)

    def copy_sign(self, other, context=None):
        return _made(Decimal(other)._sign, self._int, self._exp, self._special)

    def is_nan(self):
        return self._is_nan()

    def is_qnan(self):
        return self._special == 'nan'

    def is_snan(self):
        return self._special == 'snan'

    def is_infinite(self):
        return self._special == 'inf'

    def is_finite(self):
        return not self._special

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return not self._special and not self._int

    def is_normal(self, context=None):
        return bool(not self._special and self._int and self.adjusted() >= getcontext().Emin)

    def is_subnormal(self, context=None):
        return bool(not self._special and self._int and self.adjusted() < getcontext().Emin)

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def conjugate(self):
        return self

    def radix(self):
        return Decimal(10)

    def number_class(self, context=None):
        if self._special:
            return {'nan': 'NaN', 'snan': 'sNaN'}.get(self._special, '-Infinity' if self._sign else '+Infinity')
        kind = 'Zero' if not self._int else 'Subnormal' if self.is_subnormal() else 'Normal'
        return ('-' if self._sign else '+') + kind

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))


Decimal.__module__ = 'decimal'
_numbers.Number.register(Decimal)


def _log(number, exponent, prec):
    """The natural logarithm of number * 10**exponent, times 10**prec."""
    work = prec + 10
    scale = 10 ** work
    digits = len(str(number))
    # Between 1 and 10, then close to 1 by square roots.
    value = number * scale // 10 ** (digits - 1) if digits - 1 <= work + digits else number * scale // 10 ** (digits - 1)
    made = _near(value, scale)
    shift = exponent + digits - 1
    if shift:
        made += shift * _near(10 * scale, scale)
    return made // 10 ** (work - prec)


def _near(value, scale):
    roots = 0
    while abs(value - scale) * 1000 > scale:
        value = _math.isqrt(value * scale)
        roots += 1
    quotient = (value - scale) * scale // (value + scale)
    square = quotient * quotient // scale
    total, term, number = 0, quotient, 1
    while term not in (0, -1):
        total += term // number
        term = term * square // scale
        number += 2
    return 2 * total << roots
