"""Bytes as text of few characters, and back."""

__all__ = ['hexlify', 'unhexlify', 'b2a_hex', 'a2b_hex', 'b2a_base64', 'a2b_base64', 'crc32', 'crc_hqx', 'Error',
           'Incomplete']


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


_digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_values = {ord(letter): number for number, letter in enumerate(_digits)}


def _octets(data):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def hexlify(data, sep=None, bytes_per_sep=1):
    data = _octets(data)
    text = data.hex() if sep is None else data.hex(sep, bytes_per_sep)
    return text.encode('ascii')


b2a_hex = hexlify


def _ascii(data):
    if isinstance(data, str):
        try:
            return data.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"argument should be bytes, buffer or ASCII string, not '{type(data).__name__}'") from None


def unhexlify(hexstr, /):
    data = _ascii(hexstr)
    if len(data) % 2:
        raise Error('Odd-length string')
    if any(byte not in b'0123456789abcdefABCDEF' for byte in data):
        raise Error('Non-hexadecimal digit found')
    return bytes.fromhex(data.decode('ascii'))


a2b_hex = unhexlify


def b2a_base64(data, /, *, newline=True):
    data = _octets(data)
    made = []
    for at in range(0, len(data), 3):
        part = data[at:at + 3]
        value = int.from_bytes(part + bytes(3 - len(part)), 'big')
        letters = [_digits[value >> shift & 63] for shift in (18, 12, 6, 0)]
        made.append(''.join(letters[:len(part) + 1]) + '=' * (3 - len(part)))
    return (''.join(made) + ('\n' if newline else '')).encode('ascii')


def a2b_base64(data, /, *, strict_mode=False):
    data = _ascii(data)
    made, value, count, pads = bytearray(), 0, 0, 0
    if strict_mode and data[:1] == b'=':
        raise Error('Leading padding not allowed')
    for place, byte in enumerate(data):
        if byte == 61:
            pads += 1
            if count >= 2 and count + pads >= 4:
                if strict_mode and place + 1 < len(data):
                    raise Error('Excess data after padding')
                return bytes(made)
            continue
        number = _values.get(byte)
        if number is None:
            if strict_mode:
                raise Error('Only base64 data is allowed')
            continue
        if strict_mode and pads:
            raise Error('Discontinuous padding not allowed')
        pads = 0
        value = (value << 6 | number) & 0xffffff
        count += 1
        if count > 1:
            made.append(value >> (6, 4, 2, 0)[count - 1] & 0xff)
        if count == 4:
            value = count = 0
    if count == 1:
        raise Error('Invalid base64-encoded string: number of data characters '
                    f'({len(made) // 3 * 4 + 1}) cannot be 1 more than a multiple of 4')
    if count:
        raise Error('Incorrect padding')
    return bytes(made)


def _table():
    table = []
    for number in range(256):
        for _ in range(8):
            number = number >> 1 ^ (0xedb88320 if number & 1 else 0)
        table.append(number)
    return table


_crc_table = []


def crc32(data, crc=0, /):
    if not _crc_table:
        _crc_table.extend(_table())
    crc = ~crc & 0xffffffff
    for byte in _octets(data):
        crc = crc >> 8 ^ _crc_table[(crc ^ byte) & 0xff]
    return ~crc & 0xffffffff


def crc_hqx(data, crc, /):
    crc &= 0xffff
    for byte in _octets(data):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xffff
    return crc
