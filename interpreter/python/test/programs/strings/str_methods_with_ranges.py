s = 'hello world hello'
print(s.find('hello'), s.find('hello', 1), s.find('x'), s.rfind('hello'), s.find('hello', -5), s.find('', 100), s.find('', 17), s.index('o'), s.rindex('o'), s.count('l'), s.count(''), s.count('l', 3, 10), s.startswith('wor', 6), s.endswith(('x', 'lo')), s.startswith(('he', 'x')), s.endswith('hello', 0, 5))
print(s.replace('l', 'L', 2), s.replace('', '-')[:9], s.split('o'), s.split('l', 2), s.rsplit(None, 1), 'a,,b,'.split(','), ' a  b '.split(), ' a  b '.split(' '), 'a\nb\r\nc\x0bd'.splitlines(), 'a\nb\n'.splitlines(True), s.partition(' '), s.rpartition(' '), s.partition('zz'), s.rpartition('zz'))
print(s.title(), s.capitalize(), s.upper(), 'ABC'.lower(), 'aBc'.swapcase(), 'straße'.casefold(), s.center(25, '*'), s.ljust(20, '.'), s.rjust(20), '42'.zfill(5), '-42'.zfill(5), '+7'.zfill(1), 'xxhixx'.strip('x'), '  a '.lstrip(), 'abcba'.rstrip('ab'), 'prefix-x'.removeprefix('prefix-'), 'x.py'.removesuffix('.py'))
print('12'.isdigit(), '½'.isnumeric(), '²'.isdigit(), '²'.isdecimal(), 'aB'.isalpha(), 'a1'.isalnum(), ' \t'.isspace(), 'Ab Cd'.istitle(), 'ab'.islower(), 'AB'.isupper(), 'x1_'.isidentifier(), '1x'.isidentifier(), ''.isalpha(), 'abc'.isascii(), 'é'.isprintable(), '\n'.isprintable())
print('-'.join(['a', 'b']), ''.join(c for c in 'xyz'), 'a\tb'.expandtabs(4), 'abc'.translate({97: 'X', 98: None}), 'abc'.translate(str.maketrans('ab', 'xy', 'c')), 'a' * 3, 'ab'[::-1], 'abcdef'[1:-1:2], 'b' in 'abc', 'é'.encode(), 'x'.encode('utf-16-le'))
for f in (lambda: s.index('zz'), lambda: s.split(''), lambda: s.join([1]), lambda: s.center(5, 'ab'), lambda: s.replace(1, 2), lambda: s.find(1), lambda: s.startswith(1), lambda: 'a' + 1, lambda: 'a' * 'b', lambda: s[100], lambda: s['a'], lambda: s.partition(''), lambda: s.zfill('a'), lambda: 'é'.encode('ascii'), lambda: 'a' < 1, lambda: ''.join(5), lambda: s.count()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
