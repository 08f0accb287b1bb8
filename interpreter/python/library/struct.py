"""Values as bytes, by a description of their layout."""

from _struct import pack_float as _pack_float, unpack_float as _unpack_float

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']


class error(Exception):
    pass


error.__module__ = 'struct'

# Sizes without and with the alignment of the machine.
_sizes = {'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 4, 'L': 4, 'q': 8, 'Q': 8,
          'e': 2, 'f': 4, 'd': 8, 's': 1, 'p': 1}
_native_sizes = dict(_sizes, l=8, L=8, n=8, N=8, P=8)
_signed = frozenset('bhilqn')


def _text(format):
    if isinstance(format, (bytes, bytearray)):
        format = bytes(format).decode('ascii')
    if not isinstance(format, str):
        raise TypeError(f'Struct() argument 1 must be a str or bytes object, not {type(format).__name__}')
    return format


def _parse(format):
    """The order of bytes, the size of all, and the items: letter, how often, offset, size."""
    order, sizes, aligned, at = 'little', _native_sizes, True, 0
    if format[:1] in ('@', '=', '<', '>', '!') and format:
        at = 1
        if format[0] != '@':
            sizes, aligned = _sizes, False
        if format[0] in '>!':
            order = 'big'
    items, offset = [], 0
    while at < len(format):
        letter = format[at]
        at += 1
        if letter.isspace():
            continue
        count = 1
        if letter in '0123456789':
            begin = at - 1
            while at < len(format) and format[at] in '0123456789':
                at += 1
            if at == len(format):
                raise error('repeat count given without format specifier')
            count = int(format[begin:at])
            letter = format[at]
            at += 1
        size = sizes.get(letter)
        if size is None:
            raise error('bad char in struct format')
        if aligned and letter not in 'xsp':
            offset = -(-offset // size) * size
        items.append((letter, count, offset, size))
        offset += count * size
    return order, offset, items


class Struct:
    def __init__(self, format):
        self.format = _text(format)
        self._order, self.size, self._items = _parse(self.format)
        self._count = sum([0 if letter == 'x' else 1 if letter in 'sp' else count for letter, count, _, _ in self._items])
        self._native = self.format[:1] not in ('=', '<', '>', '!')

    def __repr__(self):
        return f'Struct({self.format!r})'

    def pack(self, *values):
        return bytes(self._packed('pack', values))

    def _packed(self, function, values):
        if len(values) != self._count:
            raise error(f'{function} expected {self._count} items for packing (got {len(values)})')
        made = bytearray(self.size)
        left = iter(values)
        for letter, count, offset, size in self._items:
            if letter == 'x':
                continue
            if letter in 'sp':
                _put_text(made, offset, count, letter, next(left))
                continue
            for _ in range(count):
                made[offset:offset + size] = self._bytes_of(letter, size, next(left))
                offset += size
        return made

    def _bytes_of(self, letter, size, value):
        if letter == '?':
            return b'\1' if value else b'\0'
        if letter == 'c':
            if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                raise error('char format requires a bytes object of length 1')
            return value
        if letter in 'efd':
            if not isinstance(value, float) and not hasattr(type(value), '__float__') \
                    and not hasattr(type(value), '__index__'):
                raise error('required argument is not a float')
            try:
                value = float(value)
            except OverflowError:
                raise error('required argument is not a float') from None
            data = _pack_float(value, size)
            return data if self._order == 'big' else data[::-1]
        return self._number(letter, size, value)

    def _number(self, letter, size, value):
        if not isinstance(value, int):
            method = getattr(type(value), '__index__', None)
            if method is None:
                raise error('required argument is not an integer')
            value = method(value)
        signed = letter in _signed
        least, most = (-1 << 8 * size - 1, (1 << 8 * size - 1) - 1) if signed else (0, (1 << 8 * size) - 1)
        if not least <= value <= most:
            raise error(self._range_fault(letter, size, value, least, most))
        return int(value).to_bytes(size, self._order, signed=signed)

    # Small numbers are looked at as a C long first; those of other byte orders are not read as C's types.
    def _range_fault(self, letter, size, value, least, most):
        if size == 8 and self._order == 'big':
            return 'int too large to convert'
        word = 1 << 64 if least == 0 and size > (1 if self._order == 'big' else 2) else 1 << 63
        if size == 8 or value >= word or value < (0 if word == 1 << 64 else -word):
            return 'argument out of range'
        bounds = f'format requires {least} <= number <= {most}'
        if size == 1:
            return f'{"byte" if least else "ubyte"} {bounds}'
        if size == 2 and self._order == 'little':
            return f'{"short" if least else "ushort"} {bounds}'
        return f'{letter!r} {bounds}'

    def pack_into(self, /, *arguments):
        if len(arguments) < 2:
            raise error(f'pack_into expected {"offset" if arguments else "buffer"} argument')
        buffer, offset, *values = arguments
        data = self._packed('pack_into', values)
        offset = _place('pack_into', 'packing', buffer, offset, self.size)
        if not isinstance(buffer, (bytearray, memoryview)):
            raise TypeError(f'argument must be read-write bytes-like object, not {type(buffer).__name__}')
        buffer[offset:offset + self.size] = data

    def unpack(self, buffer, /):
        data = _bytes(buffer)
        if len(data) != self.size:
            raise error(f'unpack requires a buffer of {self.size} bytes')
        return self._unpacked(data, 0)

    def unpack_from(self, buffer, offset=0):
        data = _bytes(buffer)
        return self._unpacked(data, _place('unpack_from', 'unpacking', data, offset, self.size))

    def iter_unpack(self, buffer, /):
        data = _bytes(buffer)
        if self.size == 0:
            raise error('cannot iteratively unpack with a struct of length 0')
        if len(data) % self.size:
            raise error(f'iterative unpacking requires a buffer of a multiple of {self.size} bytes')
        return self._each(data)

    def _each(self, data):
        for at in range(0, len(data), self.size):
            yield self._unpacked(data, at)

    def _unpacked(self, data, start):
        made = []
        for letter, count, offset, size in self._items:
            offset += start
            if letter == 'x':
                continue
            if letter == 's':
                made.append(data[offset:offset + count])
            elif letter == 'p':
                length = min(data[offset], count - 1) if count else 0
                made.append(data[offset + 1:offset + 1 + length])
            else:
                for at in range(offset, offset + count * size, size):
                    made.append(self._value_of(letter, data[at:at + size]))
        return tuple(made)

    def _value_of(self, letter, data):
        if letter == 'c':
            return data
        if letter == '?':
            return data != b'\0'
        if letter in 'efd':
            return _unpack_float(data if self._order == 'big' else data[::-1])
        return int.from_bytes(data, self._order, signed=letter in _signed)


def _bytes(buffer):
    if isinstance(buffer, bytes):
        return buffer
    if isinstance(buffer, (bytearray, memoryview)):
        return bytes(buffer)
    raise TypeError(f'a bytes-like object is required, not {type(buffer).__name__!r}')


def _put_text(made, offset, count, letter, value):
    if not isinstance(value, (bytes, bytearray)):
        raise error(f'argument for {letter!r} must be a bytes object')
    if letter == 's':
        value = bytes(value[:count])
        made[offset:offset + len(value)] = value
    elif count:
        value = bytes(value[:min(count - 1, 255)])
        made[offset] = len(value)
        made[offset + 1:offset + 1 + len(value)] = value


def _place(function, doing, buffer, offset, size):
    length = len(buffer)
    if offset < 0:
        if offset + length < 0:
            raise error(f'offset {offset} out of range for {length}-byte buffer')
        if offset + size > 0:
            raise error(f'not enough data to {doing.replace("ing", "")} {size} bytes at offset {offset}'
                        if function == 'unpack_from' else f'no space to pack {size} bytes at offset {offset}')
        offset += length
    if length - offset < size:
        raise error(f'{function} requires a buffer of at least {size + offset} bytes for {doing} {size} bytes '
                    f'at offset {offset} (actual buffer size is {length})')
    return offset


_known = {}


def _struct(format):
    made = _known.get(format)
    if made is None:
        made = _known[format] = Struct(format)
    return made


def calcsize(format, /):
    return _struct(format).size


def pack(*arguments):
    if not arguments:
        raise TypeError('missing format argument')
    format, *values = arguments
    return _struct(format).pack(*values)


def pack_into(*arguments):
    if not arguments:
        raise TypeError('missing format argument')
    format, *rest = arguments
    _struct(format).pack_into(*rest)


def unpack(format, buffer, /):
    return _struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return _struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return _struct(format).iter_unpack(buffer)
