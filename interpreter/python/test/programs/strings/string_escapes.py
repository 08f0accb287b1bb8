print(repr('\a\b\f\n\r\t\v\\\'\"\0'), len('\a\b\f\n\r\t\v\\\'\"\0'))
print('\x41\u0042\U00000043\103\60', '\N{LATIN SMALL LETTER A}\N{EURO SIGN}' == 'a\u20ac', '\1011', '\08' == '\x008',
    len('\777'))
print(r'\n\t\x', len(r'\\'), r'it\'s', R"\"", rb'\x00', bR'\n', len(r'\
'))
print('a\
b', 'line one\n\tline two', """triple "quoted" 'text'""", '''a
b''')
print(b'\x00\xff\n\\\'"\101\0', b"it's", b'say "hi"', b'both \' and "')
print(repr("it's"), repr('say "hi"'), repr('both \' and "'), repr('\x7f\x80\xa0\xad\xff'),
    repr('\u0378\u200b\u2028\ud800\U000e0001'), repr('\U0001f600\u20ac\xe9'))
print(ascii('caf\xe9 \u20ac \U0001f600 \n \x7f'), ascii("it's"), ascii(['\xe9']))
for text in (r"'\x4'", r"'\u12'", r"'\U00110000'", r"'\N{NO SUCH NAME}'", r"b'\x4'", r"'\N'", "'abc", "'''abc", r"'\'",
    "b'\xe9'", r"'\U0001'"):
    try:
        print(ascii(eval(text)))
    except SyntaxError as e:
        print(ascii(text), type(e).__name__, ascii(e.msg))
print(u'unicode', len(u'\u00e9'), f'{1}' rf'\n{2}' '\t', ('a'
      'b'))
