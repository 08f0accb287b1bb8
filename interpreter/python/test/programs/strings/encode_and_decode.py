text = 'h\xe9llo \u20ac \U0001f600'
for enc in ('utf-8', 'utf8', 'UTF-8', 'utf-16-le', 'utf-16-be', 'utf-32-le'):
    b = text.encode(enc)
    print(enc, b, b.decode(enc) == text)
print('caf\xe9'.encode('latin-1'), 'caf\xe9'.encode('iso-8859-1'), 'abc'.encode('ascii'), ''.encode(),
    'abc'.encode(encoding='ascii', errors='strict'))
print(b'\xff\xfeh\x00i\x00'.decode('utf-16'), b'caf\xe9'.decode('latin-1') == 'caf\xe9', b'abc'.decode('ascii'),
    bytearray(b'xyz').decode(), str(b'\xe2\x82\xac', 'utf-8') == '\u20ac')
for enc in ('ascii', 'latin-1'):
    for errors in ('strict', 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace'):
        try:
            print(enc, errors, text.encode(enc, errors))
        except UnicodeEncodeError as e:
            print(enc, type(e).__name__, e)
for raw in (b'a\xffb', b'\xc3', b'\xe2\x82', b'\xc0\x80', b'\xed\xa0\x80', b'\xf4\x90\x80\x80', b'ok\x80',
    b'\xf0\x9f\x98x'):
    for errors in ('strict', 'ignore', 'replace', 'backslashreplace'):
        try:
            print(raw, errors, ascii(raw.decode('utf-8', errors)))
        except UnicodeDecodeError as e:
            print(raw, type(e).__name__, e)
for f in (lambda: 'a'.encode('nope'), lambda: b'a'.decode('nope'), lambda: '\xe9'.encode('ascii', 'nope'),
    lambda: b'\xe9'.decode('ascii'), lambda: 'a'.encode(5), lambda: b'a\x00b'.decode('utf-16-le')):
    try:
        f()
    except (LookupError, UnicodeError, TypeError) as e:
        print(type(e).__name__, e)
