from itertools import pairwise, zip_longest

print(list(zip_longest("ab", [1, 2, 3])), list(zip_longest()), list(zip_longest([1])))
print(list(zip_longest("ab", "c", "def", fillvalue="-")))
print(list(zip_longest([], [])), list(zip_longest([], [1], fillvalue=0)))
a, b = iter([1, 2, 3]), iter([4])
print(list(zip_longest(a, b, fillvalue=None)))
print(list(pairwise("abcd")), list(pairwise([1])), list(pairwise("")))
print([b - a for a, b in pairwise([1, 4, 9, 16])])
it = pairwise(iter(range(4)))
print(next(it), list(it), list(it))


def stop_early():
    yield 1
    raise KeyError("inside")


try:
    list(zip_longest(stop_early(), range(5)))
except KeyError as e:
    print(type(e).__name__, e)
for call in (
    lambda: zip_longest(1, "a"),
    lambda: zip_longest("a", fill=2),
    lambda: pairwise(1),
    lambda: pairwise(),
):
    try:
        print(call())
    except TypeError as e:
        print(type(e).__name__, e)
