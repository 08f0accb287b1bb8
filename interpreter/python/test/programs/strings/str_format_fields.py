print('{} {}'.format(1, 2), '{0} {1} {0}'.format('a', 'b'), '{a} {b}'.format(a=1, b=2), '{} {x} {}'.format(1, 2, x=3),
    '{{}} {{{}}}'.format(5), ''.format(), '{0}'.format(1, 2))
class P:
    x, items = 3, {'k': [10, 20]}
    def __str__(self):
        return 'P!'
    def __repr__(self):
        return 'P?'
print('{0.x} {0.items[k][1]} {0!s} {0!r} {0}'.format(P()), '{p.x:05d} {d[key]} {l[0]} {d[1]}'.format(p=P(),
    d={'key': 'v', 1: 'one'}, l=[7]))
print('{!r} {!s} {!a}'.format('a', 'b', '\xe9'), '{:>5}|{:<5}|{:^5}|{:*^7}|{:5}|{:.2}'.format('a', 'b', 'c', 'd', 'e',
    'fgh'))
print('{:{}}|{:{w}.{p}f}|{:{f}{a}{n}}'.format('x', 5, 3.14159, 'y', w=8, p=2, f='*', a='^', n=5),
    '{0:{1}{2}}'.format(7, '0', 4))
print('{0[0]}{0[1]}'.format('ab'), '{0[-1]}'.format({'-1': 'minus'}), '{0.real} {0.imag}'.format(1 + 2j),
    '{:d}{:x}'.format(10, 255), '{:%}'.format(0.25), '{:,}'.format(1234567))
for fmt, args in (('{', ()), ('}', ()), ('{}', ()), ('{0} {}', (1, 2)), ('{} {0}', (1, 2)), ('{a}', ()),
    ('{0.y}', (P(),)), ('{0[z]}', ({},)), ('{!z}', (1,)), ('{!}', (1,)), ('{:d}', ('a',)), ('{0', (1,)), ('{a.}', ()),
    ('{0[}', (1,)), ('{0[]}', ([1],)), ('{:{:{}}}', (1, 2, 3)), ('{!rx}', (1,)), ('{5}', (1,)), ('{0[a]}', ([1],)),
    ('x}y', ()), ('{:s}', (1,)), ('{:5}', ([],)), ('{:5}', (None,))):
    try:
        print(fmt, '->', fmt.format(*args))
    except (ValueError, IndexError, KeyError, AttributeError, TypeError) as e:
        print(fmt, '->', type(e).__name__, e)
