from itertools import count, cycle, repeat, islice

print(list(islice(count(), 4)), list(islice(count(10), 3)), list(islice(count(5, -2), 4)))
print(list(islice(count(0.5, 0.25), 4)), list(islice(count(step=3), 3)))
c = count(3)
print(c, next(c), c)
print(count(1, 2), count(1.5), count(-1))
print(list(islice(count(10**20), 2)))
print(list(islice(cycle("abc"), 8)), list(cycle([])))
it = cycle(iter([1, 2]))
print([next(it) for _ in range(5)])
print(list(repeat("x", 3)), list(repeat(1, 0)), list(repeat(1, -2)))
r = repeat(7, 3)
print(r, next(r), r, r.__length_hint__(), repeat("z"))
print(list(zip(range(3), repeat(2))), list(map(pow, range(5), repeat(2))))
print([next(x) for x in [repeat([])] * 2])
for call in (
    lambda: count("a"),
    lambda: cycle(3),
    lambda: repeat(),
    lambda: len(repeat(5)),
    lambda: repeat(1, "x"),
    lambda: next(repeat(1, 0), "done"),
):
    try:
        print(call())
    except TypeError as e:
        print(type(e).__name__, e)
