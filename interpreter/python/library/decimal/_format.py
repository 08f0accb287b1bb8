"""Formatting by specification."""

import re as _re

from decimal._context import getcontext
from decimal._signals import ROUND_HALF_EVEN

_pattern = _re.compile(r'(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?(,)?(?:\.(\d+))?([eEfFgGn%])?', _re.S)


def formatted(value, spec):
    found = _pattern.fullmatch(spec)
    if found is None:
        raise ValueError('invalid format string')
    fill, align, sign, _, _, zero, width, comma, precision, kind = found.groups()
    if zero and align is None:
        fill, align = '0', '='
    elif zero and not fill:
        fill = '0'
    before = '-' if value._sign else (sign if sign in ('+', ' ') else '')
    if value._special:
        body = str(value.copy_abs())
        if align == '=' and fill == '0':
            fill = ' '
    else:
        body = _body(value, kind, None if precision is None else int(precision))
    room = int(width or 0) - len(before)
    if comma and not value._special:
        body = _grouped(body, room if align == '=' and fill == '0' else 0)
    return _padded(before, body, fill or ' ', align or '>', int(width or 0))


def _body(value, kind, precision):
    value = value.copy_abs()
    kind = kind or ''
    context = getcontext()
    rounding = context.rounding
    if kind == '%':
        value = type(value)(value)
        value._exp += 2
    if precision is not None:
        if kind in ('e', 'E'):
            value = _to_digits(value, precision + 1, rounding)
        elif kind in ('f', 'F', '%'):
            value = value._at(-precision, rounding)[0]
        elif len(str(value._int)) > max(precision, 1):
            value = _to_digits(value, max(precision, 1), rounding)
    if kind in ('f', 'F', '%'):
        if value._exp > 0:
            value = value._at(0, rounding)[0]
        text = _plain(str(value._int), -value._exp)
        return text + '%' if kind == '%' else text
    text, exponent = str(value._int), value._exp
    if kind in ('e', 'E'):
        if not value._int and precision is not None:
            shown = _plain('0' * (precision + 1), precision)
            left = exponent + precision
        else:
            shown, left = _plain(text, len(text) - 1), exponent + len(text) - 1
        return f'{shown}{kind}{left:+d}'
    adjusted = exponent + len(text) - 1
    if exponent <= 0 and adjusted >= -6:
        return _plain(text, -exponent)
    letter = 'e' if kind == 'g' else 'E' if kind or context.capitals else 'e'
    return f'{_plain(text, len(text) - 1)}{letter}{adjusted:+d}'


def _to_digits(value, count, rounding):
    if not value._int:
        return value
    made = value._at(value._exp + len(str(value._int)) - count, rounding)[0]
    if len(str(made._int)) > count:
        made = made._at(made._exp + 1, ROUND_HALF_EVEN)[0]
    return made


def _plain(digits, places):
    if places <= 0:
        return digits
    digits = digits.rjust(places + 1, '0')
    return f'{digits[:-places]}.{digits[-places:]}'


def _grouped(body, room):
    found = _re.match(r'\d*', body)
    whole, rest = found.group(), body[found.end():]
    made = f'{int(whole or 0):,}'
    while len(made) + len(rest) < room:
        whole = '0' + whole
        made = ','.join([whole[max(0, at - 3):at] for at in range(len(whole), 0, -3)][::-1])
    return made + rest


def _padded(sign, body, fill, align, width):
    room = width - len(sign) - len(body)
    if room <= 0:
        return sign + body
    if align == '=':
        return sign + fill * room + body
    if align == '^':
        return fill * (room // 2) + sign + body + fill * (room - room // 2)
    return sign + body + fill * room if align == '<' else fill * room + sign + body
