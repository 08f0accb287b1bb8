import unicodedata as u
print(u.unidata_version, u.name('é'), u.lookup('snowman'), u.category('a'), u.category('\u0378'), u.category('\ud800'), u.category('ʕ'))
print([ascii(u.normalize(f, 'é\u0301ﬁ²Å한')) for f in ('NFC', 'NFD', 'NFKC', 'NFKD')])
print(u.is_normalized('NFC', 'e\u0301'), u.is_normalized('NFD', 'e\u0301'))
print(u.digit('²'), u.decimal('٣'), u.numeric('½'), u.decimal('²', None), u.numeric('a', -1), u.digit('⑴'), u.digit('፩'), u.numeric('⅞'))
print(''.join(c for c in u.normalize('NFKD', 'Café Ångström') if u.category(c) != 'Mn'))
for call in (lambda: u.name('\n'), lambda: u.lookup('no such'), lambda: u.category('ab'), lambda: u.category(1),
             lambda: u.normalize('X', 'a'), lambda: u.decimal('x'), lambda: u.digit('x'), lambda: u.numeric('x'), lambda: u.normalize('NFC', 1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
