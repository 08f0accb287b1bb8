"""Numbers of one kind, one after the other."""

from _array import (append as _append, encode as _encode, get as _get, octets as _octets, put as _put,
                    replace as _replace, size as _size)
from _modules import native_classes as _native_classes

__all__ = ['array', 'ArrayType', 'typecodes']

typecodes = 'bBuhHiIlLqQfd'
_sizes = {'b': 1, 'B': 1, 'u': 4, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'f': 4, 'd': 8}
_names = {'b': 'signed char', 'B': 'unsigned byte integer', 'h': 'signed short integer', 'H': 'unsigned short',
          'i': 'signed integer'}


def _index(value):
    method = getattr(type(value), '__index__', None)
    if method is None:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return int(method(value))


def _checked(code, value):
    """The value as it is put into the bytes."""
    if code in 'fd':
        if not isinstance(value, (int, float)) and not hasattr(type(value), '__float__') \
                and not hasattr(type(value), '__index__'):
            raise TypeError(f'must be real number, not {type(value).__name__}')
        return float(value)
    if code == 'u':
        if not isinstance(value, str):
            raise TypeError(f'array item must be a unicode character, not {type(value).__name__}')
        if len(value) != 1:
            raise TypeError('array item must be a unicode character, not str')
        return ord(value)
    value = _index(value)
    bits = 8 * _sizes[code]
    signed = code in 'bhilq'
    least = -1 << bits - 1 if signed else 0
    most = (1 << bits - signed) - 1
    if least <= value <= most:
        return value
    if code in _names:
        raise OverflowError(f'{_names[code]} is {"less than minimum" if value < least else "greater than maximum"}')
    if code == 'I' and 0 <= value < 1 << 64:
        raise OverflowError('unsigned int is greater than maximum')
    if code in 'IL':
        if value < 0:
            raise OverflowError("can't convert negative value to unsigned int")
        raise OverflowError('Python int too large to convert to C unsigned long')
    if code == 'Q' and value < 0:
        raise OverflowError("can't convert negative int to unsigned")
    raise OverflowError('Python int too large to convert to C long' if code == 'l' else 'int too big to convert')


class array(_octets):
    __slots__ = ('_code', '_format', '__weakref__')
    typecode = property(lambda self: self._code)

    def __new__(cls, *arguments, **keywords):
        if cls is array and keywords:
            raise TypeError('array.array() takes no keyword arguments')
        if not arguments:
            raise TypeError('array() takes at least 1 argument (0 given)')
        if len(arguments) > 2:
            raise TypeError(f'array() takes at most 2 arguments ({len(arguments)} given)')
        code = arguments[0]
        if not isinstance(code, str) or len(code) != 1:
            raise TypeError(f'array() argument 1 must be a unicode character, not {type(code).__name__}')
        if code not in _sizes:
            raise ValueError('bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)')
        self = _octets.__new__(cls)
        _set_code(self, code)
        if len(arguments) == 2:
            self._fill(arguments[1])
        return self

    def _fill(self, source):
        code = self.typecode
        if isinstance(source, str) and code != 'u':
            raise TypeError(f"cannot use a str to initialize an array with typecode '{code}'")
        if isinstance(source, (bytes, bytearray)):
            self.frombytes(source)
        elif isinstance(source, array):
            if source.typecode == 'u' and code != 'u':
                raise TypeError(f"cannot use a unicode array to initialize an array with typecode '{code}'")
            if source.typecode == code:
                _replace(self, source)
            else:
                self._extend(source)
        else:
            self._extend(source)

    def _extend(self, items):
        code, format = self.typecode, self._format
        for item in items:
            _append(self, _encode(format, _checked(code, item)))

    @property
    def itemsize(self):
        return _sizes[self.typecode]

    def __len__(self):
        return _size(self) // _sizes[self.typecode]

    def _item(self, index):
        value = _get(self, index * _sizes[self.typecode], self._format)
        return chr(value) if self.typecode == 'u' else value

    def _place(self, key, message='array index out of range'):
        index, count = _index(key), len(self)
        if index < 0:
            index += count
        if not 0 <= index < count:
            raise IndexError(message)
        return index

    def _made(self, data):
        made = _octets.__new__(array)
        _set_code(made, self.typecode)
        _replace(made, data)
        return made

    def __getitem__(self, key):
        if isinstance(key, slice):
            size, data = _sizes[self.typecode], bytes(self)
            start, stop, step = key.indices(len(self))
            if step == 1:
                return self._made(data[start * size:max(start, stop) * size])
            return self._made(b''.join([data[at * size:(at + 1) * size] for at in range(start, stop, step)]))
        if not hasattr(type(key), '__index__'):
            raise TypeError('array indices must be integers')
        return self._item(self._place(key))

    def __setitem__(self, key, value):
        if isinstance(key, slice):
            return self._set_slice(key, value)
        if not hasattr(type(key), '__index__'):
            raise TypeError('array indices must be integers')
        place = self._place(key, 'array assignment index out of range')
        _put(self, place * _sizes[self.typecode], self._format, _checked(self.typecode, value))

    def _set_slice(self, key, value):
        if not isinstance(value, array):
            raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
        if value.typecode != self.typecode:
            raise TypeError('bad argument type for built-in operation')
        size, data, other = _sizes[self.typecode], bytes(self), bytes(value)
        start, stop, step = key.indices(len(self))
        if step == 1:
            stop = max(start, stop)
            return _replace(self, data[:start * size] + other + data[stop * size:])
        places = range(start, stop, step)
        if len(places) != len(value):
            raise ValueError(f'attempt to assign array of size {len(value)} to extended slice of size {len(places)}')
        changed = bytearray(data)
        for number, at in enumerate(places):
            changed[at * size:(at + 1) * size] = other[number * size:(number + 1) * size]
        _replace(self, changed)

    def __delitem__(self, key):
        size, data = _sizes[self.typecode], bytes(self)
        if isinstance(key, slice):
            gone = set(range(*key.indices(len(self))))
        elif hasattr(type(key), '__index__'):
            gone = {self._place(key, 'array assignment index out of range')}
        else:
            raise TypeError('array indices must be integers')
        _replace(self, b''.join([data[at * size:(at + 1) * size] for at in range(len(self)) if at not in gone]))

    def __iter__(self):
        return arrayiterator(self)

    def __contains__(self, value):
        return any(item is value or item == value for item in self)

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        if other.typecode != self.typecode:
            raise TypeError('bad argument type for built-in operation')
        return self._made(bytes(self) + bytes(other))

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend array with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, count):
        if not hasattr(type(count), '__index__'):
            return NotImplemented
        return self._made(bytes(self) * _index(count))

    __rmul__ = __mul__

    def __imul__(self, count):
        if not hasattr(type(count), '__index__'):
            return NotImplemented
        _replace(self, bytes(self) * _index(count))
        return self

    def __eq__(self, other):
        return self.tolist() == other.tolist() if isinstance(other, array) else NotImplemented

    def __ne__(self, other):
        return self.tolist() != other.tolist() if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self.tolist() < other.tolist() if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self.tolist() <= other.tolist() if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self.tolist() > other.tolist() if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self.tolist() >= other.tolist() if isinstance(other, array) else NotImplemented

    __hash__ = None

    def __repr__(self):
        name = type(self).__name__
        if not len(self):
            return f'{name}({self.typecode!r})'
        shown = self.tounicode() if self.typecode == 'u' else self.tolist()
        return f'{name}({self.typecode!r}, {shown!r})'

    def append(self, v, /):
        _append(self, _encode(self._format, _checked(self.typecode, v)))

    def extend(self, bb, /):
        if isinstance(bb, array):
            if bb.typecode != self.typecode:
                raise TypeError('can only extend with array of same kind')
            _append(self, bytes(bb))
        else:
            self._extend(bb)

    def insert(self, i, v, /):
        index, count, size = _index(i), len(self), _sizes[self.typecode]
        index = max(0, index + count) if index < 0 else min(index, count)
        made = _encode(self._format, _checked(self.typecode, v))
        data = bytes(self)
        _replace(self, data[:index * size] + made + data[index * size:])

    def pop(self, i=-1, /):
        if not len(self):
            raise IndexError('pop from empty array')
        place = self._place(i, 'pop index out of range')
        item = self._item(place)
        del self[place]
        return item

    def remove(self, v, /):
        for place, item in enumerate(self):
            if item == v:
                del self[place]
                return
        raise ValueError('array.remove(x): x not in array')

    def index(self, v, start=0, stop=None, /):
        items = self.tolist()
        for place in range(*slice(start, stop).indices(len(items))):
            if items[place] == v:
                return place
        raise ValueError('array.index(x): x not in array')

    def count(self, v, /):
        return sum([item == v for item in self])

    def reverse(self):
        _replace(self, bytes(self[::-1]))

    def byteswap(self):
        size, data = _sizes[self.typecode], bytes(self)
        _replace(self, b''.join([data[at:at + size][::-1] for at in range(0, len(data), size)]))

    def buffer_info(self):
        return id(self), len(self)

    def frombytes(self, buffer, /):
        if isinstance(buffer, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(memoryview(buffer))
        if len(data) % _sizes[self.typecode]:
            raise ValueError('bytes length not a multiple of item size')
        _append(self, data)

    def fromlist(self, list, /):
        if type(list) is not _list:
            raise TypeError('arg must be list')
        code, format = self.typecode, self._format
        _append(self, b''.join([_encode(format, _checked(code, item)) for item in list]))

    def fromunicode(self, ustr, /):
        if self.typecode != 'u':
            raise ValueError('fromunicode() may only be called on unicode type arrays')
        if not isinstance(ustr, str):
            raise TypeError(f'fromunicode() argument must be str, not {type(ustr).__name__}')
        self._extend(ustr)

    def fromfile(self, f, n, /):
        if n < 0:
            raise ValueError('negative count')
        wanted = n * _sizes[self.typecode]
        data = f.read(wanted)
        if not isinstance(data, bytes):
            raise TypeError("read() didn't return bytes")
        self.frombytes(data)
        if len(data) < wanted:
            raise EOFError('read() didn\'t return enough bytes')

    def tobytes(self):
        return bytes(self)

    def tolist(self):
        return [self._item(place) for place in range(len(self))]

    def tounicode(self):
        if self.typecode != 'u':
            raise ValueError('tounicode() may only be called on unicode type arrays')
        return ''.join(self.tolist())

    def tofile(self, f, /):
        f.write(bytes(self))

    def __copy__(self):
        return self._made(bytes(self))

    def __deepcopy__(self, memo, /):
        return self._made(bytes(self))

    def __reduce_ex__(self, protocol, /):
        state = getattr(self, '__dict__', None) or None
        return type(self), (self.typecode, self.tolist()), state

    __class_getitem__ = classmethod(lambda cls, item: __import__('types').GenericAlias(cls, item))


_list = list


def _set_code(made, code):
    made._code = code
    made._format = 'I' if code == 'u' else code


def _refuse(self, value):
    raise AttributeError("attribute 'typecode' of 'array.array' objects is not writable")


class arrayiterator:
    __slots__ = ('_array', '_next')

    def __init__(self, source):
        self._array, self._next = source, 0

    def __iter__(self):
        return self

    def __next__(self):
        source = self._array
        if source is None or self._next >= len(source):
            self._array = None
            raise StopIteration
        self._next += 1
        return source._item(self._next - 1)

    def __reduce__(self):
        return iter, (self._array if self._array is not None else (),)


array.typecode = property(array.typecode.fget, _refuse)
_native_classes(array, arrayiterator)
ArrayType = array
