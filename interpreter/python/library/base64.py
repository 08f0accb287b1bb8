"""Bytes as text of 64, 32 or 16 letters, and back."""

import binascii as _binascii

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode',
           'b16encode', 'b16decode', 'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode',
           'urlsafe_b64decode']

_letters32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'


def _data(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError('argument should be a bytes-like object or ASCII string, not %r' % type(s).__name__) from None


def b64encode(s, altchars=None):
    made = _binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return made
    if len(altchars) != 2:
        raise AssertionError(repr(altchars))
    return made.translate(bytes.maketrans(b'+/', altchars))


def b64decode(s, altchars=None, validate=False):
    s = _data(s)
    if altchars is not None:
        s = s.translate(bytes.maketrans(_data(altchars), b'+/'))
    return _binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    return b64decode(s, b'-_')


def b32encode(s):
    s = memoryview(s).tobytes()
    made = bytearray()
    for at in range(0, len(s), 5):
        part = s[at:at + 5]
        value = int.from_bytes(part + bytes(5 - len(part)), 'big')
        letters = bytes([_letters32[value >> shift & 31] for shift in range(35, -1, -5)])
        kept = -(-len(part) * 8 // 5)
        made += letters[:kept] + b'=' * (8 - kept)
    return bytes(made)


def b32decode(s, casefold=False, map01=None):
    s = _data(s)
    if len(s) % 8:
        raise _binascii.Error('Incorrect padding')
    if map01 is not None:
        s = s.translate(bytes.maketrans(b'01', b'O' + _data(map01)))
    if casefold:
        s = s.upper()
    body = s.rstrip(b'=')
    pads = len(s) - len(body)
    if pads not in (0, 1, 3, 4, 6):
        raise _binascii.Error('Incorrect padding')
    made = bytearray()
    for at in range(0, len(body), 8):
        part, value = body[at:at + 8], 0
        for letter in part.ljust(8, b'A'):
            number = _letters32.find(letter)
            if number < 0:
                raise _binascii.Error('Non-base32 digit found')
            value = value << 5 | number
        made += value.to_bytes(5, 'big')[:len(part) * 5 // 8]
    return bytes(made)


def b16encode(s):
    return _binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _data(s)
    if casefold:
        s = s.upper()
    if any(letter not in b'0123456789ABCDEF' for letter in s):
        raise _binascii.Error('Non-base16 digit found')
    return _binascii.unhexlify(s)


def encodebytes(s):
    s = memoryview(s).tobytes()
    return b''.join([_binascii.b2a_base64(s[at:at + 57]) for at in range(0, len(s), 57)])


def decodebytes(s):
    return _binascii.a2b_base64(s)


def encode(input, output):
    output.write(encodebytes(input.read()))


def decode(input, output):
    output.write(decodebytes(input.read()))
