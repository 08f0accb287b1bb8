print(format(5), format('x'), format(None), format([1]), format(1.5, '.2f'), format(255, '#x'), format(True),
    format(5, '>4'), format('s', '^5'), format(1 + 2j, '.1f'), format(10 ** 6, ','), format(-3, '05'), format(3.0, 'g'),
    format(0.5, '%'), format(b'x'), format((1, 2)))
for v, spec in ((None, '5'), ([], '>3'), ((1,), 's'), ({}, 'x'), (b'a', '5'), (object, '3'), (len, 's'),
    (range(2), 'd'), (5, 's'), ('a', 'd'), (1.5, 'd'), (1.5, 's'), (True, 's'), (1j, 'd'), (5, '.2'), ('a', '+'),
    ('a', '='), (5, ',,'), (5, ',_'), (5, '5.5d'), (5, 'y'), (1.0, 'y'), ('a', 'y'), (5, 'c5'), (5, '>>>5'),
    (5, '10000000000000000000000d')):
    try:
        print(format(v, spec))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
class F:
    def __format__(self, spec): return f'[{spec}]'
class G(F): pass
class S(str): pass
class I(int):
    def __str__(self): return 'I-str'
    def __repr__(self): return 'I-repr'
class J(int):
    def __format__(self, spec): return 'J' + super().__format__(spec)
print(format(F()), format(G(), 'abc'), format(F(), S('sub')), format(I(5)), format(I(5), 'd'), f'{I(5)}', f'{I(5):3}',
    f'{I(5)!r}', format(J(7), '03'), '%d %s' % (I(5), I(5)), '{} {:>5}'.format(I(5), I(5)))
for bad in (5, None, b'd'):
    try:
        format(1, bad)
    except TypeError as e:
        print(e)
print(format(1234567.891, ',.1f'), format(0, '+'), format(-0.0, '+.0f'), format(1e-10, 'n'), format(12, '08b'),
    format(12, '#010b'), format(255, 'X'), format('abc', '.2'), format(3, 'f'), format(3, 'e'), format(3, '.1%'),
    format(True, 'f'), format(2 ** 70, ',d'), format(2 ** 70, '_x'), format(97, 'c'))
print(int.__format__(5, '3'), str.__format__('a', '>3'), float.__format__(1.0, '.1f'), object.__format__(None, ''),
    (5).__format__('b'))
