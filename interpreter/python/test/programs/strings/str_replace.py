s = 'banana'
print(s.replace('a', 'o'), s.replace('a', 'o', 1), s.replace('a', 'o', 0), s.replace('a', 'o', -1), s.replace('an', ''),
    s.replace('x', 'y'))
print(s.replace('', '-'), s.replace('', '-', 3), ''.replace('', 'x'), ''.replace('', 'x', 0), ''.replace('a', 'b'),
    s.replace('ana', 'ANA'), 'aaaa'.replace('aa', 'b'))
print(s.replace('a', '<a>'), s.replace('na', 'na' * 2), 'a\u20ac'.replace('\u20ac', 'EUR'),
    'abc'.replace('b', '\U0001f600'), s.replace(s, ''))
print(s.replace('n', 'm').replace('b', 'c'), s is s.replace('q', 'z') or s == s.replace('q', 'z'))
for f in (lambda: s.replace('a'), lambda: s.replace(1, 'a'), lambda: s.replace('a', None),
    lambda: s.replace('a', 'b', 'c'), lambda: s.replace('a', 'b', count=1)):
    try:
        f()
    except TypeError as e:
        print(e)
print(b'banana'.replace(b'an', b'AN', 1), b'ab'.replace(b'', b'-'), bytearray(b'xyx').replace(b'x', b''))
print('one fish two fish'.removeprefix('one '), 'abc'.removeprefix('x'), 'abc'.removesuffix('bc'),
    'abc'.removesuffix(''), 'aaa'.removeprefix('a'), b'abc'.removesuffix(b'c'), b'abc'.removeprefix(b'ab'))
try:
    'abc'.removeprefix(('a', 'b'))
except TypeError as e:
    print(e)
