s = 'a\ud800b'
print(len(s), ascii(s), s[1] == '\ud800', [hex(ord(c)) for c in s])
try:
    s.encode('utf-8')
except UnicodeEncodeError as e:
    print(e)
    print(e.encoding, e.start, e.end, e.reason, ascii(e.object))
print(s.encode('utf-8', 'surrogatepass'), ascii(b'a\xed\xa0\x80b'.decode('utf-8', 'surrogatepass')))
print('\ud83d' == '\U0001f600', len('\ude00' + '\ud83d'), ascii('\ude00' + '\ud83d'), len('\U0001f600'))
print(ascii(b'a\xff\xfeb'.decode('utf-8', 'surrogateescape')),
    b'a\xff'.decode('ascii', 'surrogateescape').encode('ascii', 'surrogateescape'))
print(ord('\U0010ffff'), ascii(chr(0x10ffff)), ascii(chr(0xd800)), chr(0) == '\0', len('\0a\0'))
for n in (-1, 0x110000):
    try:
        chr(n)
    except ValueError as e:
        print(e)
for c in ('', 'ab', b'ab', 1, None):
    try:
        print(ord(c))
    except TypeError as e:
        print(e)
print(ord(b'a'), ord(bytearray(b'z')), 'e\u0301' == '\xe9', len('e\u0301'), 'e\u0301'[::-1] == '\u0301e')
