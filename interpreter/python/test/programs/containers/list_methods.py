a = [3, 1, 2]
print(a.append(4), a, a.extend('ab'), a, a.insert(1, 'i'), a, a.insert(-1, 'j'), a, a.insert(100, 'k'),
    a.insert(-100, 'z'), a)
print(a.pop(), a.pop(0), a.pop(-2), a.pop(1), a)
print(a.remove('a'), a, a.index(2), a.count(2), a.reverse(), a, a.copy(), a.copy() is a, a.clear(), a)
a = [1, 2, 1, 3, 1.0, True]
print(a.count(1), a.index(1, 1), a.index(1, -2), a.index(3, 0, 10), [[]].count([]), ['a'].count('b'))
for f in (lambda: a.index(9), lambda: a.index(3, 4), lambda: a.remove('x'), lambda: [].pop(), lambda: a.pop(100),
    lambda: a.pop('a'), lambda: a.append(), lambda: a.append(1, 2), lambda: a.insert(1), lambda: a.extend(5),
    lambda: a.extend(None), lambda: a.index(), lambda: a.pop(1, 2), lambda: a.insert('a', 1), lambda: a.clear(1),
    lambda: a.sort(1), lambda: a.nope()):
    try:
        print(f())
    except (IndexError, ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(a)
b = [1, 2]
b.extend(b)
b.extend(x for x in b[:2])
b.extend({5: 1})
print(b)
b.append(b)
print(b, b[-1] is b, repr(b) == str(b))
def gen():
    yield 'from gen'
    raise ValueError('middle')
c = []
try:
    c.extend(gen())
except ValueError as e:
    print(e, c)
print(list('abc'), list(), list((1, 2)), list(range(3)), list({'k': 'v'}), list(x for x in 'q'), [].__class__)
