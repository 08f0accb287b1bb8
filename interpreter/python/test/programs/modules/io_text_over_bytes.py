import io

raw = io.BytesIO()
t = io.TextIOWrapper(raw, encoding="utf-8", newline="\n")
t.write("héllo\n")
t.write("wörld\n")
t.flush()
print(raw.getvalue())
t.seek(0)
print(t.readline(), t.read(), t.encoding)
raw = io.BytesIO("a\r\nb\rc\n".encode("utf-16-le"))
t = io.TextIOWrapper(raw, encoding="utf-16-le")
print(t.readlines(), t.newlines)
t = io.TextIOWrapper(io.BytesIO(b"caf\xe9\n"), encoding="ascii", errors="replace")
print(t.read() == "caf\ufffd\n")
t = io.TextIOWrapper(io.BytesIO(b"caf\xe9\n"), encoding="latin-1")
print([line for line in t])
t = io.TextIOWrapper(io.BytesIO(b"ab\xff"), encoding="utf-8")
try:
    t.read()
except UnicodeDecodeError as e:
    print(e)
out = io.BytesIO()
t = io.TextIOWrapper(out, encoding="ascii", newline="\r\n", write_through=True)
print("x", "y", sep="\n", file=t)
print(out.getvalue())
try:
    t.write("é")
    t.flush()
except UnicodeEncodeError as e:
    print(e)
out = io.BytesIO()
t = io.TextIOWrapper(out, encoding="utf-8")
print(t.detach() is out, out.closed)
try:
    t.write("x")
except ValueError as e:
    print(e)
with io.TextIOWrapper(out, encoding="utf-8") as t:
    t.write("y")
print(out.closed, t.closed)
