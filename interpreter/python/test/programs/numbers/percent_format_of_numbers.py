print('%d %i %u' % (42, -42, 7), '%d' % 3.99, '%d' % -3.99, '%d' % True)
print('%x %X %o %#x %#o %#X' % (255, 255, 8, 255, 8, 255), '%x' % -255, '%#x' % -1)
print('[%5d] [%-5d] [%05d] [%+d] [% d] [%+05d] [%-05d]' % (42, 42, 42, 42, 42, 42, 42))
print('[%.3d] [%8.3d] [%-8.3d] [%.0d]' % (5, 5, 5, 0))
print('%f %.2f %.0f %10.3f|%-10.2f|%+.1f|%010.2f' % (3.14159, 2.005, 2.5, 3.14159, 2.5, 1.25, -3.14159))
print('%e %.2e %E %.0e' % (12345.678, 0.00012, 1e100, 15000))
print('%g %g %g %g %G %.3g %#g' % (100000, 1000000, 0.0001, 0.00001, 1e-10, 1234.5, 1))
print('%f %e %g %F' % (float('inf'), float('-inf'), float('nan'), float('inf')))
print('%c%c%c' % (65, 'b', 0x20ac), '%5c|%-5c|' % ('x', 'y'))
print('%*d|%-*d|%.*f' % (6, 42, 6, 42, 2, 3.14159), '%%' % ())
print('%d' % 10 ** 0, '%d' % (10 ** 30), '%x' % 10 ** 1)
for fmt, value in (('%d', 'a'), ('%x', 1.5), ('%f', 'a'), ('%c', 'ab'), ('%c', 1.5), ('%c', -1), ('%d', None),
    ('%d', float('nan')), ('%d', float('inf')), ('%y', 1), ('%', 1), ('%d %d', 1), ('%d', (1, 2)), ('%(a)d', 1),
    ('%*d', 'a')):
    try:
        print(fmt % value)
    except (TypeError, ValueError, OverflowError, KeyError) as e:
        print(repr(fmt), type(e).__name__, e)
