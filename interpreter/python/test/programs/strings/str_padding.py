for s in ('', 'ab', 'abc', 'abcdef'):
    print([s.center(5), s.center(6, '*'), s.ljust(5, '.'), s.rjust(5), s.zfill(5), s.center(-1), s.ljust(0)])
for s in ('42', '-42', '+42', '-', '--1', '+', ' 1', '-1.5', 'x'):
    print(s.zfill(6), s.zfill(2), s.zfill(0))
print('ab'.center(7, '*'), 'abc'.center(6, '*'), 'a'.center(4, '-'), 'ab'.center(5, '-'), 'abc'.center(8, '-'))
print('x\ty\tz'.expandtabs(), 'x\ty\tz'.expandtabs(4), '\tx'.expandtabs(0), 'ab\tc\nd\te'.expandtabs(3),
    'a\t\tb'.expandtabs(1), '1234\t5'.expandtabs(tabsize=4), repr('\t'.expandtabs(-3)))
print(b'ab'.center(6, b'*'), b'ab'.rjust(4), b'-7'.zfill(4), b'a\tb'.expandtabs(4), bytearray(b'x').ljust(3, b'.'))
for f in (lambda: 'a'.center(5, 'xy'), lambda: 'a'.ljust(5, ''), lambda: 'a'.center('5'), lambda: 'a'.zfill(),
    lambda: 'a'.rjust(3, b'x'), lambda: b'a'.center(3, '*')):
    try:
        f()
    except TypeError as e:
        print(e)
table = [('name', 'qty'), ('apple', 5), ('fig', 120)]
for name, qty in table:
    print(name.ljust(8, '.') + str(qty).rjust(6))
