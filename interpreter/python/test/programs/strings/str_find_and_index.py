s = 'hello world, hello moon'
print(s.find('hello'), s.find('hello', 1), s.find('hello', 1, 10), s.find('zzz'), s.find(''), s.find('', 5),
    s.find('', 100), s.find('o', -4))
print(s.rfind('hello'), s.rfind('hello', 0, 12), s.rfind('o'), s.rfind(''), s.rfind('zzz'), s.rfind('h', -5))
print(s.index('world'), s.rindex('l'), s.count('l'), s.count('hello'), s.count(''), s.count('l', 4),
    s.count('l', -100, 4), 'aaaa'.count('aa'))
print('' .find(''), ''.rfind(''), ''.count(''), 'abc'.count('', 3), 'abc'.count('', 4), 'abc'.find('', 3),
    'abc'.find('', 4))
print('abc'.find('b', None, None), 'abc'.find('b', None, 1), 'abc'.find('c', -1), 'abc'.find('a', -1))
for f in (lambda: s.index('zzz'), lambda: s.rindex('q'), lambda: s.index('hello', 15), lambda: s.find(1),
    lambda: s.count(None), lambda: s.find('a', 'b'), lambda: s.find()):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print('ell' in s, '' in s, 'x' not in s, 'a\u20acb\U0001f600c'.find('c'), 'a\U0001f600b'.index('b'),
    '\U0001f600\U0001f601'.rfind('\U0001f601'))
try:
    1 in 'abc'
except TypeError as e:
    print(e)
