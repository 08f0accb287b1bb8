from collections import ChainMap

base = {"color": "red", "size": 1}
user = {"color": "blue"}
c = ChainMap(user, base)
print(c["color"], c["size"], len(c), list(c), "size" in c, c.get("none", 0))
c["size"] = 9
print(user, base, c.maps)
del c["size"]
print(c["size"])
child = c.new_child({"extra": True})
print(child["extra"], child.parents == c, len(child.maps))
child2 = c.new_child(color="green")
print(child2["color"], c["color"], c.new_child().maps[0])
print(c)
print(dict(c), sorted(c.items()), ChainMap().maps)
print(c == {"color": "blue", "size": 1}, bool(ChainMap({}, {})), bool(ChainMap({}, {1: 1})))
m = ChainMap({"a": 1}, {"b": 2}) | {"b": 3}
print(m, {"z": 1} | ChainMap({"a": 1}))
c |= {"q": 1}
print(user, c.pop("q"), c.popitem(), user)
for bad in (
    lambda: c["none"],
    lambda: c.pop("size"),
    lambda: c.popitem(),
    lambda: c.__delitem__("size"),
):
    try:
        bad()
    except KeyError as e:
        print(type(e).__name__, e)


class Deep(ChainMap):
    """Writes go to the map that already has the key."""

    def __setitem__(self, key, value):
        for m in self.maps:
            if key in m:
                m[key] = value
                return
        self.maps[0][key] = value


d = Deep({}, {"a": 1})
d["a"] = 2
d["b"] = 3
print(d, ChainMap.fromkeys(["k"], 0))
