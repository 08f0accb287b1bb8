t = str.maketrans('abc', 'xyz')
print(t, 'aabbcc dd'.translate(t))
t = str.maketrans('ab', 'xy', 'cd')
print(t, 'abcdef'.translate(t))
t = str.maketrans({'a': 'AAA', 'b': None, 99: 'c!', 'd': 100, 'e': ord('E')})
print(t, 'abcde'.translate(t))
print('hello'.translate({}), 'hello'.translate({ord('l'): None}), 'hello'.translate({ord('h'): '', ord('e'): '\u20ac'}),
    'ab'.translate(['x'] * 98))
class Upper:
    def __getitem__(self, n):
        if n == ord('z'):
            raise LookupError
        return chr(n).upper() * 2
print('xyz'.translate(Upper()))
for f in (lambda: str.maketrans('ab', 'c'), lambda: str.maketrans({'ab': 1}), lambda: str.maketrans(1),
    lambda: str.maketrans({1.5: 'a'}), lambda: 'a'.translate({97: 1.5}), lambda: 'a'.translate({97: -1}),
    lambda: str.maketrans({}, 'a'), lambda: 'a'.translate(5)):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
bt = bytes.maketrans(b'abc', b'xyz')
print(len(bt), b'aabbcc dd'.translate(bt), b'abcd'.translate(bt, b'd'), b'abcd'.translate(None, b'bd'),
    b'abcd'.translate(None, delete=b'a'), bytearray(b'cab').translate(bt))
try:
    bytes.maketrans(b'a', b'bc')
except ValueError as e:
    print(e)
try:
    b'a'.translate(b'short')
except ValueError as e:
    print(e)
rot = str.maketrans('abcdefghijklmnopqrstuvwxyz', 'nopqrstuvwxyzabcdefghijklm')
print('uryyb jbeyq'.translate(rot))
