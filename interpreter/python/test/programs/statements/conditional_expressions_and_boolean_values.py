def t(name, v):
    print(name, end=' ')
    return v
print(t('a', 1) if t('c', 0) else t('b', 2))
print(t('a', 1) and t('b', 0) and t('c', 1))
print(t('a', 0) or t('b', []) or t('c', ''))
print(t('a', 0) or t('b', 'found') or t('c', 1))
print(not t('a', 0) and not t('b', ''))
print((t('a', 1) or t('b', 2)) and t('c', 3))
print(t('a', 0) and t('b', 1) or t('c', 2) and t('d', 3))
print('x' if 0 else 'y' if 0 else 'z', ('x' if 1 else 'y') if 0 else 'w', [1, 2, 3][0 if [] else -1],
    (lambda: 'f' if 0 else 'g')(), {'k' if 1 else 'j': 1 if 0 else 2})
falsy = [0, 0.0, 0j, '', b'', (), [], {}, set(), None, False, range(0), frozenset(), bytearray()]
truthy = [1, -1, 0.1, 1j, ' ', b'\0', (0,), [0], {0: 0}, {0}, True, range(1), object, ..., NotImplementedError, len]
print([bool(v) for v in falsy], all(truthy), [not v for v in truthy].count(True), any(falsy))
for v in ([], [0], '', '0', None, 0.0, float('nan')):
    if v:
        print(repr(v), 'true', end=', ')
    elif v is None:
        print('none', end=', ')
    elif v == []:
        print('empty list', end=', ')
    else:
        print(repr(v), 'false', end=', ')
print()
class Both:
    def __bool__(self): return False
    def __len__(self): return 5
class Len:
    def __len__(self): return 0
print(bool(Both()), bool(Len()), not Len(), 'yes' if Both() else 'no', Len() or 'empty',
    [1 for _ in range(3) if Both()] == [])
x = None
print(x and x.attr, x or 'default', x if x is not None else 'none', (x or {}).get('k', 'deep'))
print(1 == 1 and 2 == 2, 1 in [1] and 'in' or 'out', not 1 == 2, (not 1) == 2, 5 and 0 or 7, 0 if 1 else 1 if 1 else 2,
    True if not None else False)
n = 15
print(['', 'Fizz'][n % 3 == 0] + ['', 'Buzz'][n % 5 == 0] or n,
    [('Fizz' * (i % 3 == 0) + 'Buzz' * (i % 5 == 0)) or i for i in range(1, 16)])
while (n := n - 4) and not n < 0: print(n, end=' ')
print(n)
