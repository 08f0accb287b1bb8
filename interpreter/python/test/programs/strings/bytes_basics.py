b = b'hello'
print(b, b[0], b[-1], b[1:3], b[::-1], len(b), list(b), b + b'!', b * 2, 104 in b, b'ell' in b, b'' in b)
print(bytes(), bytes(3), bytes([1, 2, 255]), bytes(range(3)), bytes('h\xe9', 'utf-8'), bytes('h\xe9', 'latin-1'),
    bytes(b'x'), bytes(bytearray(b'y')), bytes('a', encoding='ascii', errors='strict'))
print(b == b'hello', b < b'help', b != 'hello', b == bytearray(b'hello'), hash(b) == hash(b'hello'), {b'k': 1}[b'k'],
    sorted([b'b', b'a', b'']))
class HasBytes:
    def __bytes__(self):
        return b'custom'
print(bytes(HasBytes()))
for f in (lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes(-1), lambda: bytes('a'), lambda: bytes(['a']),
    lambda: bytes(1.5), lambda: bytes(None), lambda: b[10], lambda: b['a'], lambda: 'a' in b, lambda: 300 in b,
    lambda: bytes(5, 'ascii'), lambda: bytes(b'a', 'ascii'), lambda: b < 'a', lambda: bytes([1.5])):
    try:
        print(f())
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
try:
    b[0] = 1
except TypeError as e:
    print(e)
print(b.find(b'l'), b.find(108), b.rfind(b'l'), b.count(b'l'), b.count(108), b.index(b'o'), b.split(b'l'),
    b'a b'.split(), b.replace(b'l', b'L'))
print(repr(b'\x00\t\n\r\x7f\x80"\''), str(b'a'), str(b'a', 'ascii'), b.decode(), b.hex(), b'%d' % 5)
