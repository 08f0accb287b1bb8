print(b'\x00\xab\xff'.hex(), b''.hex(), b'\x01\x02\x03\x04\x05'.hex(':'), b'\x01\x02\x03\x04\x05'.hex(' ', 2),
    b'\x01\x02\x03\x04\x05'.hex('-', -2), b'abc'.hex(sep='_', bytes_per_sep=3), bytearray(b'xy').hex(b'.'))
print(bytes.fromhex('00abFF'), bytes.fromhex(' 01 02\n03 '), bytes.fromhex(''), bytearray.fromhex('7a7b'))
for bad in ('0', 'zz', '0 1', '012', 'a\u20ac', '00 1'):
    try:
        print(bytes.fromhex(bad))
    except ValueError as e:
        print(e)
for f in (lambda: b'a'.hex(''), lambda: b'a'.hex('ab'), lambda: bytes.fromhex(5), lambda: bytes.fromhex(b'00'),
    lambda: b'ab'.hex('\u20ac')):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
data = bytes(range(0, 256, 17))
for i in range(0, len(data), 8):
    row = data[i:i + 8]
    print(f'{i:04x}  {row.hex(" "):<24} ' + ''.join(chr(c) if 32 <= c < 127 else '.' for c in row))
class B(bytes):
    pass
print(type(B.fromhex('41')).__name__, B.fromhex('41'), bytes.fromhex(data.hex()) == data)
