"""What is native in functools elsewhere: its frames do not show."""

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
            raise
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
