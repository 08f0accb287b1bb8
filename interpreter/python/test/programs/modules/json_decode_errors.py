import json

texts = ["", " ", "nul", "tru", "[", "[1", "[1,", "[1,]", "[1 2]", "{", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "{a: 1}", "{'a': 1}", '{"a" 1}', '"abc', '"a\\x"', '"a\\u12"', '"tab\t"', '"nl\n"', "01", "1.", ".5", "+1", "-", "--1", "1e", "[1] x", "]", "'a'", "[1,\n 2,\n x]", "{1: 2}", "NaNx", "undefined", '"\\', "\ufeff[]"]
for t in texts:
    try:
        print(repr(t), "->", json.loads(t))
    except json.JSONDecodeError as e:
        print(repr(t), "->", e)
try:
    json.loads('{\n "a": [1,\n  oops]\n}')
except ValueError as e:
    print(type(e).__name__, e.msg, e.pos, e.lineno, e.colno, e.doc[e.pos : e.pos + 4])
print(json.JSONDecodeError.__mro__[1].__name__, str(json.JSONDecodeError("msg", "a\nbc", 3)))
