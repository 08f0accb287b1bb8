s = {3, 1, 2, 3}
print(s, len(s), 1 in s, 9 in s, set(), {1}, set('a'), set([1, 1]), set(range(5)), {*[1, 2], 3}, bool(set()),
    {1, 1.0, True})
s.add(5)
s.add(1)
s.discard(9)
s.discard(3)
s.remove(2)
print(s, s.copy(), s.copy() is s)
s.update([7, 8], (9,), {10: 0})
print(s, s.pop() in range(20), len(s))
s.clear()
print(s, s == set(), s == frozenset(), {1, 2} == {2, 1}, {1} == [1], {1} != {2})
for f in (lambda: s.remove(1), lambda: s.pop(), lambda: {[]}, lambda: {{}}, lambda: s.add([]), lambda: s.add(set()),
    lambda: [] in s, lambda: set(5), lambda: s[0], lambda: hash(set()), lambda: set(1, 2), lambda: s.update(5),
    lambda: s.remove({}), lambda: set(a=1), lambda: s.discard([]), lambda: frozenset().add(1)):
    try:
        print(f())
    except (KeyError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    {1}.remove(frozenset([2]))
except KeyError as e:
    print(e)
print(frozenset([1]) in {frozenset([1])}, {1} in {frozenset([1])}, sorted({'b', 'a'}), max({1, 5}), sum({1, 2}),
    [x for x in {7}], {x % 3 for x in range(10)}, repr(frozenset([1])), frozenset(), set([()]))
