import json

data = {"name": "x", "list": [1, 2, {"deep": []}], "empty": {}, "none": None, "nested": {"a": {"b": 1}}}
print(json.dumps(data, indent=2))
print(json.dumps([[], {}, [1]], indent=0))
print(json.dumps({"b": [1, 2], "a": 3}, indent="\t", sort_keys=True).replace("\t", "<tab>"))
print(json.dumps([1, 2], indent=4, separators=(",", ": ")))
print(json.dumps({"a": 1}, indent=2, separators=(" ;", " = ")))
print(json.dumps([], indent=3), json.dumps({}, indent=3), json.dumps("s", indent=3), json.dumps([1], indent=None))
print(json.loads(json.dumps(data, indent=7)) == data)
print(json.dumps([(1, 2), ()], indent=1))
