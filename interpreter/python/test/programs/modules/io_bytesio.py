import io

b = io.BytesIO(b"hello world")
print(b.read(5), b.tell(), b.read(), b.read(), b.seek(-5, 2), b.read(), b.seek(1), b.seek(2, 1), b.read(2))
b.seek(0)
print(b.write(b"HE"), b.write(bytearray(b"L")), b.write(memoryview(b"LO")), b.getvalue())
b.seek(13)
b.write(b"!")
print(b.getvalue(), b.truncate(4), b.getvalue(), b.tell())
b = io.BytesIO(b"l1\nl2\r\nl3")
print(b.readline(), b.readline(1), b.readlines(), list(io.BytesIO(b"a\nb")), b.readline())
b.seek(0)
buf = bytearray(4)
print(b.readinto(buf), buf, b.read1(2), b.read1(), b.readinto(buf), buf)
b = io.BytesIO()
b.writelines([b"x", b"yz"])
view = b.getbuffer()
view[0:1] = b"Q"
print(b.getvalue(), len(view), bytes(view[1:]))
try:
    b.write(b"longer than before")
except BufferError as e:
    print(type(e).__name__, e)
view.release()
b.write(b"!")
print(b.getvalue(), b.readable(), b.writable(), b.seekable(), b.isatty(), b.closed, io.BytesIO().read(), io.BytesIO(None).getvalue())
b.close()
c = io.BytesIO(b"abc")
for bad in (
    lambda: b.read(),
    lambda: b.write(b""),
    lambda: c.write("text"),
    lambda: c.seek(-1),
    lambda: c.seek(0, 9),
    lambda: io.BytesIO("text"),
    lambda: c.truncate(-3),
    lambda: c.readinto(b"xx"),
    lambda: c.fileno(),
    lambda: c.detach(),
):
    try:
        print(bad())
    except (ValueError, TypeError, OSError) as e:
        print(type(e).__name__, e)
print(c.seek(-10, 1), c.seek(-10, 2), c.seek(100), c.read())
