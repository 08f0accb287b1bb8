try:
    b'abc\xff\xfe'.decode('utf-8')
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, e.args)
    print(isinstance(e, UnicodeError), isinstance(e, ValueError), str(e))
try:
    'ab\u20ac\u20acz'.encode('latin-1')
except UnicodeEncodeError as e:
    print(e.encoding, ascii(e.object), e.start, e.end, e.reason)
    print(ascii(str(e)))
e = UnicodeDecodeError('enc', b'abcd', 1, 3, 'bad luck')
print(e, repr(e))
e.start, e.end, e.reason = 0, 1, 'new reason'
print(e)
e = UnicodeEncodeError('enc', 'a\xe9b', 1, 2, 'why')
print(ascii(str(e)))
e = UnicodeTranslateError('abc', 0, 1, 'why')
print(e)
try:
    UnicodeDecodeError('a', 'not bytes', 1, 2, 'x')
except TypeError as t:
    print(t)
try:
    UnicodeEncodeError('a')
except TypeError as t:
    print(t)
print(UnicodeDecodeError.__mro__)
