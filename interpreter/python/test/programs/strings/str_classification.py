samples = ['', 'abc', 'abc1', '123', '12.3', ' ', '\t\n', 'a b', '\xb2', '\u0663', '\xbd', '\u4e09', 'caf\xe9', '_a1',
    '1a', 'class', '\x00', '\u200b', '\u2167', '-1', '\U0001f600', '\u0301']
names = ['isalpha', 'isdigit', 'isdecimal', 'isnumeric', 'isalnum', 'isspace', 'isidentifier', 'isprintable', 'isascii']
for s in samples:
    print(ascii(s), ' '.join(n[2:] for n in names if getattr(s, n)()))
for b in (b'', b'abc', b'a1', b'12', b' \t', b'a b', b'\xe9'):
    print(b, [n for n in ('isalpha', 'isdigit', 'isalnum', 'isspace', 'isascii') if getattr(b, n)()])
try:
    b'1'.isdecimal()
except AttributeError as e:
    print(e)
try:
    'a'.isalpha(1)
except TypeError as e:
    print(e)
