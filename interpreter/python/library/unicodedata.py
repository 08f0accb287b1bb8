"""What Unicode 14 says of characters. There are no directions, widths and combining classes."""

from _unicodedata import category, lookup, name as _name, normalize

__all__ = ['category', 'decimal', 'digit', 'is_normalized', 'lookup', 'name', 'normalize', 'numeric',
           'unidata_version']

unidata_version = '14.0.0'
_missing = object()
_words = {word: number for number, word in
          enumerate('ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE'.split())}


def _known(found, default, problem):
    if found is not None:
        return found
    if default is _missing:
        raise ValueError(problem)
    return default


def name(chr, default=_missing, /):
    return _known(_name(chr), default, 'no such name')


def _decimal(chr):
    return int(chr) if chr.isdecimal() else None


def _digit(chr):
    found = _decimal(chr)
    if found is None and chr.isdigit():
        # What a compatible character or the name tells.
        plain = normalize('NFKC', chr).strip('().,')
        found = int(plain) if plain.isdecimal() else _words[_name(chr).split()[-1]]
    return found


def decimal(chr, default=_missing, /):
    category(chr)
    return _known(_decimal(chr), default, 'not a decimal')


def digit(chr, default=_missing, /):
    category(chr)
    return _known(_digit(chr), default, 'not a digit')


def numeric(chr, default=_missing, /):
    category(chr)
    found = _digit(chr)
    if found is None and chr.isnumeric():
        above, slash, below = normalize('NFKC', chr).strip('().,').partition('\u2044')
        if not above.isdecimal() or slash and not below.isdecimal():
            raise NotImplementedError(f'the numeric value of {chr!r} is not known here')
        found = int(above) / int(below) if slash else int(above)
    return _known(None if found is None else float(found), default, 'not a numeric character')


def is_normalized(form, unistr, /):
    return normalize(form, unistr) == unistr
