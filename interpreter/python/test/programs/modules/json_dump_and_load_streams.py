import io
import json

out = io.StringIO()
json.dump({"a": [1, 2, {"b": None}]}, out)
out.write("\n")
json.dump([True, "é"], out, ensure_ascii=False, indent=1)
print(out.getvalue())
print(json.load(io.StringIO('  {"x": 1}\n')), json.load(io.BytesIO(b"[1, 2]")))

lines = [{"id": i, "tags": ["t"] * i} for i in range(3)]
text = "\n".join(json.dumps(line, sort_keys=True) for line in lines)
print(text)
print([json.loads(line) for line in text.splitlines()] == lines)


class Pieces:
    def __init__(self):
        self.parts = []

    def write(self, s):
        self.parts.append(s)


p = Pieces()
json.dump({"k": [1.5, "s"]}, p)
print("".join(p.parts), all(isinstance(s, str) for s in p.parts))
decoder = json.JSONDecoder()
text, at, found = '{"a":1}[2]"three"4 ', 0, []
while text[at:].strip():
    value, at = decoder.raw_decode(text, at)
    found.append(value)
print(found)
try:
    json.load(io.StringIO("[1, 2"))
except json.JSONDecodeError as e:
    print(e)
try:
    decoder.raw_decode("xyz")
except json.JSONDecodeError as e:
    print(e)
for v in (0.1, 1 / 3, 1e22, 5e-324, -1.7976931348623157e308, 2**63, "\ud800"):
    print(json.loads(json.dumps(v)) == v, json.dumps(v))
