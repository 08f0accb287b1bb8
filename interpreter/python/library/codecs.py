"""Codecs of strings by name, and a few that turn bytes into bytes."""

import binascii as _binascii

__all__ = ['BOM', 'BOM_BE', 'BOM_LE', 'BOM_UTF8', 'BOM_UTF16', 'BOM_UTF16_BE', 'BOM_UTF16_LE', 'BOM_UTF32',
           'BOM_UTF32_BE', 'BOM_UTF32_LE', 'CodecInfo', 'decode', 'encode', 'lookup', 'getencoder', 'getdecoder',
           'getincrementaldecoder', 'getincrementalencoder', 'iterdecode', 'iterencode', 'register', 'unregister',
           'IncrementalDecoder', 'IncrementalEncoder', 'register_error', 'lookup_error']

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = BOM = BOM_UTF16 = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = b'\xfe\xff'
BOM_UTF32_LE = BOM_UTF32 = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = b'\x00\x00\xfe\xff'

_searchers = []


class CodecInfo(tuple):
    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name, self.encode, self.decode = name, encode, decode
        self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
        self.streamreader, self.streamwriter = streamreader, streamwriter
        self._is_text_encoding = _is_text_encoding is not False
        return self

    def __repr__(self):
        return f'<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>'


def _rot13(text):
    made = []
    for letter in text:
        if 'a' <= letter <= 'z':
            letter = chr((ord(letter) - 84) % 26 + 97)
        elif 'A' <= letter <= 'Z':
            letter = chr((ord(letter) - 52) % 26 + 65)
        made.append(letter)
    return ''.join(made)


def _of_bytes(encode, decode):
    return (lambda data, errors='strict': (encode(data), len(data)),
            lambda data, errors='strict': (decode(data), len(data)))


_others = {'hex': _of_bytes(_binascii.hexlify, _binascii.unhexlify),
           'base64': _of_bytes(lambda data: b''.join([_binascii.b2a_base64(data[at:at + 57])
                                                      for at in range(0, len(data), 57)]), _binascii.a2b_base64),
           'rot13': _of_bytes(_rot13, _rot13)}
_aliases = {'hexcodec': 'hex', 'base64codec': 'base64', 'rot': 'rot13', 'rot_13': 'rot13'}


def lookup(encoding, /):
    plain = encoding.lower().replace('-', '_').replace(' ', '_')
    key = plain.replace('_', '')
    other = _others.get(_aliases.get(key, key))
    if other is not None:
        return CodecInfo(*other, name={'rot13': 'rot13'}.get(key, key), _is_text_encoding=False)
    for search in _searchers:
        found = search(plain)
        if found is not None:
            if not isinstance(found, tuple) or len(found) != 4:
                raise TypeError('codec search functions must return 4-tuples')
            return found
    ''.encode(encoding)
    name = _canonical.get(plain, plain.replace('_', '-'))

    def encode_text(input, errors='strict'):
        return input.encode(encoding, errors), len(input)

    def decode_text(input, errors='strict'):
        return bytes(input).decode(encoding, errors), len(input)

    encoder = type('IncrementalEncoder', (IncrementalEncoder,), {'_encoding': encoding})
    decoder = type('IncrementalDecoder', (IncrementalDecoder,), {'_encoding': encoding})
    return CodecInfo(encode_text, decode_text, incrementalencoder=encoder, incrementaldecoder=decoder, name=name)


_canonical = {'utf8': 'utf-8', 'latin1': 'iso8859-1', 'latin_1': 'iso8859-1', 'iso_8859_1': 'iso8859-1',
              'iso8859_1': 'iso8859-1', 'us_ascii': 'ascii', 'utf16': 'utf-16', 'utf32': 'utf-32', 'utf_8': 'utf-8'}


def encode(obj, encoding='utf-8', errors='strict'):
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding='utf-8', errors='strict'):
    return lookup(encoding).decode(obj, errors)[0]


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def register(search_function, /):
    if not callable(search_function):
        raise TypeError('argument must be callable')
    _searchers.append(search_function)


def unregister(search_function, /):
    if search_function in _searchers:
        _searchers.remove(search_function)


class IncrementalEncoder:
    _encoding = 'utf-8'

    def __init__(self, errors='strict'):
        self.errors = errors

    def encode(self, input, final=False):
        return input.encode(self._encoding, self.errors)

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class IncrementalDecoder:
    """Keeps the bytes of a character that has not come to its end."""

    _encoding = 'utf-8'

    def __init__(self, errors='strict'):
        self.errors = errors
        self._kept = b''

    def decode(self, input, final=False):
        data = self._kept + bytes(input)
        self._kept = b''
        if final:
            return data.decode(self._encoding, self.errors)
        for kept in range(0, min(4, len(data) + 1)):
            part = data[:len(data) - kept]
            try:
                text = part.decode(self._encoding, self.errors)
            except UnicodeDecodeError as error:
                if error.end < len(part) or error.reason not in ('unexpected end of data', 'truncated data'):
                    raise
                continue
            if kept == 0 and self.errors != 'strict' and _is_cut(data, self._encoding):
                continue
            self._kept = data[len(data) - kept:] if kept else b''
            return text
        return data.decode(self._encoding, self.errors)

    def reset(self):
        self._kept = b''

    def getstate(self):
        return self._kept, 0

    def setstate(self, state):
        self._kept = state[0]


def _is_cut(data, encoding):
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return error.end == len(data) and error.reason in ('unexpected end of data', 'truncated data')
    return False


def getincrementalencoder(encoding):
    return lookup(encoding).incrementalencoder


def getincrementaldecoder(encoding):
    return lookup(encoding).incrementaldecoder


def iterencode(iterator, encoding, errors='strict'):
    encoder = getincrementalencoder(encoding)(errors)
    for piece in iterator:
        made = encoder.encode(piece)
        if made:
            yield made
    made = encoder.encode('', True)
    if made:
        yield made


def iterdecode(iterator, encoding, errors='strict'):
    decoder = getincrementaldecoder(encoding)(errors)
    for piece in iterator:
        made = decoder.decode(piece)
        if made:
            yield made
    made = decoder.decode(b'', True)
    if made:
        yield made


def strict_errors(error):
    raise error


def ignore_errors(error):
    return '', error.end


def replace_errors(error):
    count = error.end - error.start
    return ('?' * count if isinstance(error, UnicodeEncodeError) else '\ufffd'), error.end


_handlers = {'strict': strict_errors, 'ignore': ignore_errors, 'replace': replace_errors}


def lookup_error(name, /):
    try:
        return _handlers[name]
    except KeyError:
        raise LookupError(f"unknown error handler name '{name}'") from None


def register_error(errors, handler, /):
    raise NotImplementedError('error handlers of codecs cannot be added here')


def escape_decode(data, errors=None, /):
    text = data if isinstance(data, str) else bytes(data).decode('latin-1')
    return text.encode('latin-1').decode('unicode_escape').encode('latin-1'), len(data)


for _function in (encode, decode, lookup, register, unregister, lookup_error, register_error):
    _function.__module__ = '_codecs'
