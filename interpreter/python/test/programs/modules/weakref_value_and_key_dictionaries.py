import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"


a, b = Node("a"), Node("b")
values = weakref.WeakValueDictionary({"a": a})
values["b"] = b
print(len(values), values["a"], sorted(values), values.get("z"), "b" in values, [v.name for v in values.values()])
print(values.setdefault("a", b) is a, values.pop("b") is b, len(values), dict(values.items()))
values["b"] = b
del b
gc.collect()
print(sorted(values.keys()), "b" in values, len(values))
try:
    values["b"]
except KeyError as e:
    print("KeyError", e)
values.update({"again": a})
print(sorted(values), [r() is a for r in values.valuerefs()], values.copy() == values)

keys = weakref.WeakKeyDictionary()
k1, k2 = Node("k1"), Node("k2")
keys[k1] = 1
keys[k2] = [2]
print(len(keys), keys[k1], k2 in keys, Node("k1") in keys, sorted(k.name for k in keys), sorted(map(str, keys.values())))
del k1
gc.collect()
print(len(keys), list(keys.items()), keys.get(Node("q"), "none"))
for bad in (lambda: keys.__setitem__(5, 1), lambda: values.__setitem__("x", 5), lambda: keys[Node("x")]):
    try:
        bad()
    except (TypeError, KeyError) as e:
        print(type(e).__name__, "Node" if isinstance(e, KeyError) else e)

s = weakref.WeakSet()
x, y = Node("x"), Node("y")
s.add(x)
s.update([y, x])
print(len(s), x in s, 5 in s, sorted(n.name for n in s), s.isdisjoint({x}), len(s | {a}))
del x
gc.collect()
print(len(s), [n.name for n in s], s == weakref.WeakSet([y]))
s.discard(y)
print(len(s))
