"""Writes JSON."""

_INFINITY = float('inf')

_escapes = {code: '\\u%04x' % code for code in range(32)}
_escapes.update({ord('"'): '\\"', ord('\\'): '\\\\', 8: '\\b', 9: '\\t', 10: '\\n', 12: '\\f', 13: '\\r'})


def encode_basestring(s):
    """A string as JSON has it."""
    if s.isprintable() and '"' not in s and '\\' not in s:
        return '"' + s + '"'
    return '"' + s.translate(_escapes) + '"'


def encode_basestring_ascii(s):
    """A string as JSON has it, with escapes for all that is not ASCII."""
    if s.isascii() and '\x7f' not in s:
        return encode_basestring(s)
    parts = ['"']
    for character in s.translate(_escapes):
        if character >= '\x7f':
            code = ord(character)
            if code > 0xffff:
                code -= 0x10000
                parts.append('\\u%04x\\u%04x' % (0xd800 | code >> 10, 0xdc00 | code & 0x3ff))
            else:
                parts.append('\\u%04x' % code)
        else:
            parts.append(character)
    parts.append('"')
    return ''.join(parts)


class JSONEncoder:
    """Writes JSON; a subclass may say in `default` what stands for other objects."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        chunks = self.iterencode(o)
        if not isinstance(chunks, (list, tuple)):
            chunks = list(chunks)
        return ''.join(chunks)

    def iterencode(self, o, _one_shot=False):
        """The parts of the text."""
        chunks = []
        _writer(self, chunks.append)(o, 0)
        return iter(chunks)


def _writer(encoder, add):
    """Makes a function that writes an object at a depth."""
    quote = encode_basestring_ascii if encoder.ensure_ascii else encode_basestring
    default = encoder.default
    item_separator = encoder.item_separator
    key_separator = encoder.key_separator
    sort_keys = encoder.sort_keys
    skipkeys = encoder.skipkeys
    allow_nan = encoder.allow_nan
    indent = encoder.indent
    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent
    # The objects that are being written, by their identities.
    open_objects = {} if encoder.check_circular else None

    def number(value):
        if value != value:
            text = 'NaN'
        elif value == _INFINITY:
            text = 'Infinity'
        elif value == -_INFINITY:
            text = '-Infinity'
        else:
            return float.__repr__(value)
        if not allow_nan:
            raise ValueError('Out of range float values are not JSON compliant')
        return text

    def simple(value):
        """The text of what is no container; None for all else."""
        if isinstance(value, str):
            return quote(value)
        if value is None:
            return 'null'
        if value is True:
            return 'true'
        if value is False:
            return 'false'
        if isinstance(value, int):
            return int.__repr__(value)
        if isinstance(value, float):
            return number(value)
        return None

    def enter(value):
        if open_objects is not None:
            mark = id(value)
            if mark in open_objects:
                raise ValueError('Circular reference detected')
            open_objects[mark] = value

    def leave(value):
        if open_objects is not None:
            del open_objects[id(value)]

    def write(value, depth):
        text = simple(value)
        if text is not None:
            add(text)
        elif isinstance(value, (list, tuple)):
            array(value, depth)
        elif isinstance(value, dict):
            mapping(value, depth)
        else:
            enter(value)
            write(default(value), depth)
            leave(value)

    def array(values, depth):
        if not values:
            add('[]')
            return
        enter(values)
        depth += 1
        separator = item_separator
        before = '['
        if indent is not None:
            line = '\n' + indent * depth
            separator += line
            before += line
        for value in values:
            text = simple(value)
            if text is not None:
                add(before + text)
            else:
                add(before)
                write(value, depth)
            before = separator
        leave(values)
        if indent is not None:
            add('\n' + indent * (depth - 1))
        add(']')

    def mapping(values, depth):
        if not values:
            add('{}')
            return
        enter(values)
        add('{')
        depth += 1
        separator = item_separator
        if indent is not None:
            line = '\n' + indent * depth
            separator += line
            add(line)
        first = True
        for key, value in sorted(values.items()) if sort_keys else values.items():
            if not isinstance(key, str):
                text = simple(key)
                if text is None:
                    if skipkeys:
                        continue
                    raise TypeError('keys must be str, int, float, bool or None, '
                                    f'not {key.__class__.__name__}')
                key = text
            if first:
                first = False
            else:
                add(separator)
            add(quote(key))
            add(key_separator)
            write(value, depth)
        leave(values)
        if indent is not None:
            add('\n' + indent * (depth - 1))
        add('}')

    return write
