print('%s and %r and %a' % ('x', 'y', 'z\xe9'), '%s' % 5, '%s' % [1, 'a'], '%s %s' % (None, True), '%s' % (1,),
    '%s' % ((1, 2),))
print('[%5s] [%-5s] [%.2s] [%5.1s] [%-5.3s] [%10r]' % ('abc', 'abc', 'abc', 'abc', 'abcdef', 'q'))
print('%(a)s %(b)d %(a)r' % {'a': 1, 'b': 2}, '%(x)5.1f|%(y)-4s|' % {'x': 2.25, 'y': 'z'},
    '%(a b)s %(c(d))s' % {'a b': 1, 'c(d)': 2})
print('100%%' % (), '%%s' % (), '%s%%' % 50, 'plain' % (), 'plain' % {}, 'plain' % [], '%s' % {'a': 1}, '%s' % {})
print('%*s|%-*s|%.*s' % (5, 'a', 5, 'b', 2, 'xyz'), '%*d' % (-5, 42) + '|')
class D(dict):
    def __missing__(self, key):
        return '<' + key + '>'
print('%(x)s %(y)s' % D(x=1))
class V:
    def __str__(self):
        return 'str'
    def __repr__(self):
        return 'repr'
print('%s %r %5.2s' % (V(), V(), V()))
for fmt, v in (('%s %s', 'a'), ('%s', ()), ('%s', (1, 2)), ('no', 1), ('%(a)s', {'b': 1}), ('%(a)s', 'x'), ('%(a', {}),
    ('%', ()), ('%k', 1), ('%s %(a)s', {'a': 1}), ('%c', ''), ('%s %', 'a'), ('%5', 1), ('%.s', 'a'),
    ('%*s', ('a', 'b'))):
    try:
        print(fmt, '->', repr(fmt % v))
    except (TypeError, ValueError, KeyError) as e:
        print(fmt, '->', type(e).__name__, e)
fmt = '%s-'
fmt %= 'x'
print(fmt)
print('%s' * 3 % (1, 2, 3), '%s' % 'a' * 3, b'%s %d %a' % (b'x', 5, 'y'), b'%b|%5.1f|%x' % (b'z', 2.25, 255),
    bytearray(b'%c') % 65)
try:
    b'%s' % 'x'
except TypeError as e:
    print(e)
