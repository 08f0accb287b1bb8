from collections import OrderedDict

d = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
print(d, list(d), list(reversed(d)))
d.move_to_end("a")
print(list(d))
d.move_to_end("c", last=False)
print(list(d))
d["b"] = 20
print(d.popitem(), d.popitem(last=False), d)
d.update(x=1, y=2)
print(list(reversed(d.items())), list(reversed(d.values())), d.keys())
print(d.pop("x"), d.pop("none", "default"), d.setdefault("z", 26), list(d))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1))
print(OrderedDict.fromkeys("cab", 0), OrderedDict() or "empty", OrderedDict())
print(OrderedDict(a=1) | {"b": 2}, {"b": 2} | OrderedDict(a=1))
e = OrderedDict(a=1)
e |= {"c": 3}
print(e, e.copy(), type(e.copy()).__name__)
for bad in (
    lambda: OrderedDict().popitem(),
    lambda: d.move_to_end("gone"),
    lambda: d.pop("gone"),
    lambda: OrderedDict([1]),
):
    try:
        bad()
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
try:
    for k in d:
        del d[k]
except RuntimeError as e:
    print(e)


class Recent(OrderedDict):
    """Keeps the two keys used last."""

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > 2:
            self.popitem(last=False)


r = Recent()
for k in "abac":
    r[k] = k.upper()
print(r)
