from collections import Counter

c = Counter("abracadabra")
print(c, c["a"], c["z"], "z" in c)
print(c.most_common(2), c.most_common(), Counter().most_common(1))
print(sorted(c.elements()), sum(c.values()), c.total())
c.update("aab")
c.subtract({"a": 10, "q": 1})
print(c)
c["new"] = 0
del c["q"]
del c["never there"]
print(c, len(c))
print(Counter(a=2, b=-1), Counter({"x": 3}), Counter([1, 1, 2]), Counter(None), Counter())
print(list(Counter(a=3, b=0, c=-2, d=1).elements()))
k = Counter("hello")
k.update(h=4)
k.update({"e": 1}, l=1)
print(k.most_common(3), k.copy() == k, type(k.copy()).__name__)
words = "the cat and the dog and the bird".split()
for word, n in Counter(words).most_common():
    print(word, n)
print(Counter("ab") == Counter("ba"), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) == {"a": 1})
for bad in (
    lambda: Counter.fromkeys("ab", 1),
    lambda: Counter(1),
    lambda: Counter([], []),
    lambda: Counter([[1]]),
):
    try:
        bad()
    except (TypeError, NotImplementedError) as e:
        print(type(e).__name__, e)


class Missing(Counter):
    def __missing__(self, key):
        return -1


print(Missing("a")["b"], repr(Missing("aa")))
