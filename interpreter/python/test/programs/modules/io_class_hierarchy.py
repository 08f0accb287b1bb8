import io

print(issubclass(io.StringIO, io.TextIOBase), issubclass(io.BytesIO, io.BufferedIOBase), issubclass(io.TextIOBase, io.IOBase), issubclass(io.BytesIO, io.TextIOBase))
print(isinstance(io.StringIO(), io.IOBase), io.UnsupportedOperation.__mro__[1].__name__, io.UnsupportedOperation.__mro__[2].__name__, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END)


class Reversed(io.RawIOBase):
    """A stream over bytes that gives them from the back."""

    def __init__(self, data):
        self.data = bytearray(data)

    def readable(self):
        return True

    def readinto(self, buffer):
        n = min(len(buffer), len(self.data))
        for i in range(n):
            buffer[i] = self.data.pop()
        return n


r = Reversed(b"abcdef")
print(r.read(2), r.read(3), r.readall(), r.read(1), r.closed)
print(io.BufferedReader(Reversed(b"olleh")).read(), io.BufferedReader(Reversed(b"2enil\n1enil")).readlines())
print(io.TextIOWrapper(io.BufferedReader(Reversed(b"txet")), encoding="ascii").read())


class Lines(io.TextIOBase):
    def __init__(self):
        self.rest = ["a\n", "b\n"]

    def readline(self, size=-1):
        return self.rest.pop(0) if self.rest else ""


print(list(Lines()), Lines().readlines())
with Lines() as f:
    print(f.closed)
print(f.closed)
for bad in (lambda: io.IOBase().fileno(), lambda: Reversed(b"").write(b"x"), lambda: io.IOBase().seek(0), lambda: f.readlines()):
    try:
        print(bad())
    except (OSError, ValueError, AttributeError, NotImplementedError) as e:
        print(type(e).__name__, e)
