print(bool(), bool(0), bool(1), bool(''), bool('0'), bool([]), bool([0]), bool({}), bool(None), bool(0.0), bool(-0.0),
    bool(float('nan')), bool(0j), bool(...))
print(True + True, True * 3, -True, +False, True / 2, True // 2, 5 % True, abs(True))
print(str(True), repr(False), int(True), float(True), complex(True))
print(isinstance(True, int), issubclass(bool, int), type(True), bool.__mro__)
print(True == 1, hash(True) == hash(1), {True: 'a', 1: 'b', 1.0: 'c'}, {0: 'x', False: 'y'})
print([10, 20][True], 'ab'[False], [0] * True, 'x' * False)
print(True is (not False), not 0, not 'a', not not [])
print(sum([True, False, True]), max(True, False), sorted([True, False, True]))
print(True and 'a', False or 'b', 0 or None, '' and 1, 1 and 2 and 3, 0 or '' or [])
try:
    class B(bool):
        pass
except TypeError as e:
    print(e)
class Bad:
    def __bool__(self):
        return 1
try:
    bool(Bad())
except TypeError as e:
    print(e)
class BadLen:
    def __len__(self):
        return -1
try:
    bool(BadLen())
except ValueError as e:
    print(e)
class L:
    def __len__(self):
        return 0
print(bool(L()), not L(), bool(object()), bool(print))
print(True.real, True.numerator, True.bit_length(), False.as_integer_ratio())
print(bool.from_bytes(b'\x05', 'big'), '%d %s %r' % (True, True, True), f'{True:d} {True} {True!s:>6}')
