from itertools import groupby

print([(k, list(g)) for k, g in groupby("aaabbca")])
print([(k, len(list(g))) for k, g in groupby([1, 3, 2, 4, 5], key=lambda n: n % 2)])
print(list(groupby([])))
words = ["apple", "avocado", "bean", "beet", "corn", "carrot"]
for letter, group in groupby(words, key=lambda w: w[0]):
    print(letter, ",".join(group))

# A group shares the source: it is empty once the outer iterator moved on.
it = groupby("aab")
k1, g1 = next(it)
print(k1, next(g1))
k2, g2 = next(it)
print(k2, list(g1), list(g2))

# Groups that are not read are skipped.
print([k for k, _ in groupby("xxyyzz")])
print([(k, [next(g)]) for k, g in groupby([1, 1, 2, 2, 2, 3])])
print([(k, list(g)) for k, g in groupby([1, 1.0, True, 2])])


class Odd:
    def __eq__(self, other):
        return False


odd = Odd()
print(len(list(groupby([odd, odd, odd]))))


def bad(x):
    if x == 3:
        raise ValueError("no key for 3")
    return x


try:
    for k, g in groupby([1, 2, 3], bad):
        print(k, list(g))
except ValueError as e:
    print(e)
try:
    groupby(5)
except TypeError as e:
    print(e)
