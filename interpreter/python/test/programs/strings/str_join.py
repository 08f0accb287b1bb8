print(','.join(['a', 'b', 'c']), ''.join('abc'), '-'.join(''), '-'.join(['x']), ', '.join(('a', 'b')), ''.join([]))
print('|'.join({'a': 1, 'b': 2}), '+'.join(str(i) for i in range(5)), '\n'.join(map(repr, [1, 'a'])))
print(b','.join([b'a', bytearray(b'b'), b'c']), bytearray(b'-').join([b'x', b'y']), b''.join([]))
print('\U0001f600'.join('ab'), '\u20ac'.join(['', '']), ' '.join(reversed('abc')))
class S(str):
    pass
print(type(''.join([S('a')])).__name__, S('-').join(['a', 'b']))
for f in (lambda: ','.join([1, 2]), lambda: ','.join(['a', None, 'b']), lambda: ','.join(5), lambda: b','.join(['a']),
    lambda: b','.join([b'a', 1]), lambda: ','.join([b'a']), lambda: ''.join()):
    try:
        f()
    except TypeError as e:
        print(e)
def words():
    yield 'one'
    yield 'two'
    raise KeyError('stop')
try:
    ' '.join(words())
except KeyError as e:
    print('from the generator:', e)
