import io

s = io.StringIO()
print(s.write("hello"), s.write(" world\n"), s.getvalue(), s.tell(), repr(s.read()))
print(s.seek(0), repr(s.read(5)), repr(s.read()), repr(s.read(3)), s.tell())
s = io.StringIO("one\ntwo\n\nthree")
print(repr(s.readline()), repr(s.readline(2)), repr(s.readline()), s.readlines(), repr(s.readline()))
s.seek(0)
print(list(s), list(s))
s.seek(0)
print(s.readlines(5), next(s), repr(s.readline(0)), repr(s.readline(-1)))
s = io.StringIO("abc")
s.write("X")
print(s.getvalue(), s.read())
s.seek(0, 2)
s.writelines(["1", "2", "3"])
print(s.getvalue(), s.tell())
s.seek(10)
s.write("far")
print(repr(s.getvalue()))
s.seek(2)
print(s.truncate(), repr(s.getvalue()), s.truncate(1), s.tell(), repr(s.getvalue()))
print(s.readable(), s.writable(), s.seekable(), s.isatty(), s.closed, s.line_buffering, s.encoding, s.newlines, s.errors)
print("é😀\n", end="", file=s)
print(len(s.getvalue()), io.StringIO(None).getvalue() == "", s.flush())
with io.StringIO("x") as t:
    print(t.read())
for bad in (
    lambda: t.read(),
    lambda: t.getvalue(),
    lambda: t.write("x"),
    lambda: s.write(b"x"),
    lambda: s.write(5),
    lambda: s.seek(-1),
    lambda: s.seek(1, 1),
    lambda: s.seek(0, 5),
    lambda: io.StringIO(b"x"),
    lambda: s.fileno(),
    lambda: s.truncate(-1),
    lambda: s.read("x"),
):
    try:
        print(bad())
    except (ValueError, TypeError, OSError) as e:
        print(type(e).__name__, e)
