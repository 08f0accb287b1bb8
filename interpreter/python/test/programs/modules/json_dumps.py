import json

for v in (None, True, False, 0, -5, 10**25, 1.5, 1e100, -0.0, 1e-7, 100000000000000000.0, "", "text", [], {}, (), [1, [2, []]], {"a": {"b": [None]}}):
    print(json.dumps(v), end=" ")
print()
print(json.dumps({1: "int", 1.5: "float", True: "bool", None: "none", "s": "str"}))
print(json.dumps([float("inf"), float("-inf"), float("nan")]), json.dumps((1, (2,))))
print(json.dumps("quote\" back\\ slash/ \b\f\n\r\t \x00\x1f\x7f é € 😀 \u2028"))
print(json.dumps("é € 😀 \n", ensure_ascii=False))
print(json.dumps({"b": 1, "a": [2, 3]}, sort_keys=True), json.dumps([1, {"a": 2}], separators=(",", ":")))
print(json.dumps({"a": 1, (1, 2): 2, "b": {("x",): 1}}, skipkeys=True))


class MyInt(int):
    def __repr__(self):
        return "hidden"


class MyStr(str):
    pass


print(json.dumps([MyInt(3), MyStr("s"), {MyStr("k"): MyInt(4)}]))
loop = []
loop.append(loop)
for bad in (
    lambda: json.dumps({1, 2}),
    lambda: json.dumps(b"x"),
    lambda: json.dumps({(1,): 2}),
    lambda: json.dumps(1j),
    lambda: json.dumps(loop),
    lambda: json.dumps(float("nan"), allow_nan=False),
    lambda: json.dumps({"a": 1, 2: 3}, sort_keys=True),
    lambda: json.dumps([object], default=lambda o: loop),
):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
