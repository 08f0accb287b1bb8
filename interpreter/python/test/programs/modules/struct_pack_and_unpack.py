import struct

for fmt, values in (
    (">bBhH", (-1, 255, -2, 65535)),
    ("<iIlL", (-5, 5, -6, 6)),
    (">qQ", (-(2**63), 2**64 - 1)),
    ("<fd", (1.5, -0.1)),
    (">e", (0.5,)),
    ("!?c", (True, b"x")),
    ("5s", (b"abc",)),
    ("3s", (b"abcdef",)),
    ("4p", (b"ab",)),
    ("<2h3x1b", (1, 2, 3)),
    ("=0s", (b"",)),
    (">3B", (1, 2, 3)),
):
    data = struct.pack(fmt, *values)
    print(fmt, data.hex(" "), struct.calcsize(fmt), struct.unpack(fmt, data))
print(struct.calcsize("<bi"), struct.calcsize("@bi"), struct.calcsize("=bi"), struct.calcsize("@0i"), struct.calcsize("<q  b"))
s = struct.Struct(">hb")
print(s.size, s.format, s.pack(1, 2), s.unpack(b"\0\1\2"), list(s.iter_unpack(b"\0\1\2\0\3\4")))
buf = bytearray(6)
s.pack_into(buf, 2, 258, -1)
print(buf, s.unpack_from(buf, 2), struct.unpack_from("<H", b"\1\2\3", offset=1))


class Index:
    def __index__(self):
        return 7


print(struct.pack("B", Index()), struct.unpack("<f", struct.pack("<f", 0.1)), struct.pack("<d", float("inf")).hex())
for bad in (
    lambda: struct.pack("B", 256),
    lambda: struct.pack("<b", -129),
    lambda: struct.pack(">h", 40000),
    lambda: struct.pack("<i", 1.5),
    lambda: struct.pack("<ii", 1),
    lambda: struct.unpack("<i", b"abc"),
    lambda: struct.pack("z", 1),
    lambda: struct.pack("c", b"ab"),
    lambda: struct.pack("s", "text"),
    lambda: struct.unpack_from("<i", b"abcd", 2),
    lambda: s.pack_into(bytearray(2), 0, 1, 1),
    lambda: list(s.iter_unpack(b"1234")),
    lambda: struct.pack("<f", 1e300),
    lambda: struct.calcsize("3"),
):
    try:
        print(bad())
    except (struct.error, OverflowError) as e:
        print(type(e).__name__, e)
