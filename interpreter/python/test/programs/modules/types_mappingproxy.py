from types import MappingProxyType

d = {"a": 1, "b": 2}
p = MappingProxyType(d)
print(p, p["a"], len(p), list(p), "a" in p, p.get("z", 0), p == d, dict(p) == d)
d["c"] = 3
print(list(p.keys()), list(p.values()), list(p.items()), list(reversed(p)))
print(p | {"z": 26}, {"z": 26} | p, type(p | {}).__name__, p.copy(), type(p.copy()).__name__)
for bad in (
    lambda: p.__setitem__("a", 5),
    lambda: p["missing"],
    lambda: p.update({}),
    lambda: p.pop("a"),
    lambda: MappingProxyType([1]),
    lambda: MappingProxyType(),
):
    try:
        bad()
    except (TypeError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    p["a"] = 1
except TypeError as e:
    print(e)
try:
    del p["a"]
except TypeError as e:
    print(e)


class C:
    attr = 1


print(type(C.__dict__) is MappingProxyType, C.__dict__["attr"], "attr" in C.__dict__)
try:
    C.__dict__["x"] = 2
except TypeError as e:
    print(e)
C.late = 5
print(C.__dict__["late"])


class Missing(dict):
    def __missing__(self, key):
        return "gap"


print(MappingProxyType(Missing())["q"], isinstance(p, dict), {**p})
