print('{} {}'.format(1, 2), '{1} {0}'.format('a', 'b'), '{a} {b[0]} {c.real}'.format(a=1, b=[2], c=3), '{{}} {:>{w}}'.format(5, w=4), '{0!r:>6} {0!s} {0!a}'.format('é'), '{:d}{:x}{:c}'.format(1, 255, 65), '{[k]}'.format({'k': 'v'}), '{0[a][1]}'.format({'a': 'xy'}))
print('{:*^9}|{:<5}|{:>5}|{:=+6d}|{:05.1f}|{:,}|{:_b}'.format('mid', 'l', 'r', 42, 3.14159, 1234567, 1234), '{:s} {:10s}|{:.2s}'.format('a', 'b', 'cdef'), '{!r}'.format(None), '{:}'.format([1]), '{:%Y}'.format(__import__('datetime').date(2020, 1, 1)))
class F:
    def __format__(self, spec): return f'<{spec}>'
    def __repr__(self): return 'R'
    def __str__(self): return 'S'
print('{} {:x y} {!r:>3} {!s}'.format(F(), F(), F(), F()), format(F(), 'q'), f'{F()} {F():z} {F()!r}', '%s %r' % (F(), F()), '{0.__class__.__name__}'.format(F()))
for t, a in (('{', ()), ('}', ()), ('{}', ()), ('{0}{}', (1, 2)), ('{}{0}', (1, 2)), ('{a}', ()), ('{0.x}', (1,)), ('{0[x]}', ([1],)), ('{!z}', (1,)), ('{:d}', ('a',)), ('{:s}', (1,)), ('{:.2d}', (1,)), ('{:q}', (1,)), ('{0', (1,)), ('{!r', (1,)), ('{:,s}', ('a',)), ('{:c}', (-1,)), ('{[}', (1,))):
    try:
        print(t, t.format(*a))
    except Exception as e:
        print(t, type(e).__name__, e)
