"""Texts for messages of failures."""

__unittest = True

_MAX_LENGTH = 80
_PLACEHOLDER_LEN = 12
_MIN_BEGIN_LEN = 5
_MIN_END_LEN = 5
_MIN_COMMON_LEN = 5
_MIN_DIFF_LEN = _MAX_LENGTH - (_MIN_BEGIN_LEN + _PLACEHOLDER_LEN + _MIN_COMMON_LEN + _PLACEHOLDER_LEN
                               + _MIN_END_LEN)


def _shorten(text, prefix, suffix):
    skip = len(text) - prefix - suffix
    if skip > _PLACEHOLDER_LEN:
        text = '%s[%d chars]%s' % (text[:prefix], skip, text[len(text) - suffix:])
    return text


def _common_prefix(texts):
    low, high = min(texts), max(texts)
    for at, character in enumerate(low):
        if character != high[at]:
            return low[:at]
    return low


def _common_shorten_repr(*args):
    """The reprs of objects, long ones without parts that do not matter."""
    args = tuple(map(safe_repr, args))
    longest = max(map(len, args))
    if longest <= _MAX_LENGTH:
        return args
    prefix = _common_prefix(args)
    prefix_length = len(prefix)
    common = _MAX_LENGTH - (longest - prefix_length + _MIN_BEGIN_LEN + _PLACEHOLDER_LEN)
    if common > _MIN_COMMON_LEN:
        prefix = _shorten(prefix, _MIN_BEGIN_LEN, common)
        return tuple([prefix + text[prefix_length:] for text in args])
    prefix = _shorten(prefix, _MIN_BEGIN_LEN, _MIN_COMMON_LEN)
    return tuple([prefix + _shorten(text[prefix_length:], _MIN_DIFF_LEN, _MIN_END_LEN) for text in args])


def safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if not short or len(text) < _MAX_LENGTH:
        return text
    return text[:_MAX_LENGTH] + ' [truncated]...'


def strclass(cls):
    return '%s.%s' % (cls.__module__, cls.__qualname__)


def three_way_cmp(x, y):
    return (x > y) - (x < y)


def _count_diff(first, second):
    """How often elements occur in each of two iterables, where that differs."""
    first, second = list(first), list(second)
    try:
        counts = {}
        for side, items in enumerate((first, second)):
            for item in items:
                counts.setdefault(item, [0, 0])[side] += 1
        found = [(a, b, item) for item, (a, b) in counts.items()]
    except TypeError:
        found = []
        for item in first + second:
            if not any(item == known for _, _, known in found):
                found.append((sum(item == other for other in first),
                              sum(item == other for other in second), item))
    return [entry for entry in found if entry[0] != entry[1]]
