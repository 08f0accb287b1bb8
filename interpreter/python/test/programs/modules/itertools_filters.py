from itertools import compress, dropwhile, filterfalse, starmap, takewhile

small = lambda n: n < 3
print(list(takewhile(small, [1, 2, 5, 1])), list(dropwhile(small, [1, 2, 5, 1])))
print(list(filterfalse(small, range(6))), list(filterfalse(None, [0, 1, "", "a", None])))
print(list(takewhile(bool, [])), list(dropwhile(bool, [1, 1])))
print(list(compress("abcdef", [1, 0, 1, 0, 1, 1])), list(compress("abc", [True])))
print(list(compress(data="xy", selectors=[0, "y"])))
print(list(starmap(pow, [(2, 5), (3, 2)])), list(starmap(max, ["axc", (1, 2)])), list(starmap(dict, [()])))

# The first rejected item is lost for the source iterator.
source = iter([1, 2, 9, 1])
print(list(takewhile(small, source)), list(source))

# The predicate of dropwhile is not called again after it failed.
calls = []


def note(n):
    calls.append(n)
    return n < 2


print(list(dropwhile(note, [0, 1, 2, 0, 3])), calls)

for call in (
    lambda: list(starmap(pow, [1])),
    lambda: list(takewhile(None, [1])),
    lambda: takewhile(small),
    lambda: filterfalse(None, 3),
    lambda: compress("abc", 1),
):
    try:
        print(call())
    except TypeError as e:
        print(type(e).__name__, e)
