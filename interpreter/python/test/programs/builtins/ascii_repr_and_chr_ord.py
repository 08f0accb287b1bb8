for v in ('plain', "it's", 'say "hi"', 'both \' "', 'tab\t nl\n cr\r nul\0', '\x1b\x7f\x80\xa0', 'caf\xe9', '\u20ac',
    '\U0001f600', '\ud800', '\u200b\u2028\ufeff', '\\', ''):
    print(ascii(repr(v)), ascii(v))
for v in (1, -1.5, 1j, None, True, [1, 'a'], (1,), (), {1: 'b'}, {5}, set(), frozenset([1]), b'a\xff', bytearray(b'x'),
    range(3), slice(1), ..., NotImplemented, int, len, type, ValueError('v'), [[]], {'k': [(1,)]}):
    print(repr(v), '|', ascii(v), '|', str(v) == repr(v))
print([chr(n) for n in (0, 9, 65, 97, 126)], ascii(chr(233)), ascii(chr(0x20ac)), ascii(chr(0x1f600)),
    ascii(chr(0x10ffff)), [ord(c) for c in 'aZ \n\xe9\u20ac\U0001f600'], ord(b'a'), chr(True) == '\x01')
print(all(ord(chr(n)) == n for n in range(0, 0x110000, 997)))
for f in (lambda: chr(-1), lambda: chr(0x110000), lambda: chr('a'), lambda: chr(1.0), lambda: chr(10 ** 20),
    lambda: ord(''), lambda: ord('ab'), lambda: ord(5), lambda: ord(b''), lambda: ord(None), lambda: repr(),
    lambda: ascii(1, 2)):
    try:
        print(f())
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, str(e).replace('C long', 'C int'))
class R:
    def __repr__(self): return 'R\xe9'
print(ascii(repr(R())), ascii(R()), ascii([R()]), ascii({R(): 'caf\xe9'}))
class S(str):
    def __repr__(self): return 'S!'
print(S('a'), repr(S('a')), [S('a')], {'k': S('b')}, f'{S("c")!r}')
print(eval(repr([1, 'a\n', (2.5, None), {'k': b'\0'}, {1}, 1j, ...])) == [1, 'a\n', (2.5, None), {'k': b'\0'}, {1}, 1j,
    ...])
