"""Binary search in sorted sequences."""

_missing = object()


def _fail(name, a):
    # Messages as those of a builtin function.
    argument = "'a' (pos 1)" if a is _missing else "'x' (pos 2)"
    raise TypeError(f'{name}() missing required argument {argument}')


def bisect_right(a=_missing, x=_missing, lo=0, hi=None, *, key=None):
    """The index where x goes in sorted a, after the entries equal to x."""
    if x is _missing:
        _fail('bisect_right', a)
    if lo < 0:
        raise ValueError('lo must be non-negative')
    if hi is None:
        hi = len(a)
    if key is None:
        while lo < hi:
            mid = (lo + hi) // 2
            if x < a[mid]:
                hi = mid
            else:
                lo = mid + 1
    else:
        while lo < hi:
            mid = (lo + hi) // 2
            if x < key(a[mid]):
                hi = mid
            else:
                lo = mid + 1
    return lo


def bisect_left(a=_missing, x=_missing, lo=0, hi=None, *, key=None):
    """The index where x goes in sorted a, before the entries equal to x."""
    if x is _missing:
        _fail('bisect_left', a)
    if lo < 0:
        raise ValueError('lo must be non-negative')
    if hi is None:
        hi = len(a)
    if key is None:
        while lo < hi:
            mid = (lo + hi) // 2
            if a[mid] < x:
                lo = mid + 1
            else:
                hi = mid
    else:
        while lo < hi:
            mid = (lo + hi) // 2
            if key(a[mid]) < x:
                lo = mid + 1
            else:
                hi = mid
    return lo


def insort_right(a=_missing, x=_missing, lo=0, hi=None, *, key=None):
    """Insert x in sorted a, after the entries equal to x."""
    if x is _missing:
        _fail('insort_right', a)
    at = bisect_right(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(at, x)


def insort_left(a=_missing, x=_missing, lo=0, hi=None, *, key=None):
    """Insert x in sorted a, before the entries equal to x."""
    if x is _missing:
        _fail('insort_left', a)
    at = bisect_left(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(at, x)


bisect = bisect_right
insort = insort_right
