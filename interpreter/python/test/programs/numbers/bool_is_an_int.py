print(True + True, True * 5, -True, ~True, True / 2, True // 2, True % 2, True << 3, True & False, True | 2, True ^ True, isinstance(True & 1, bool), type(True & True).__name__)
print(bool(), bool('0'), bool([]), int(True), float(False), str(True), repr(False), True == 1, True is 1 if False else '', [10, 20][True], 'ab'[False], sum([True, True, False]), sorted([True, False, 2, 0]))
print({True: 'a', 1: 'b', 1.0: 'c'}, hash(True), True.real, True.bit_length(), bool.__mro__, issubclass(bool, int), f'{True:d} {True:5} {False!s:>6}', '%d %s %r' % (True, True, True), max(True, 2), min(False, -1), abs(True), round(True), pow(True, 2), divmod(True, 2))
for f in (lambda: bool(1, 2), lambda: True.x, lambda: type('B', (bool,), {})):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(e)
