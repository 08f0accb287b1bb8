"""Reads JSON."""

__all__ = ['JSONDecoder', 'JSONDecodeError']

_SPACES = ' \t\n\r'
_ESCAPES = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}
_HEX = frozenset('0123456789abcdefABCDEF')
_DIGITS = frozenset('0123456789')
_CONSTANTS = {'-Infinity': float('-inf'), 'Infinity': float('inf'), 'NaN': float('nan')}


class JSONDecodeError(ValueError):
    """Text that is not JSON, with the place where that shows."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, '%s: line %d column %d (char %d)' % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


def _skip(s, at):
    size = len(s)
    while at < size and s[at] in _SPACES:
        at += 1
    return at


def _hex4(s, at):
    """The number that four hexadecimal digits make; `at` is that of the `u` before them."""
    digits = s[at + 1:at + 5]
    if len(digits) == 4 and _HEX.issuperset(digits):
        return int(digits, 16)
    raise JSONDecodeError('Invalid \\uXXXX escape', s, at)


def scanstring(s, end, strict=True):
    """Reads a string whose opening quote is before `end`."""
    begin = end - 1
    at = end
    size = len(s)
    quote = -1
    parts = None
    while True:
        if quote < at:
            quote = s.find('"', at)
            if quote < 0:
                quote = size
        slash = s.find('\\', at, quote)
        stop = quote if slash < 0 else slash
        chunk = s[at:stop]
        if strict and chunk and min(chunk) < ' ':
            while s[at] >= ' ':
                at += 1
            raise JSONDecodeError('Invalid control character at', s, at)
        if slash < 0:
            if quote == size:
                raise JSONDecodeError('Unterminated string starting at', s, begin)
            if parts is None:
                return chunk, quote + 1
            parts.append(chunk)
            return ''.join(parts), quote + 1
        if parts is None:
            parts = []
        parts.append(chunk)
        at = slash + 1
        if at == size:
            raise JSONDecodeError('Unterminated string starting at', s, begin)
        letter = s[at]
        if letter != 'u':
            if letter not in _ESCAPES:
                raise JSONDecodeError('Invalid \\escape', s, slash)
            parts.append(_ESCAPES[letter])
            at += 1
            continue
        code = _hex4(s, at)
        at += 5
        if 0xd800 <= code <= 0xdbff and s[at:at + 2] == '\\u':
            low = s[at + 2:at + 6]
            if len(low) == 4 and _HEX.issuperset(low):
                low = int(low, 16)
                if 0xdc00 <= low <= 0xdfff:
                    code = 0x10000 + ((code - 0xd800) << 10 | low - 0xdc00)
                    at += 6
        parts.append(chr(code))


class JSONDecoder:
    """Reads JSON, with hooks for what it makes."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.scan_once = _scanner(self)

    def decode(self, s):
        value, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return value

    def raw_decode(self, s, idx=0):
        """Reads a value that more text may follow; returns it with its end."""
        try:
            return self.scan_once(s, idx)
        except StopIteration as stop:
            raise JSONDecodeError('Expecting value', s, stop.value) from None


def _scanner(decoder):
    object_hook = decoder.object_hook
    pairs_hook = decoder.object_pairs_hook
    parse_float = decoder.parse_float
    parse_int = decoder.parse_int
    parse_constant = decoder.parse_constant
    strict = decoder.strict
    digits = _DIGITS
    spaces = _SPACES

    def value_at(s, at):
        try:
            first = s[at]
        except IndexError:
            raise JSONDecodeError('Expecting value', s, at) from None
        if first == '"':
            return scanstring(s, at + 1, strict)
        if first == '{':
            return object_at(s, at + 1)
        if first == '[':
            return array_at(s, at + 1)
        if first in digits or first == '-':
            found = number_at(s, at, first)
            if found is not None:
                return found
        elif first == 'n':
            if s.startswith('null', at):
                return None, at + 4
        elif first == 't':
            if s.startswith('true', at):
                return True, at + 4
        elif first == 'f':
            if s.startswith('false', at):
                return False, at + 5
        for name in _CONSTANTS:
            if s.startswith(name, at):
                return parse_constant(name), at + len(name)
        raise JSONDecodeError('Expecting value', s, at)

    def number_at(s, at, first):
        size = len(s)
        end = at + 1
        if first == '-':
            if end == size or s[end] not in digits:
                return None
            first = s[end]
            end += 1
        if first != '0':
            while end < size and s[end] in digits:
                end += 1
        whole = end
        if end + 1 < size and s[end] == '.' and s[end + 1] in digits:
            end += 2
            while end < size and s[end] in digits:
                end += 1
        if end + 1 < size and s[end] in 'eE':
            power = end + 1
            if s[power] in '+-':
                power += 1
            if power < size and s[power] in digits:
                end = power + 1
                while end < size and s[end] in digits:
                    end += 1
        text = s[at:end]
        return (parse_int(text) if end == whole else parse_float(text)), end

    def object_at(s, at):
        size = len(s)
        pairs = []
        while at < size and s[at] in spaces:
            at += 1
        if at < size and s[at] == '}':
            at += 1
        else:
            while True:
                if at >= size or s[at] != '"':
                    raise JSONDecodeError('Expecting property name enclosed in double quotes', s, at)
                key, at = scanstring(s, at + 1, strict)
                while at < size and s[at] in spaces:
                    at += 1
                if at >= size or s[at] != ':':
                    raise JSONDecodeError("Expecting ':' delimiter", s, at)
                at += 1
                while at < size and s[at] in spaces:
                    at += 1
                value, at = value_at(s, at)
                pairs.append((key, value))
                while at < size and s[at] in spaces:
                    at += 1
                if at < size:
                    if s[at] == '}':
                        at += 1
                        break
                    if s[at] == ',':
                        at += 1
                        while at < size and s[at] in spaces:
                            at += 1
                        continue
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
        if pairs_hook is not None:
            return pairs_hook(pairs), at
        made = dict(pairs)
        if object_hook is not None:
            made = object_hook(made)
        return made, at

    def array_at(s, at):
        size = len(s)
        values = []
        while at < size and s[at] in spaces:
            at += 1
        if at < size and s[at] == ']':
            return values, at + 1
        while True:
            value, at = value_at(s, at)
            values.append(value)
            while at < size and s[at] in spaces:
                at += 1
            if at < size:
                if s[at] == ',':
                    at += 1
                    while at < size and s[at] in spaces:
                        at += 1
                    continue
                if s[at] == ']':
                    return values, at + 1
            raise JSONDecodeError("Expecting ',' delimiter", s, at)

    def scan_once(s, idx):
        if idx < 0:
            raise ValueError('idx cannot be negative')
        if idx >= len(s):
            raise StopIteration(idx)
        return value_at(s, idx)

    return scan_once
