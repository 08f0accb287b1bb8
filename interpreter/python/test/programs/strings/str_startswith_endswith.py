s = 'hello world'
print(s.startswith('hello'), s.startswith('world'), s.startswith(''), s.startswith('world', 6),
    s.startswith('lo', 3, 5), s.startswith('lo', 3, 4), s.startswith('', 11), s.startswith('', 12))
print(s.endswith('world'), s.endswith(''), s.endswith('o', 0, 5), s.endswith('hello', 0, -6), s.endswith('x'),
    s.endswith('hello world!'))
print(s.startswith(('a', 'he')), s.endswith(('x', 'ld')), s.startswith(()), s.endswith(('',)),
    s.startswith(('w', 'o'), 6), s.startswith('h', -100, 100), s.endswith('d', -1))
print('abc'.startswith('b', True), 'abc'.endswith('b', None, -1), 'abc'.startswith('c', -1))
for f in (lambda: s.startswith(1), lambda: s.startswith(['h']), lambda: s.endswith(('a', 1)), lambda: s.startswith(),
    lambda: s.startswith('a', 'b'), lambda: b'a'.startswith('a'), lambda: b'a'.endswith(1)):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(b'hello'.startswith(b'he'), b'hello'.endswith((b'x', b'lo')), bytearray(b'hello').startswith(bytearray(b'h')),
    b'hello'.startswith(b'l', 2))
