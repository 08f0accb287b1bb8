from collections import defaultdict

groups = defaultdict(list)
for word in ["ant", "bee", "ape", "cow", "bat"]:
    groups[word[0]].append(word)
print(groups, dict(groups))
n = defaultdict(int)
for ch in "mississippi":
    n[ch] += 1
print(sorted(n.items()))
print(n.get("zz"), "zz" in n, len(n), n["zz"], "zz" in n)

tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(t["a"]["b"]["c"], list(t["a"]), t["x"] == {})

d = defaultdict(None, a=1)
try:
    d["b"]
except KeyError as e:
    print("KeyError", e, d)
d.default_factory = lambda: "late"
print(d["b"], d.default_factory())
print(defaultdict(int, {"a": 1}, b=2), defaultdict(int) == {}, defaultdict())
c = groups.copy()
print(type(c).__name__, c.default_factory is list, c == groups)
print(defaultdict(int, a=1) | {"b": 2}, type({"b": 2} | defaultdict(int)).__name__)


class Keyed(defaultdict):
    def __missing__(self, key):
        self[key] = value = key * 2
        return value


k = Keyed()
print(k[4], k["ab"], dict(k))


def fails():
    raise ValueError("factory failed")


d = defaultdict(fails)
try:
    d[1]
except ValueError as e:
    print(e, len(d))
try:
    defaultdict(5)
except TypeError as e:
    print(e)
