print(list.append.__name__, str.upper('abc'), list.__len__([1, 2]), dict.get({'a': 1}, 'a'), int.__add__(2, 3),
    str.__contains__('abc', 'b'), float.__mul__(1.5, 2), tuple.__getitem__((1, 2), -1), set.union({1}, [2]),
    bytes.hex(b'a'), list(map(str.title, ['ab', 'cd'])), sorted(['b', 'A'], key=str.lower),
    object.__repr__(5).startswith('<int object at'), int.__repr__(True), list.__repr__([1]), dict.__contains__({}, 1),
    int.bit_length(255), str.join('-', 'ab'))
l = [3, 1]
list.sort(l)
list.append(l, 5)
list.__setitem__(l, 0, 'first')
list.__iadd__(l, [7])
print(l, list.__mul__(l, 2), list.__eq__(l, l[:]), list.__lt__([1], [2]), list.__contains__(l, 5),
    list.__iter__(l).__class__.__name__)
for f in (lambda: list.append(), lambda: list.append(5, 1), lambda: str.upper(5), lambda: str.upper(),
    lambda: dict.get([], 1), lambda: int.__add__('a', 1), lambda: int.__add__(1), lambda: list.__len__((1,)),
    lambda: set.union([1]), lambda: str.join(',', [1]), lambda: float.hex(1), lambda: tuple.index([], 1),
    lambda: bytes.decode('a'), lambda: int.__add__(1, 2, 3), lambda: list.sort([1], 2), lambda: dict.fromkeys(),
    lambda: (5).__add__(), lambda: list.__getitem__([1], 'a'), lambda: dict.__getitem__({}, 'k'),
    lambda: list.__new__(5), lambda: list.__new__(int), lambda: object.__setattr__(5, 'x', 1), lambda: type.__call__(5),
    lambda: str.format(), lambda: property.__get__(5, 1)):
    try:
        print(f())
    except (TypeError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)
print(int.__add__(1, 'a'), int.__eq__(1, 1.0), float.__eq__(1.0, 1), str.__eq__('a', 1), int.__lt__(1, 2.5),
    list.__eq__([], ()), (1).__radd__(2), [].__add__([1]), int.__radd__(1, 2.5))
append = l.append
append('bound')
print(l[-1], append.__self__ is l, append.__name__, append == l.append, append == [].append, [].append == [].append)
count = 'banana'.count
print(count('a'), list(map(count, 'abn')), list(map([10, 20, 30].__getitem__, [2, 0])), list(map({'a': 1}.get, 'ab')),
    list(filter({1, 2}.__contains__, range(5))), max('abc', key='cab'.index), sorted('hello', key='olhe'.index))
class L(list):
    def append(self, x): list.append(self, x * 2)
x = L()
x.append(2)
list.append(x, 3)
L.append(x, 4)
print(x, int.from_bytes(b'\1', 'big'), str.maketrans('a', 'b'), dict.fromkeys('ab', 0), bytes.fromhex('41'),
    float.fromhex('0x1p1'), type.mro(int)[0].__name__, list.__new__(L), super(L, x).__len__())
