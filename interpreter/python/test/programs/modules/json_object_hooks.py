import json
from collections import OrderedDict


def as_complex(d):
    if "re" in d and "im" in d:
        return complex(d["re"], d["im"])
    return d


print(json.loads('{"x": {"re": 1, "im": 2}, "y": [{"re": 0, "im": 1}]}', object_hook=as_complex))
order = []
json.loads('{"a": {"b": {}}, "c": {"d": 1}}', object_hook=lambda d: order.append(list(d)) or d)
print(order)
print(json.loads('{"b": 1, "a": {"z": 2, "b": 3}, "b": 4}', object_pairs_hook=lambda pairs: pairs))
print(json.loads('{"b": 1, "a": 2}', object_pairs_hook=OrderedDict))
print(json.loads('{"a": 1}', object_hook=lambda d: "hook", object_pairs_hook=lambda p: "pairs"))
print(json.loads("[1.10, 2]", parse_float=lambda s: ("digits", s)))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


def reject_repeats(pairs):
    d = {}
    for k, v in pairs:
        if k in d:
            raise ValueError(f"repeated key {k!r}")
        d[k] = v
    return d


try:
    json.loads('{"a": 1, "a": 2}', object_pairs_hook=reject_repeats)
except ValueError as e:
    print(type(e).__name__, e)


class Decoder(json.JSONDecoder):
    def __init__(self, **kw):
        super().__init__(object_hook=self.hook, **kw)

    def hook(self, d):
        return Point(**d) if set(d) == {"x", "y"} else d


p = json.loads('[{"x": 1, "y": 2}]', cls=Decoder)[0]
print(type(p).__name__, p.x, p.y)
