import io

text = "a\nb\r\nc\rd"
for newline in ("\n", "", None, "\r", "\r\n"):
    s = io.StringIO(text, newline=newline)
    print(repr(newline), repr(s.getvalue()), s.readlines(), s.newlines)
for newline in ("\n", "", None, "\r", "\r\n"):
    s = io.StringIO(newline=newline)
    s.write("x\ny\r\nz")
    s.seek(0)
    print(repr(newline), repr(s.getvalue()), list(s))
try:
    io.StringIO("", newline="x")
except ValueError as e:
    print(e)
try:
    io.StringIO("", newline=5)
except TypeError as e:
    print(e)


class Upper(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


u = Upper()
print("shout", 1, file=u)
print(u.getvalue(), end="")
s = io.StringIO("line 1\nline 2\nline 3")
for number, line in enumerate(s, 1):
    print(number, line.rstrip())
    if number == 2:
        break
print(s.read(), s.tell())
