import json


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


def default(o):
    if isinstance(o, Point):
        return {"x": o.x, "y": o.y}
    if isinstance(o, (set, frozenset)):
        return sorted(o)
    raise TypeError(f"cannot encode {type(o).__name__}")


print(json.dumps([Point(1, Point(2, 3)), {3, 1, 2}], default=default))
try:
    json.dumps({"a": [1j]}, default=default)
except TypeError as e:
    print(e)


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        if isinstance(o, range):
            return {"range": list(o)}
        return super().default(o)


print(json.dumps({"z": 2 + 1j, "r": range(3)}, cls=Encoder), Encoder(indent=1).encode([1j]))
print(list(Encoder(sort_keys=True).iterencode({"b": 1, "a": [True, None]})))
print("".join(json.JSONEncoder(separators=("|", "=")).iterencode({"k": [1, 2]})))
try:
    Encoder().encode([object])
except TypeError as e:
    print(e)
e = json.JSONEncoder()
print(e.item_separator, e.key_separator, e.skipkeys, e.ensure_ascii, e.check_circular, e.sort_keys, e.indent)
print(json.JSONEncoder(indent=2).item_separator)


class Dict(dict):
    pass


class List(list):
    pass


print(json.dumps(Dict(a=List([1, Dict()]))))
