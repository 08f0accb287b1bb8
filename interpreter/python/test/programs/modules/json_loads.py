import json

for text in ("null", "true", " false ", "0", "-0", "12345678901234567890", "1.50", "-1e3", "2E-2", "0.0", '""', '"a\\u00e9\\n"', "[]", "[1, 2.0, [3]]", "{}", '{"a": {"b": [null]}}', "\t[ 1 ,\r\n2 ]\n"):
    v = json.loads(text)
    print(type(v).__name__, repr(v))
print(json.loads('"\\ud83d\\ude00 \\" \\\\ \\/ \\b\\f\\t"') == "😀 \" \\ / \b\f\t", json.loads('"\\ud83d"') == "\ud83d", json.loads('"é"'))
print(json.loads('{"a": 1, "a": 2, "b": 3}'), json.loads("[NaN, Infinity, -Infinity]"))
print(json.loads(b'{"k": "\xc3\xa9"}'), json.loads(bytearray(b"[1]")), json.loads("[1]".encode("utf-16")), json.loads("\ufeff1".encode("utf-8")))
print(list(json.loads('{"z": 1, "a": 2, "m": 3}')), json.loads("1e400"), json.loads("-1e-400"))
print(json.loads("[1.1, 2]", parse_float=str, parse_int=float), json.loads("[NaN]", parse_constant=lambda c: f"<{c}>"))
print(json.loads('"tab\there"', strict=False))
d = json.loads('[{"key": 1}, {"key": 2}]')
print([list(x)[0] for x in d], json.JSONDecoder().decode(" [1] "), json.JSONDecoder().raw_decode('{"a": 1} rest'))
for bad in (5, None, ["[]"]):
    try:
        json.loads(bad)
    except TypeError as e:
        print(type(e).__name__, e)
