"""What is native in functools elsewhere: its frames do not show."""

from _modules import native_functions as _native_functions

_missing = object()


def reduce(*args, **kwargs):
    """Apply a function of two arguments cumulatively to the items of a sequence, from left to right."""
    if kwargs:
        raise TypeError('reduce() takes no keyword arguments')
    if len(args) == 2:
        function, sequence = args
        initial = _missing
    elif len(args) == 3:
        function, sequence, initial = args
    elif len(args) < 2:
        raise TypeError(f'reduce expected at least 2 arguments, got {len(args)}')
    else:
        raise TypeError(f'reduce expected at most 3 arguments, got {len(args)}')
    try:
        items = iter(sequence)
    except TypeError as error:
        if hasattr(type(sequence), '__iter__'):
            raise error
        raise TypeError('reduce() arg 2 must support iteration') from error
    if initial is _missing:
        for value in items:
            break
        else:
            raise TypeError('reduce() of empty iterable with no initial value')
    else:
        value = initial
    for item in items:
        value = function(value, item)
    return value


class KeyWrapper:
    """What cmp_to_key gives, and what that makes of each object."""

    __slots__ = ('obj', '_compare')
    __hash__ = None

    def __init__(self, compare):
        self._compare = compare

    def __call__(self, obj):
        made = _new_object(KeyWrapper)
        made._compare = self._compare
        made.obj = obj
        return made

    def __lt__(self, other):
        return self._compare(self.obj, _operand(other)) < 0

    def __gt__(self, other):
        return self._compare(self.obj, _operand(other)) > 0

    def __eq__(self, other):
        return self._compare(self.obj, _operand(other)) == 0

    def __le__(self, other):
        return self._compare(self.obj, _operand(other)) <= 0

    def __ge__(self, other):
        return self._compare(self.obj, _operand(other)) >= 0

    def __ne__(self, other):
        return self._compare(self.obj, _operand(other)) != 0


_new_object = object.__new__


def _operand(other):
    if type(other) is not KeyWrapper:
        raise TypeError('other argument must be K instance')
    return other.obj


KeyWrapper.__module__ = 'functools'
# What messages call it.
KeyWrapper.__name__ = 'functools.KeyWrapper'


def cmp_to_key(mycmp):
    """Convert a cmp= function into a key= function"""
    return KeyWrapper(mycmp)


_native_functions('_functools', reduce, cmp_to_key)
