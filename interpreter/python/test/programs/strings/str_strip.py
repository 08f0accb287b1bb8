s = '  \t hello \n '
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), repr(''.strip()), repr('   '.strip()))
print('xxhixx'.strip('x'), 'xyhiyx'.strip('xy'), 'xyhiyx'.lstrip('yx'), 'xyhiyx'.rstrip('x'), 'abc'.strip(''),
    repr(' a '.strip('')), 'abc'.strip('abc') == '', repr(' a '.strip(None)))
print('www.example.com'.strip('cmowz.'), 'mississippi'.rstrip('ipz'), '1.500'.rstrip('0').rstrip('.'),
    '#....#'.strip('.#!'))
print(repr('\u00a0x\u2003\u3000'.strip()), repr('\u200bx'.strip()), repr('\x1fx\x1c'.strip()), repr('\ufeffx'.strip()))
print(b'  x '.strip(), b'xxaxx'.strip(b'x'), b'\x00a\x00'.strip(b'\x00'), bytearray(b' \ta\n').rstrip(),
    b'\xa0x'.strip())
for f in (lambda: 'a'.strip(1), lambda: 'a'.strip('a', 'b'), lambda: b'a'.strip('a')):
    try:
        f()
    except TypeError as e:
        print(e)
