print(list(enumerate('abc')), list(enumerate('ab', 5)), list(enumerate([], 1)), list(enumerate('a', start=-1)),
    list(enumerate(iterable='a', start=10 ** 20)), next(enumerate('z')), dict(enumerate('ab')),
    type(enumerate('')).__name__)
print(list(zip()), list(zip('ab')), list(zip('abc', [1, 2])), list(zip('ab', [1, 2], (True, False))),
    list(zip(*[(1, 'a'), (2, 'b')])), dict(zip('ab', range(9))), list(zip([], 'ab')), type(zip()).__name__)
print(list(zip('ab', [1, 2], strict=True)), list(zip(strict=True)))
for its in (('abc', [1, 2]), ('ab', [1, 2, 3]), ('a', [1], [1, 2]), ('ab', [1, 2], [1]), ('', 'a')):
    try:
        print(list(zip(*its, strict=True)))
    except ValueError as e:
        print(e)
a, b = iter(range(5)), iter('xy')
print(list(zip(a, b)), list(a))
a, b = iter(range(5)), iter('xy')
print(list(zip(b, a)), list(a))
it = iter(range(6))
print(list(zip(it, it)), list(zip(*[iter('abcdef')] * 3)))
z = zip('abc', 'abc')
print(iter(z) is z, next(z), list(z), next(z, 'end'))
print(list(reversed([1, 2, 3])), list(reversed('abc')), list(reversed((1, 2))), list(reversed(range(0, 10, 3))),
    list(reversed({'a': 1, 'b': 2})), list(reversed({'a': 1}.items())), type(reversed([])).__name__,
    type(reversed('')).__name__, type(reversed({})).__name__)
class Seq:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 10
class Rev:
    def __reversed__(self): return 'anything'
class NoRev(list): __reversed__ = None
print(list(reversed(Seq())), reversed(Rev()), reversed(Seq()).__length_hint__())
for bad in ({1, 2}, 5, None, iter([]), NoRev(), (x for x in []), object(), map(str, [])):
    try:
        reversed(bad)
    except TypeError as e:
        print(e)
for f in (lambda: enumerate(), lambda: enumerate(5), lambda: enumerate('a', 1.5), lambda: enumerate('a', None),
    lambda: zip(5), lambda: zip('a', 5), lambda: zip('a', strict=5), lambda: zip(a=1), lambda: reversed(),
    lambda: reversed('a', 'b'), lambda: next(enumerate('a', 1, 2))):
    try:
        print(list(f()))
    except TypeError as e:
        print(e)
def failing():
    yield 1
    raise KeyError('inside')
try:
    list(zip('ab', failing()))
except KeyError as e:
    print('KeyError', e)
