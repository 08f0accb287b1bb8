r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:3], r[::-1], r[::2], r.start, r.stop, r.step, 5 in r, 6 in r, 5.0 in r,
    'a' in r, r.index(8), r.count(8), r.count(9))
print(range(5), range(-3), list(range(5, 0, -2)), list(range(0)), range(0, 10, 3) == range(0, 12, 3),
    range(0) == range(5, 5), range(3) == [0, 1, 2], hash(range(0, 10, 3)) == hash(range(0, 12, 3)), bool(range(0)),
    bool(range(1)))
print(list(reversed(range(3))), range(10)[-3:], range(10)[5:2], range(10)[::-3], range(10 ** 20, 10 ** 20 + 3)[1],
    len(range(0, 10 ** 9, 7)), 10 ** 20 in range(0, 10 ** 21, 10), list(range(10 ** 20, 10 ** 20 + 2)),
    min(range(5, 1, -1)), sum(range(101)), True in range(2))
for f in (lambda: range(), lambda: range(1.5), lambda: range(1, 2, 0), lambda: range('a'), lambda: r[10], lambda: r[-7],
    lambda: r.index(3), lambda: r['a'], lambda: range(1, 2, 3, 4), lambda: range(3) < range(4),
    lambda: range(3) + range(3), lambda: range(stop=3), lambda: r.index('a'), lambda: range(3)[::0]):
    try:
        print(f())
    except (TypeError, ValueError, IndexError) as e:
        print(type(e).__name__, e)
try:
    r.start = 1
except AttributeError as e:
    print(e)
it = iter(range(3))
print(next(it), list(it), it.__length_hint__(), type(it).__name__, type(iter(range(10 ** 30))).__name__,
    next(iter(range(10 ** 30, 10 ** 31))))
class R:
    def __index__(self):
        return 3
print(list(range(R())), range(R(), 10, R()), {range(3): 'x'}[range(0, 3)], [*range(3)], isinstance(r, range))
a, b, *c = range(6)
print(a, b, c)
