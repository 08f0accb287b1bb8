from itertools import count, islice

data = "abcdefgh"
for args in ((3,), (2, 5), (0, None), (2, None), (1, 7, 2), (None, 3), (0, 0), (None, None, 3), (6, 2)):
    print(args, "".join(islice(data, *args)))

it = iter(range(10))
print(list(islice(it, 3)), list(islice(it, 2)), next(it), list(it))
it = iter(range(10))
print(list(islice(it, 1, 8, 3)), next(it))
c = count()
print(list(islice(c, 0)), next(c), list(islice(c, 2, 2)), next(c))
print(list(islice([], 5)), next(islice([], 1), "none"))

for args in ((-1,), (1, -1), (0, 5, 0), (0, 5, -1), ("a",), (1.5,), ()):
    try:
        print(list(islice(range(3), *args)))
    except (TypeError, ValueError) as e:
        print(args, type(e).__name__, e)
