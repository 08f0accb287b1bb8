class H:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
    def __eq__(self, o): return isinstance(o, H) and self.h == o.h
for h in (0, 5, -1, -2, True, 10 ** 5):
    print(h, hash(H(h)))
for bad in ('x', 1.5, None):
    try:
        hash(H(bad))
    except TypeError as e:
        print(e)
print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash(0) == hash(''), hash('abc') == hash('ab' + 'c'),
    hash('abc') == hash(b'abc'), hash((1, 2)) == hash((1, 2)), hash((1, 2)) == hash((2, 1)),
    hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(range(3)) == hash(range(0, 3)),
    hash(b'ab') == hash(bytes([97, 98])))
print(hash(()) == hash(()), hash(None) == hash(None), hash(len) == hash(len), hash(int) == hash(int),
    hash(...) == hash(Ellipsis), hash(1.5) == hash(1.5), hash(-0.0) == hash(0.0), hash(10 ** 50) == hash(10 ** 50),
    hash(float('inf')) == hash(float('inf')), hash(H) == hash(H))
for v in ([1], {}, set(), bytearray(b''), slice(1, 2), ([],), (1, [2]), [].__class__([]), {}.keys(), {}.items()):
    try:
        print(hash(v))
    except TypeError as e:
        print(e)
class NoHash:
    def __eq__(self, o): return True
class Sub(NoHash): pass
class Again(NoHash):
    def __hash__(self): return 7
class Inherit(H): pass
class NoneHash: __hash__ = None
for cls in (NoHash, Sub, NoneHash):
    try:
        hash(cls())
    except TypeError as e:
        print(e)
print(hash(Again()), hash(Inherit(3)), NoHash.__hash__, {H(1): 'a', H(1): 'b', H(2): 'c'}[H(1)],
    len({H(1), H(1), H(2)}))
d = {}
k = H(5)
d[k] = 'found'
k.h = 6
print(k in d, H(5) in d, list(d.values()), len(d))
k.h = 5
print(d[k])
class Count(H):
    calls = 0
    def __hash__(self):
        Count.calls += 1
        return super().__hash__()
c = Count(1)
e = {c: 1}
e[c], c in e, e.get(c), {c}
print(Count.calls)
def f(): pass
print(hash(f) == hash(f), hash(f.__get__(1)) == hash(f.__get__(1)), {f: 1}[f], {int: 'int', str: 'str'}[type(5)],
    {None: 0, True: 1, 'x': 2}[None])
