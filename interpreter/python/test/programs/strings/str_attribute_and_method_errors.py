text = 'abc'
for f in (lambda: 'abc'.nothing, lambda: 'abc'.lower.x, lambda: text(), lambda: 'abc'.upper(1), lambda: str.upper(),
    lambda: str.upper(5), lambda: str.join('a', 5), lambda: 'a'.join('b', 'c'), lambda: b'a'.format(1),
    lambda: b'a'.encode(), lambda: 'a'.decode(), lambda: str.nothing, lambda: ''.__missing__):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
try:
    'abc'.x = 1
except AttributeError as e:
    print(e)
try:
    'abc'.upper = 1
except AttributeError as e:
    print(e)
try:
    str.upper = None
except TypeError as e:
    print(e)
try:
    del 'abc'.upper
except AttributeError as e:
    print(e)
up = 'abc'.upper
print(up(), up.__name__, up.__self__, str.upper('x'), str.upper.__name__, list(map(str.strip, [' a ', 'b '])),
    callable(up))
print(hasattr('', 'format'), hasattr('', 'decode'), getattr('abc', 'upper')(), getattr('abc', 'nope', 'default'))
