"""Decimal numbers of any precision."""

from decimal._context import (BasicContext, Context, DefaultContext, ExtendedContext, getcontext, localcontext,
                              setcontext)
from decimal._number import Decimal, DecimalTuple
from decimal._signals import (Clamped, ConversionSyntax, DecimalException, DivisionByZero, DivisionImpossible,
                              DivisionUndefined, FloatOperation, Inexact, InvalidContext, InvalidOperation, Overflow,
                              Rounded, Subnormal, Underflow)
from decimal._signals import (ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
                              ROUND_HALF_UP, ROUND_UP)

MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)
HAVE_THREADS = True
HAVE_CONTEXTVAR = True
__version__ = '1.70'
__libmpdec_version__ = '2.5.1'
__all__ = [name for name in globals() if name[0] != '_']
__import__('_modules').native_classes(Decimal)
