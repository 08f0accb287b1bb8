"""How calculations are done: precision, rounding, and what is an error."""

import threading as _threading

from decimal._signals import (DivisionByZero, InvalidOperation, Overflow, ROUND_HALF_EVEN, ROUND_HALF_UP, signals,
                              shown_signals, Clamped, Rounded, Underflow)

_roundings = ('ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_EVEN', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_UP',
              'ROUND_HALF_DOWN', 'ROUND_05UP')


class Context:
    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        base = globals().get('DefaultContext')

        def given(name, value, usual):
            return value if value is not None else getattr(base, name, usual)

        self.prec, self.rounding = given('prec', prec, 28), given('rounding', rounding, ROUND_HALF_EVEN)
        self.Emin, self.Emax = given('Emin', Emin, -999999), given('Emax', Emax, 999999)
        self.capitals, self.clamp = given('capitals', capitals, 1), given('clamp', clamp, 0)
        usual = [DivisionByZero, Overflow, InvalidOperation] if base is None else base.traps
        self.traps = self._signals(usual if traps is None else traps)
        self.flags = self._signals([] if flags is None else flags)

    def _signals(self, given):
        if isinstance(given, dict):
            return {one: bool(given.get(one, False)) for one in signals}
        return {one: one in given for one in signals}

    def __setattr__(self, name, value):
        if name == 'prec':
            if not isinstance(value, int):
                raise TypeError(f"an integer is required (got type {type(value).__name__})")
            if value < 1:
                raise ValueError('valid range for prec is [1, MAX_PREC]')
        elif name == 'rounding' and value not in _roundings:
            raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   '
                            'ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
        elif name in ('traps', 'flags') and not isinstance(value, dict):
            raise TypeError('argument must be a signal dict')
        object.__setattr__(self, name, value)

    def __repr__(self):
        def shown(which):
            return ', '.join([one.__name__ for one in shown_signals if which[one]])

        return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, '
                f'capitals={self.capitals}, clamp={self.clamp}, flags=[{shown(self.flags)}], traps=[{shown(self.traps)}])')

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self.flags, self.traps)

    __copy__ = copy

    def clear_flags(self):
        for one in self.flags:
            self.flags[one] = False

    def clear_traps(self):
        for one in self.traps:
            self.traps[one] = False

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def _signal(self, kind, *others):
        """Notes what happened, and raises it if it is an error here."""
        signal = kind if kind in self.flags else next(one for one in kind.__mro__ if one in self.flags)
        for one in (signal, *others):
            self.flags[one] = True
        for one in (signal, *others):
            if self.traps[one]:
                raise signal([kind]) if one is signal else one([one])

    def create_decimal(self, num='0'):
        from decimal._number import Decimal
        return +Decimal(num) if self is getcontext() else Decimal(num)._fixed(self)

    def create_decimal_from_float(self, f):
        from decimal._number import Decimal
        return Decimal.from_float(f)._fixed(self)

    def divide_int(self, a, b):
        return self._with(lambda one, other: one // other, a, b)

    def _with(self, function, *values):
        from decimal._number import Decimal
        before = getcontext()
        setcontext(self)
        try:
            return function(*[Decimal(value) if isinstance(value, int) else value for value in values])
        finally:
            _local.context = before

    def __getattr__(self, name):
        from decimal._number import Decimal
        known = {'add': '__add__', 'subtract': '__sub__', 'multiply': '__mul__', 'divide': '__truediv__', 'abs': '__abs__',
                 'minus': '__neg__', 'plus': '__pos__', 'remainder': '__mod__', 'power': '__pow__', 'divmod': '__divmod__',
                 'to_sci_string': '__str__'}
        method = getattr(Decimal, known.get(name, name), None)
        if name.startswith('_') or method is None:
            raise AttributeError(f"'decimal.Context' object has no attribute {name!r}")
        return lambda *values: self._with(method, *values)


Context.__module__ = 'decimal'
DefaultContext = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[], flags=[])


class _Local(_threading.local):
    context = None


_local = _Local()


def getcontext():
    if _local.context is None:
        _local.context = DefaultContext.copy()
    return _local.context


def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError('optional argument must be a context')
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _local.context = context


class localcontext:
    def __init__(self, ctx=None, **kwargs):
        self._new = (getcontext() if ctx is None else ctx).copy()
        for name, value in kwargs.items():
            if name in ('traps', 'flags'):
                value = self._new._signals(value)
            elif name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp'):
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
            setattr(self._new, name, value)

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *error):
        _local.context = self._saved
