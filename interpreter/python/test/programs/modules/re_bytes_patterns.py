import re

print(re.findall(rb"\w+", b"ab cd"), re.match(rb"(?P<a>\d+)", b"12x").groupdict(), re.search(b"\xff", b"a\xffb"))
print(re.sub(rb"a(.)", rb"<\1>", b"ab ac"), re.split(rb",", b"a,b"), re.findall(rb"[\x80-\xff]+", b"a\x80\x90b"))
print(re.findall(rb"\w", b"a\xe9"), re.findall(rb"(?i)A", b"aA\xe1\xc1"), re.sub(b"b", lambda m: m[0] * 2, b"abc"))
print(re.match(b"a", bytearray(b"abc")), re.match(b"a", bytearray(b"abc"))[0], re.match(b"b", memoryview(b"bc"))[0])
print(repr(re.compile(rb"a\x00", re.I)), re.fullmatch(rb"\x00.", b"\0\n"), re.compile(b"(?s).").match(b"\n")[0])
m = re.search(b"(x)(y)?", b"axb")
print(m.groups(), m.groups(b"?"), m.expand(rb"\1-\g<0>"), m.string, m.span())
for bad in (
    lambda: re.sub(b"a", "b", b"a"),
    lambda: re.sub("a", b"b", "a"),
    lambda: re.findall(b"a", "a"),
    lambda: re.compile(rb"\u0041"),
    lambda: re.compile(b"(?u)a"),
    lambda: re.split("a", b"a"),
):
    try:
        print(bad())
    except (TypeError, ValueError, re.error) as e:
        print(type(e).__name__, e)
