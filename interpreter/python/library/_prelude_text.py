# What strings and bytes do where code of the program has a say in it, and views.


def _bound(value):
    if value is None:
        return None
    if isinstance(value, int):
        return _unbox(value)
    if _lookup(value, '__index__', _mark) is _mark:
        raise TypeError('slice indices must be integers or None or have an __index__ method')
    return _index(value)


def _call_converted(*arguments):
    method, place, wanted = arguments[-3:]
    items = list(arguments[:-3])
    value = items[place]
    if wanted == 'index':
        items[place] = _integer(value)
    elif wanted == 'bound':
        items[place] = _bound(value)
    elif wanted == 'bytes':
        items[place] = value.tobytes()
    else:
        items[place] = _integer(value)
    return method(*items)


def _integer(value):
    if isinstance(value, int):
        return _unbox(value)
    return _unbox(_index(value))


def _text_item(self, key, /):
    if type(key) is slice:
        return self[_plain_slice(key)]
    if _lookup(key, '__index__', _mark) is not _mark:
        return self[_unbox(_subscript(key))]
    if isinstance(self, str):
        raise TypeError(f"string indices must be integers, not '{type(key).__name__}'")
    what = 'bytearray' if isinstance(self, bytearray) else 'byte'
    raise TypeError(f'{what} indices must be integers or slices, not {type(key).__name__}')


# Strings

def _str_join(self, iterable, /):
    try:
        items = iter(iterable)
    except TypeError:
        raise TypeError('can only join an iterable') from None
    return str.join(self, list(items))


def _str_translate(self, table, /):
    parts = []
    known = {}
    if _lookup(table, '__getitem__', _mark) is _mark:
        raise TypeError(f"'{type(table).__name__}' object is not subscriptable")
    for character in self:
        if character not in known:
            known[character] = _translated(character, table)
        parts.append(known[character])
    return ''.join(parts)


def _translated(character, table):
    try:
        to = table[ord(character)]
    except LookupError:
        return character
    if to is None:
        return ''
    if isinstance(to, str):
        return to
    if isinstance(to, int):
        if to < 0 or to > 0x10ffff:
            raise ValueError('character mapping must be in range(0x110000)')
        return chr(to)
    raise TypeError('character mapping must return integer, None or str')


def _str_maketrans(x, y=_mark, z=_mark, /):
    table = {}
    if y is not _mark:
        if not isinstance(x, str):
            raise TypeError('first maketrans argument must be a string if there is a second argument')
        if not isinstance(y, str):
            raise TypeError(f'maketrans() argument 2 must be str, not {type(y).__name__}')
        if z is not _mark and not isinstance(z, str):
            raise TypeError(f'maketrans() argument 3 must be str, not {type(z).__name__}')
        if len(x) != len(y):
            raise ValueError('the first two maketrans arguments must have equal length')
        for one, other in zip(x, y):
            table[ord(one)] = ord(other)
        if z is not _mark:
            for one in z:
                table[ord(one)] = None
        return table
    if type(x) is not dict and not isinstance(x, dict):
        raise TypeError('if you give only one argument to maketrans it must be a dict')
    for key, value in x.items():
        if isinstance(key, str):
            if len(key) != 1:
                raise ValueError('string keys in translate table must be of length 1')
            table[ord(key)] = value
        elif isinstance(key, int):
            table[key] = value
        else:
            raise TypeError('keys in translate table must be strings or integers')
    return table


def _str_format(self, arguments, names):
    text = _format_plain(self, arguments)
    if text is not None:
        return text
    return _format_pieces(_fields(self), 0, arguments, names)[0]


def _str_format_map(self, mapping, /):
    return _format_pieces(_fields(self), 0, None, mapping)[0]


def _format_pieces(pieces, at, arguments, names):
    # Up to the end of a specification, or of all.
    texts = []
    while at < len(pieces):
        what = pieces[at]
        value = pieces[at + 1]
        at += 2
        if what == 0:
            texts.append(value)
        elif what == 2:
            text, at = _format_field(_field_argument(value, arguments, names), pieces, at, arguments, names)
            texts.append(text)
        elif what == 7:
            break
        else:
            _raise_fault(value)
    return ''.join(texts), at


def _field_argument(key, arguments, names):
    if type(key) is str:
        return names[key]
    if arguments is None:
        raise ValueError('Format string contains positional fields')
    if key >= len(arguments):
        raise IndexError(f'Replacement index {key} out of range for positional args tuple')
    return arguments[key]


def _format_field(value, pieces, at, arguments, names):
    while True:
        what = pieces[at]
        key = pieces[at + 1]
        at += 2
        if what == 3:
            value = getattr(value, key)
        elif what == 4:
            value = value[key]
        elif what == 5:
            value = _to_str(value) if key == 's' else repr(value) if key == 'r' else ascii(value)
        elif what == 6:
            specification, at = _format_pieces(pieces, at, arguments, names)
            return format(value, specification), at
        else:
            _raise_fault(key)


def _raise_fault(text):
    name, _, message = text.partition(':')
    raise _builtins[name](message)


# `%`

def _str_mod(self, value, /):
    return _percent(_unbox(self), value, _text_conversion)


def _str_rmod(self, value, /):
    return str.__mod__(value, self)


def _bytes_mod(self, value, /):
    text = _percent(_bytes_as_text(self), value, _bytes_conversion)
    made = text.encode('latin-1')
    return bytearray(made) if isinstance(self, bytearray) else made


def _percent(template, value, convert):
    isBytes = convert is _bytes_conversion
    arguments = value if isinstance(value, tuple) else (value,)
    isMapping = (not isinstance(value, (tuple, str, bytes, bytearray) if isBytes else (tuple, str))
                 and _lookup(value, '__getitem__', _mark) is not _mark)
    taken = 0
    texts = []
    pieces = _percent_pieces(template)
    for number in range(len(pieces) // 4):
        what, text, key, stars = pieces[4 * number:4 * number + 4]
        if what == '':
            texts.append(text)
            continue
        if key is not None:
            if not isMapping:
                raise TypeError('format requires a mapping')
            if key is True:
                _raise_fault(text)
            arguments = (value[key.encode('latin-1') if isBytes else key],)
            taken = 0
        counts = [0, 0]
        for star in range(stars):
            if taken >= len(arguments):
                raise TypeError('not enough arguments for format string')
            counts[star] = arguments[taken]
            if not isinstance(counts[star], int):
                raise TypeError('* wants int')
            counts[star] = _percent_star(template, number, star, _unbox(counts[star]))
            taken += 1
        if what == '!':
            _raise_fault(text)
        if taken >= len(arguments):
            raise TypeError('not enough arguments for format string')
        argument = arguments[taken]
        taken += 1
        argument = convert(template, number, what, text, argument)
        texts.append(_percent_render(template, number, counts[0], counts[1], argument))
        if key is not None:
            arguments, taken = (), 0
    if taken < len(arguments) and not isMapping:
        raise TypeError(f'not all arguments converted during {"bytes" if isBytes else "string"} formatting')
    return ''.join(texts)


def _text_conversion(template, number, what, fault, value):
    if what == 's':
        return _to_str(value)
    if what == 'r':
        return repr(value)
    if what == 'a':
        return ascii(value)
    if what == 'c' and isinstance(value, str):
        if len(value) != 1:
            _percent_type_error(template, number, type(value).__name__)
        return _unbox(value)
    return _number_conversion(template, number, what, fault, value)


def _bytes_conversion(template, number, what, fault, value):
    if what in ('s', 'b'):
        return _bytes_text(value)
    if what in ('r', 'a'):
        return ascii(value)
    if what == 'c':
        return _bytes_character(value)
    if what in 'iueEfFgG' and not isinstance(value, (int, float)):
        for name in ('__index__', '__float__' if what in 'eEfFgG' else '__int__'):
            if _lookup(value, name, _mark) is not _mark:
                break
        else:
            wanted = '%d format: a real number is' if what in 'iu' else 'float argument'
            raise TypeError(f'{wanted} required, not {type(value).__name__}')
    return _number_conversion(template, number, what, fault, value)


def _bytes_text(value):
    if isinstance(value, (bytes, bytearray)):
        return _bytes_as_text(value)
    if isinstance(value, memoryview):
        return _bytes_as_text(value.tobytes())
    method = _lookup(value, '__bytes__', _mark)
    if method is _mark:
        raise TypeError(f"%b requires a bytes-like object, or an object that implements __bytes__, not "
                        f"'{type(value).__name__}'")
    return _bytes_as_text(method(value))


def _bytes_character(value):
    if isinstance(value, (bytes, bytearray)):
        if len(value) == 1:
            return chr(value[0])
    elif _lookup(value, '__index__', _mark) is not _mark:
        value = _integer(value)
        if value < 0 or value > 255:
            raise OverflowError('%c arg not in range(256)')
        return chr(value)
    raise TypeError('%c requires an integer in range(256) or a single byte')


def _number_conversion(template, number, what, fault, value):
    name = type(value).__name__
    if what in 'diu':
        if isinstance(value, int):
            return _unbox(value)
        if isinstance(value, float):
            return int(value)
        for convert in ('__index__', '__int__', '__float__'):
            if _lookup(value, convert, _mark) is not _mark:
                try:
                    return int(value)
                except TypeError:
                    break
        _percent_type_error(template, number, name)
    if what in 'xXoc':
        if isinstance(value, int):
            return _unbox(value)
        if _lookup(value, '__index__', _mark) is not _mark:
            return _integer(value)
        _percent_type_error(template, number, name)
    if what in 'eEfFgG':
        if isinstance(value, float):
            return _unbox(value)
        if isinstance(value, int) or _lookup(value, '__index__', _mark) is not _mark \
                or _lookup(value, '__float__', _mark) is not _mark:
            return float(value)
        _percent_type_error(template, number, name)
    _raise_fault(fault)


def _chr(value, /):
    return chr(_integer(value))


def _ascii(value, /):
    return _escape_beyond_ascii(repr(value))


def _str_new(cls, object=_mark, encoding=_mark, errors=_mark):
    if object is _mark:
        text = ''
    elif encoding is not _mark or errors is not _mark:
        encoding = 'utf-8' if encoding is _mark else encoding
        errors = 'strict' if errors is _mark else errors
        if not isinstance(encoding, str):
            raise TypeError(f"str() argument 'encoding' must be str, not {_type_said(encoding)}")
        if not isinstance(errors, str):
            raise TypeError(f"str() argument 'errors' must be str, not {_type_said(errors)}")
        if isinstance(object, str):
            raise TypeError('decoding str is not supported')
        if not isinstance(object, (bytes, bytearray, memoryview)):
            raise TypeError(f'decoding to str: need a bytes-like object, {type(object).__name__} found')
        if isinstance(object, memoryview):
            object = object.tobytes()
        text = _plain_bytes(object).decode(encoding, errors)
    else:
        text = _to_str(object)
    return text if cls is str else _box(cls, _unbox(text))


def _type_said(value):
    return 'None' if value is None else type(value).__name__


# Bytes

def _bytes_new(cls, source=_mark, encoding=_mark, errors=_mark):
    if cls is bytes and encoding is _mark and errors is _mark and _is_heap_class(type(source)):
        method = _mark if isinstance(source, str) else _lookup(source, '__bytes__', _mark)
        if method is not _mark:
            # Given as it is, even if it is of a derived class.
            made = method(source)
            if not isinstance(made, bytes):
                raise TypeError(f'__bytes__ returned non-bytes (type {type(made).__name__})')
            return made
    made = _bytes_from(source, encoding, errors, 'bytes')
    return made if cls is bytes else _box(cls, made)


def _bytes_from(source, encoding, errors, what):
    if encoding is not _mark or errors is not _mark:
        for name, value in (('encoding', encoding), ('errors', errors)):
            if value is not _mark and not isinstance(value, str):
                raise TypeError(f"{what}() argument '{name}' must be str, not {_type_said(value)}")
        given = 'encoding' if encoding is not _mark else 'errors'
        if source is _mark:
            raise TypeError(f'{given} without a string argument')
        if not isinstance(source, str):
            raise TypeError(f'{given} without a string argument')
        if encoding is _mark:
            return source.encode('utf-8', errors) if errors is not _mark else source.encode()
        return source.encode(encoding) if errors is _mark else source.encode(encoding, errors)
    if source is _mark:
        return b''
    plain = _plain_bytes(source) if type(source) in (bytes, bytearray) else None
    if plain is not None:
        return plain
    if isinstance(source, str):
        raise TypeError('string argument without an encoding')
    if what == 'bytes':
        method = _lookup(source, '__bytes__', _mark)
        if method is not _mark:
            made = method(source)
            if not isinstance(made, bytes):
                raise TypeError(f'__bytes__ returned non-bytes (type {type(made).__name__})')
            return _plain_bytes(made)
    if isinstance(source, (bytes, bytearray, _octets)):
        return _plain_bytes(source)
    if isinstance(source, memoryview):
        return source.tobytes()
    if _lookup(source, '__index__', _mark) is not _mark:
        count = _integer(source)
        if count < 0:
            raise ValueError('negative count')
        if count >= 1 << 63:
            raise OverflowError("cannot fit 'int' into an index-sized integer")
        return _zero_bytes(count)
    return _bytes_from_items(source, what)


def _bytes_from_items(source, what):
    try:
        items = iter(source)
    except TypeError as error:
        if _lookup(source, '__iter__', None) is not None:
            _raise_again(error)
        raise TypeError(f"cannot convert '{type(source).__name__}' object to {what}") from None
    items = list(items)
    made = _bytes_of_integers(items, 'bytes' if what == 'bytes' else 'byte')
    if made is None:
        made = _bytes_of_integers([_integer(item) for item in items], 'bytes' if what == 'bytes' else 'byte')
    return made


def _bytes_fromhex(cls, string, /):
    made = _parse_hex(string)
    return made if cls is bytes else cls(made)


def _bytes_join(self, iterable, /):
    try:
        items = iter(iterable)
    except TypeError:
        raise TypeError('can only join an iterable') from None
    items = [item.tobytes() if type(item) is memoryview else item for item in items]
    return (bytearray if isinstance(self, bytearray) else bytes).join(self, items)


# Bytearrays

def _bytearray_init(self, source=_mark, encoding=_mark, errors=_mark):
    made = _bytes_from(source, encoding, errors, 'bytearray')
    if len(self):
        self.clear()
    bytearray.extend(self, made)


def _bytearray_extend(self, iterable, /):
    if isinstance(iterable, memoryview):
        iterable = iterable.tobytes()
    else:
        try:
            items = iter(iterable)
        except TypeError as error:
            if _lookup(iterable, '__iter__', None) is not None:
                _raise_again(error)
            raise TypeError(f"can't extend bytearray with {type(iterable).__name__}") from None
        items = list(items)
        made = _bytes_of_integers(items, 'byte')
        iterable = _bytes_of_integers([_integer(item) for item in items], 'byte') if made is None else made
    bytearray.extend(self, iterable)


def _bytearray_iadd(self, value, /):
    if not isinstance(value, memoryview):
        raise TypeError(f"can't concat {type(value).__name__} to {type(self).__name__}")
    bytearray.extend(self, value.tobytes())
    return self


def _bytearray_key(key):
    if type(key) is slice:
        return _plain_slice(key)
    if _lookup(key, '__index__', _mark) is _mark:
        raise TypeError(f'bytearray indices must be integers or slices, not {type(key).__name__}')
    return _integer(key)


def _bytearray_setitem(self, key, value, /):
    key = _bytearray_key(key)
    if type(key) is slice and type(value) not in (bytes, bytearray):
        if isinstance(value, (str, int)) or _lookup(value, '__iter__', None) is None:
            raise TypeError('can assign only bytes, buffers, or iterables of ints in range(0, 256)')
        value = _bytes_from(value, _mark, _mark, 'bytearray')
    bytearray.__setitem__(self, key, value)


def _bytearray_delitem(self, key, /):
    bytearray.__delitem__(self, _bytearray_key(key))


def _bytearray_split(self, sep=None, maxsplit=-1):
    return [bytearray(part) for part in _plain_bytes(self).split(None if sep is _mark else sep, maxsplit)]


def _bytearray_rsplit(self, sep=None, maxsplit=-1):
    return [bytearray(part) for part in _plain_bytes(self).rsplit(None if sep is _mark else sep, maxsplit)]


def _bytearray_splitlines(self, keepends=False):
    return [bytearray(part) for part in _plain_bytes(self).splitlines(keepends)]


def _bytearray_partition(self, sep, /):
    return tuple([bytearray(part) for part in _plain_bytes(self).partition(sep)])


def _bytearray_rpartition(self, sep, /):
    return tuple([bytearray(part) for part in _plain_bytes(self).rpartition(sep)])


def _bytearray_reduce(self, /):
    return (type(self), (_plain_bytes(self),), None)


# Errors of codecs keep what they say in a list.

def _decode_failed(value, encoding, start, end, reason):
    raise UnicodeDecodeError(encoding, _plain_bytes(value), start, end, reason)


def _encode_failed(value, encoding, start, end, reason):
    raise UnicodeEncodeError(encoding, _unbox(value), start, end, reason)


def _unicode_init(self, arguments, names, kinds):
    cls = type(self).__name__
    if len(arguments) != len(kinds):
        raise TypeError(f'function takes exactly {len(kinds)} arguments ({len(arguments)} given)')
    for number, (value, kind) in enumerate(zip(arguments, kinds)):
        if kind is bytes and isinstance(value, (bytearray, memoryview)):
            continue
        if kind is int and _lookup(value, '__index__', _mark) is _mark:
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        if kind is bytes and not isinstance(value, bytes):
            raise TypeError(f"a bytes-like object is required, not '{type(value).__name__}'")
        if kind is str and not isinstance(value, str):
            raise TypeError(f'argument {number + 1} must be str, not {type(value).__name__}')
    self._extra = dict(zip(names, arguments))
    self.args = arguments


def _decode_error_init(self, /, *arguments):
    _unicode_init(self, arguments, ('encoding', 'object', 'start', 'end', 'reason'), (str, bytes, int, int, str))


def _encode_error_init(self, /, *arguments):
    _unicode_init(self, arguments, ('encoding', 'object', 'start', 'end', 'reason'), (str, str, int, int, str))


def _translate_error_init(self, /, *arguments):
    _unicode_init(self, arguments, ('object', 'start', 'end', 'reason'), (str, int, int, str))


def _extra_attribute(name):
    def read(self):
        extra = self._extra
        return None if extra is None else extra.get(name)

    def write(self, value):
        if self._extra is None:
            self._extra = {}
        self._extra[name] = value
    return property(read, write)


def _decode_error_str(self, /):
    if not self._extra:
        return ''
    start, end = _clamped(self)
    if end - start == 1:
        where = f'byte 0x{self.object[start]:02x} in position {start}'
    else:
        where = f'bytes in position {self.start}-{self.end - 1}'
    return f"'{self.encoding}' codec can't decode {where}: {self.reason}"


def _encode_error_str(self, /):
    if not self._extra:
        return ''
    return f"'{self.encoding}' codec can't encode {_bad_characters(self)}: {self.reason}"


def _translate_error_str(self, /):
    if not self._extra:
        return ''
    return f"can't translate {_bad_characters(self)}: {self.reason}"


def _clamped(error):
    length = len(error.object)
    start = max(0, min(error.start, length - 1))
    return start, max(1, min(error.end, length))


def _bad_characters(error):
    start, end = _clamped(error)
    if end - start != 1:
        return f'characters in position {error.start}-{error.end - 1}'
    point = ord(error.object[start])
    if point <= 0xff:
        return f"character '\\x{point:02x}' in position {start}"
    if point <= 0xffff:
        return f"character '\\u{point:04x}' in position {start}"
    return f"character '\\U{point:08x}' in position {start}"


for _cls, _init, _text_of in ((UnicodeDecodeError, _decode_error_init, _decode_error_str),
                              (UnicodeEncodeError, _encode_error_init, _encode_error_str),
                              (UnicodeTranslateError, _translate_error_init, _translate_error_str)):
    _attach(_cls, '__init__', _init)
    _attach(_cls, '__str__', _text_of)
    for _name in ('encoding', 'object', 'start', 'end', 'reason'):
        _attach(_cls, _name, _extra_attribute(_name))


# Views: what they are views of (the mark if they have been released), and how it lies there: the first byte, the format of
# items, how many items in each dimension and how many bytes from one to the next, whether they cannot be written to.

def _view_make(object, layout):
    view = _record(memoryview)
    _set_slot(view, 0, object)
    _set_slot(view, 1, layout)
    _mark_viewed(object)
    return view


def _view_new(cls, object):
    if isinstance(object, memoryview):
        return _view_make(*_view_parts(object))
    if isinstance(object, _octets):
        size = _item_size(object._format)
        return _view_make(object, (0, object._format, (_view_length(object) // size,), (size,), False))
    if not isinstance(object, (bytes, bytearray)):
        raise TypeError(f"memoryview: a bytes-like object is required, not '{type(object).__name__}'")
    count = _view_length(object)
    return _view_make(object, (0, 'B', (count,), (1,), not isinstance(object, bytearray)))


def _view_parts(view):
    object = _get_slot(view, 0)
    if object is _mark:
        raise ValueError('operation forbidden on released memoryview object')
    return object, _get_slot(view, 1)


def _view_release(self, /):
    _set_slot(self, 0, _mark)


def _view_enter(self, /):
    _view_parts(self)
    return self


def _view_place(layout, index, dimension):
    count = layout[2][dimension]
    place = index + count if index < 0 else index
    if place < 0 or place >= count:
        raise IndexError(f'index out of bounds on dimension {dimension + 1}')
    return place * layout[3][dimension]


def _view_offset(layout, key):
    # Where the item is, whose key is an integer or a tuple of them; None for slices.
    dimensions = len(layout[2])
    if type(key) is tuple:
        for one in key:
            if _lookup(one, '__index__', _mark) is _mark:
                if type(one) is slice:
                    raise NotImplementedError('multi-dimensional slicing is not implemented')
                raise TypeError('memoryview: invalid slice key')
        if len(key) < dimensions:
            raise NotImplementedError('sub-views are not implemented')
        if len(key) > dimensions:
            raise TypeError(f'cannot index {dimensions}-dimension view with {len(key)}-element tuple')
        return layout[0] + sum([_view_place(layout, _integer(one), number) for number, one in enumerate(key)])
    if _lookup(key, '__index__', _mark) is not _mark:
        if dimensions == 0:
            raise TypeError('invalid indexing of 0-dim memory')
        if dimensions > 1:
            raise NotImplementedError('multi-dimensional sub-views are not implemented')
        return layout[0] + _view_place(layout, _integer(key), 0)
    if type(key) is slice:
        if dimensions > 1:
            raise NotImplementedError('multi-dimensional slicing is not implemented')
        return None
    raise TypeError('memoryview: invalid slice key')


def _view_slice(layout, key):
    offset, format, (count,), (stride,), readonly = layout
    start, stop, step = _plain_slice(key).indices(count)
    taken = len(range(start, stop, step))
    return (offset + start * stride if taken else offset, format, (taken,), (stride * step,), readonly)


def _view_getitem(self, key, /):
    object, layout = _view_parts(self)
    offset = _view_offset(layout, key)
    if offset is None:
        return _view_make(object, _view_slice(layout, key))
    return _view_get(object, offset, layout[1])


def _view_setitem(self, key, value, /):
    object, layout = _view_parts(self)
    if layout[4]:
        raise TypeError('cannot modify read-only memory')
    format = layout[1]
    offset = _view_offset(layout, key)
    if offset is not None:
        _view_put(object, offset, format, _view_value(format, value))
        return
    offset, _, (count,), (stride,), _ = _view_slice(layout, key)
    if isinstance(value, memoryview):
        source, same = value.tobytes(), value.format == format and value.shape == (count,)
    else:
        source = _plain_bytes(value)
        if source is None:
            raise TypeError(f"a bytes-like object is required, not '{type(value).__name__}'")
        same = format == 'B' and len(source) == count
    if not same:
        raise ValueError('memoryview assignment: lvalue and rvalue have different structures')
    if count:
        _view_scatter(object, offset, stride, _item_size(format), source)


def _view_value(format, value):
    if format == '?':
        return _truth(value)
    if format in 'fd' and not isinstance(value, (int, float)) and _lookup(value, '__float__', _mark) is not _mark:
        return float(value)
    if format not in 'fdc' and not isinstance(value, int) and _lookup(value, '__index__', _mark) is not _mark:
        return _integer(value)
    return _unbox(value)


def _view_delitem(self, key, /):
    _, layout = _view_parts(self)
    raise TypeError('cannot modify read-only memory' if layout[4] else 'cannot delete memory')


def _view_len(self, /):
    _, layout = _view_parts(self)
    return layout[2][0] if layout[2] else 1


def _view_tobytes(self, order=None):
    object, (offset, format, shape, strides, _) = _view_parts(self)
    return _view_gather(object, offset, shape, strides, _item_size(format))


def _view_tolist(self, /):
    object, (offset, format, shape, strides, _) = _view_parts(self)
    return _view_items(object, offset, format, shape, strides)


def _view_items(object, offset, format, shape, strides):
    if not shape:
        return _view_get(object, offset, format)
    if len(shape) == 1 and format == 'B':
        return list(_view_gather(object, offset, shape, strides, 1))
    return [_view_items(object, offset + number * strides[0], format, shape[1:], strides[1:])
            for number in range(shape[0])]


def _view_hex(self, sep=_mark, bytes_per_sep=1):
    octets = self.tobytes()
    return octets.hex() if sep is _mark else octets.hex(sep, bytes_per_sep)


def _view_iter(self, /):
    _, layout = _view_parts(self)
    if len(layout[2]) > 1:
        raise NotImplementedError('multi-dimensional sub-views are not implemented')
    made = _record(_memory_iterator)
    _set_slot(made, 0, self)
    _set_slot(made, 1, 0)
    return made


def _memory_next(self, /):
    view = _get_slot(self, 0)
    if view is None:
        raise StopIteration
    number = _get_slot(self, 1)
    if number >= len(view):
        _set_slot(self, 0, None)
        raise StopIteration
    _set_slot(self, 1, number + 1)
    return view[number]


_attach(_memory_iterator, '__next__', _memory_next)
_attach(_memory_iterator, '__iter__', lambda self: self)


def _view_reversed(self, /):
    for number in range(len(self) - 1, -1, -1):
        yield self[number]


def _view_eq(self, other, /):
    if self is other:
        return True
    if _get_slot(self, 0) is _mark:
        return False
    if isinstance(other, memoryview):
        if _get_slot(other, 0) is _mark:
            return False
    elif isinstance(other, (bytes, bytearray, _octets)):
        other = _view_new(memoryview, other)
    else:
        return NotImplemented
    if not self.shape == other.shape:
        return False
    if self.format == other.format and self.format not in 'fd':
        return self.tobytes() == other.tobytes()
    return self.tolist() == other.tolist()


def _view_ne(self, other, /):
    same = _view_eq(self, other)
    return same if same is NotImplemented else not same


def _view_hash(self, /):
    _, layout = _view_parts(self)
    if not layout[4]:
        raise ValueError('cannot hash writable memoryview object')
    if layout[1] not in 'Bbc':
        raise ValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
    return hash(self.tobytes())


def _view_cast(self, format, shape=_mark, /):
    object, layout = _view_parts(self)
    if not isinstance(format, str):
        raise TypeError(f'cast() argument 1 must be str, not {type(format).__name__}')
    plain = format[1:] if format[:1] == '@' else format
    size = _item_size(plain)
    if size == 0:
        raise ValueError("memoryview: destination format must be a native single character format prefixed with an "
                         "optional '@'")
    if not self.c_contiguous:
        raise TypeError('memoryview: casts are restricted to C-contiguous views')
    if layout[1] not in 'Bbc' and plain not in 'Bbc':
        raise TypeError("memoryview: cannot cast between two non-byte formats")
    total = self.nbytes
    if total % size:
        raise TypeError('memoryview: length is not a multiple of itemsize')
    if shape is _mark:
        shape = (total // size,)
    elif not isinstance(shape, (list, tuple)):
        raise TypeError('shape must be a list or a tuple')
    shape = tuple(shape)
    wanted = size
    strides = []
    for count in reversed(shape):
        if not isinstance(count, int):
            raise TypeError('memoryview.cast(): elements of shape must be integers')
        if count <= 0 and total:
            raise ValueError('memoryview.cast(): elements of shape must be integers > 0')
        strides.append(wanted)
        wanted *= count
    if wanted != total:
        raise TypeError('memoryview: product(shape) * itemsize != buffer size')
    strides.reverse()
    return _view_make(object, (layout[0], plain, shape, tuple(strides), layout[4]))


def _view_toreadonly(self, /):
    object, layout = _view_parts(self)
    return _view_make(object, layout[:4] + (True,))


def _view_repr(self, /):
    what = 'released memory' if _get_slot(self, 0) is _mark else 'memory'
    return f'<{what} at {_address(self)}>'


def _view_obj(self, /):
    return _view_parts(self)[0]


def _view_format(self, /):
    return _view_parts(self)[1][1]


def _view_itemsize(self, /):
    return _item_size(_view_parts(self)[1][1])


def _view_shape(self, /):
    return _view_parts(self)[1][2]


def _view_strides(self, /):
    return _view_parts(self)[1][3]


def _view_suboffsets(self, /):
    _view_parts(self)
    return ()


def _view_ndim(self, /):
    return len(_view_parts(self)[1][2])


def _view_readonly(self, /):
    return _view_parts(self)[1][4]


def _view_nbytes(self, /):
    _, (_, format, shape, _, _) = _view_parts(self)
    total = _item_size(format)
    for count in shape:
        total *= count
    return total


def _view_c_contiguous(self, /):
    _, (_, format, shape, strides, _) = _view_parts(self)
    return _is_dense(_item_size(format), reversed(shape), reversed(strides))


def _view_f_contiguous(self, /):
    _, (_, format, shape, strides, _) = _view_parts(self)
    return _is_dense(_item_size(format), shape, strides)


def _view_contiguous(self, /):
    return _view_c_contiguous(self) or _view_f_contiguous(self)


def _is_dense(size, shape, strides):
    wanted = size
    for count, stride in zip(shape, strides):
        if count > 1 and stride != wanted:
            return False
        wanted *= count
    return True
