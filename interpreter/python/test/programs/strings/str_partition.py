print('a=b=c'.partition('='), 'a=b=c'.rpartition('='), 'abc'.partition('='), 'abc'.rpartition('='))
print('=abc'.partition('='), 'abc='.partition('='), 'abc='.rpartition('='), ''.partition('x'), ''.rpartition('x'))
print('a::b::c'.partition('::'), 'a::b::c'.rpartition('::'), 'aaa'.partition('aa'), 'aaa'.rpartition('aa'))
print(b'a=b=c'.partition(b'='), b'a=b=c'.rpartition(b'='), b'abc'.partition(b'x'), bytearray(b'k:v').partition(b':'))
for f in (lambda: 'a'.partition(''), lambda: 'a'.rpartition(''), lambda: 'a'.partition(1), lambda: 'a'.partition(),
    lambda: b'a'.partition(b''), lambda: b'a'.partition('a')):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
def parse(line):
    key, sep, value = line.partition(':')
    if not sep:
        return key.strip(), None
    return key.strip(), value.strip()
for line in ('name: Ann', 'time: 10:30', 'flag', ' : empty'):
    print(parse(line))
