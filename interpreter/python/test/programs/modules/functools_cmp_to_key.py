from functools import cmp_to_key

calls = []


def by_length_then_reverse(a, b):
    calls.append((a, b))
    if len(a) != len(b):
        return len(a) - len(b)
    return -1 if a > b else 1 if a < b else 0


words = ["pear", "fig", "kiwi", "date", "nut"]
print(sorted(words, key=cmp_to_key(by_length_then_reverse)), len(calls) > 0)
print(max(words, key=cmp_to_key(by_length_then_reverse)), min(words, key=cmp_to_key(by_length_then_reverse)))

K = cmp_to_key(lambda a, b: (a > b) - (a < b))
print(K(1) < K(2), K(1) == K(1), K(2) >= K(3), K(1) != K(2), K(5).obj)
# The order that joins digits into the largest number.
print("".join(sorted(["3", "30", "34", "5", "9"], key=cmp_to_key(lambda a, b: -1 if a + b > b + a else 1))))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
# The sort is stable when everything is equal.
print(sorted("bca", key=cmp_to_key(lambda a, b: 0)))

for bad in (
    lambda: hash(K(1)),
    lambda: K(1) < 2,
    lambda: sorted([1, 2], key=cmp_to_key(lambda a: 0)),
    lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: "x")),
):
    try:
        print(bad())
    except TypeError as e:
        print(type(e).__name__, e)
