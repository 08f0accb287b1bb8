f = frozenset([1, 2, 3])
print(f, len(f), 2 in f, frozenset(f) is f, f.copy() is f, frozenset(), frozenset() == set(), frozenset('a'), repr(f),
    str(frozenset([5])))
print(f == {1, 2, 3}, {1, 2, 3} == f, f <= {1, 2, 3, 4}, f.isdisjoint([7]), f ^ {3, 4}, f | set())
for name in ('add', 'remove', 'discard', 'pop', 'clear', 'update'):
    print(name, hasattr(f, name))
print({f, frozenset([3, 2, 1])} == {f}, hash(frozenset([1, frozenset([2])])) == hash(frozenset([frozenset([2]), 1])),
    frozenset([f]))
g = f
g -= {1}
print(g, f)
class Tag(frozenset):
    def __repr__(self):
        return 'Tag' + repr(sorted(self))
t = Tag([2, 1])
print(t, t | {3}, type(t | {3}).__name__, t == frozenset([1, 2]), {t: 'v'}[frozenset([1, 2])])
for bad in (5, [[]], None):
    try:
        frozenset(bad)
    except TypeError as e:
        print(e)
try:
    f.x = 1
except AttributeError as e:
    print(e)
subsets = [frozenset()]
for x in (1, 2, 3):
    subsets += [s | {x} for s in subsets]
print(sorted(sorted(s) for s in subsets), len(set(subsets)))
class Marked(set): pass
for make in (set, Marked):
    try:
        make(1, 2)
    except TypeError as e:
        print(e)
