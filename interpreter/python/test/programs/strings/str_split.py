print('a b  c '.split(), ' a\tb\nc\r\n '.split(), ''.split(), '   '.split(), 'abc'.split())
print('a,b,,c,'.split(','), ','.split(','), ''.split(','), 'a,b,c'.split(',', 1), 'a,b,c'.split(',', 0),
    'a,b,c'.split(',', -1), 'a,b,c'.split(',', 10))
print('a<>b<>c'.split('<>'), 'aaa'.split('a'), 'aaa'.split('aa'), 'aXXbXXXc'.split('XX'))
print(' a b  c '.split(None, 1), ' a b  c '.split(maxsplit=2), 'a b c'.split(sep=' ', maxsplit=1),
    '  x  '.split(None, 0), 'a  b  '.split(' '))
print(' a b  c '.rsplit(None, 1), 'a,b,c'.rsplit(',', 1), 'a,b,c'.rsplit(','), 'aaaa'.rsplit('aa'), 'aaa'.rsplit('aa'),
    ' a b '.rsplit(maxsplit=1), 'abc'.rsplit('x', 1))
print('a\u2003b\u00a0c\x1cd\x85e'.split(), 'a\u200bb'.split())
for f in (lambda: 'a'.split(''), lambda: 'a'.split(1), lambda: 'a'.rsplit(''), lambda: 'a'.split(',', 'x'),
    lambda: 'a'.split(',', 1.5)):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
