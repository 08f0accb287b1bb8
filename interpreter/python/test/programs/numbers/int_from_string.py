good = ['0', '-0', '+7', ' 42 ', '\t-13\n', '1_000', '007', '\u0663\u0664']
for text in good:
    print(repr(text), int(text))
for text, base in [('ff', 16), ('0xff', 16), ('0xff', 0), ('0b11', 0), ('0o17', 0), ('11', 2), ('0b11', 2),
                   ('zz', 36), ('Zz', 36), ('-0x1F', 16), ('12', 3), ('0', 0), ('0_7', 8), ('b', 12), ('0b1', 16)]:
    print(text, base, int(text, base))
bad = [('', 10), (' ', 10), ('1 2', 10), ('1__2', 10), ('_1', 10), ('12', 2), ('0x', 16), ('08', 0),
       ('1.5', 10), ('1e3', 10), ('--1', 10), ('z', 35), ('+', 10), ('0b12', 0), ("it's", 10)]
for text, base in bad:
    try:
        print(int(text, base))
    except ValueError as e:
        print(e)
for args in (('1', 1), ('1', 37), ('1', -1), (1, 10), (1.5, 10), (None,), ([],), ('1', '2'), (b'1', 'x')):
    try:
        print(int(*args))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(int(b'12'), int(bytearray(b' 34 ')), int(b'ff', 16), int(), int(True))
