# Every constructor on every kind of value.
values = [('int', 5), ('neg', -1), ('float', 2.5), ('complex', 1j), ('bool', True), ('none', None), ('digits', '12'),
    ('text', 'ab'), ('empty', ''), ('bytes', b'34'), ('list', [1, 2]), ('pairs', [(1, 2)]), ('tuple', (3,)),
    ('dict', {1: 'a'}), ('set', {7}), ('range', range(2)), ('class', int), ('function', len), ('ellipsis', ...)]
for ctor in (bool, int, float, complex, str, bytes, bytearray, list, tuple, set, frozenset, dict, range, slice,
    enumerate, reversed, iter, zip, memoryview, type, repr, len, hash, abs, sum, sorted, min, next, ord, chr, bin,
    callable):
    row = []
    for name, v in values:
        try:
            r = ctor(v)
            if ctor in (enumerate, reversed, iter, zip, memoryview):
                r = list(r)
            if isinstance(r, (set, frozenset)):
                # The order of text in a set is free.
                r = sorted(r, key=repr)
            row.append(f'{name}={r!r}' if ctor is not hash else name)
        except Exception as e:
            row.append(f'{name}:{type(e).__name__}')
    print(ctor.__name__, *row)
print([c() for c in (bool, int, float, complex, str, bytes, bytearray, list, tuple, set, frozenset, dict)])
