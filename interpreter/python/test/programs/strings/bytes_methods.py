b = b'one two,three  two'
print(b.split(), b.split(b' '), b.split(b',', 1), b.rsplit(None, 1), b.rsplit(b'two', 1), b.splitlines(),
    b.partition(b','), b.rpartition(b' '), b' '.join([b'a', b'b']))
print(b.find(b'two'), b.find(b'two', 5), b.rfind(b'two'), b.find(116), b.index(b'three'), b.rindex(b'o'),
    b.count(b'two'), b.count(32), b.find(b'zz'), b.find(b''), b.startswith((b'x', b'on')), b.endswith(b'two'),
    b.replace(b'two', b'2'), b.replace(b' ', b'', 1))
print(b'  x '.strip(), b'xxyxx'.strip(b'x'), b'abc'.center(7, b'*'), b'abc'.ljust(5) + b'|', b'7'.zfill(3),
    b'a\tb'.expandtabs(4), b'Ab'.swapcase(), b'ab cd'.title(), b'AB'.lower(), b'ab'.upper(), b'ab'.capitalize(),
    b'abc'.removeprefix(b'a'), b'abc'.removesuffix(b'c'))
print(b'abc'.isalpha(), b'12'.isdigit(), b'a1'.isalnum(), b' \n'.isspace(), b'ab'.islower(), b'AB'.isupper(),
    b'Ab'.istitle(), b''.isascii(), b'\x80'.isascii())
print(b'a' < b'b', b'a' + b'b', b'ab' * 2, b'b' in b'abc', 98 in b'abc', b'abc'[1], b'abc'[1:], b'abc'[::-1], [*b'ab'],
    max(b'abc'), sorted(b'cab'), bytes(reversed(b'abc')), bytes(map(lambda x: x ^ 32, b'aBc')), sum(b'\1\2'))
for f in (lambda: b.split(' '), lambda: b.find('a'), lambda: b.index(b'zz'), lambda: b.rindex(300),
    lambda: b.count('a'), lambda: b.replace('a', 'b'), lambda: b' '.join(['a']), lambda: b' '.join([1]),
    lambda: b.startswith('a'), lambda: b.strip('a'), lambda: b.center(3, 'x'), lambda: b.center(30, b'xy'),
    lambda: b.split(b''), lambda: b.find(256), lambda: b + 'a', lambda: 'a' + b, lambda: b * 'a', lambda: b < 'a',
    lambda: 'a' in b, lambda: b % 5, lambda: b'%d' % 'a', lambda: b'%s' % 5, lambda: b.encode(), lambda: b.format(),
    lambda: b.zfill('a'), lambda: b.partition(b''), lambda: b.translate('x'), lambda: b[1.0]):
    try:
        print(f())
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
a = bytearray(b'xyz')
print(a.upper(), type(a.upper()).__name__, a.replace(b'y', b'-'), a.find(b'z'), a.split(b'y'), a.join([b'1', b'2']),
    a + b'b', type(b'b' + a).__name__, a == b'xyz', b'xyz' == a, a < b'xz', a.decode(), a.hex(), a.center(5), a * 2,
    120 in a, a.count(b'x'), a.startswith(b'x'), bytes(a), b'%b' % a, a.isalpha(), a.title(), a.partition(b'y'))
print(b'%5d|%-5d|%05d|%x|%X|%#o|%+d|%c|%c|%r|%a|%s|%b|%%|%.2f|%e|%g' % (42, 42, 42, 255, 255, 8, 5, 65, b'B', 'r',
    '\xe9', b'bytes', bytearray(b'ba'), 1.5, 12345.678, 0.0001), b'%(k)s' % {b'k': b'v'}, b'%*d' % (5, 3))
print(b'\x00\x01'.hex(), b'tab\t', b'\\', b"'", b'"', b'\'"', b'\x7f\x80', br'\n', b'a' b'b',
    bytes([0, 10, 13, 34, 39, 92, 127, 255]))
