import io
import sys
import unittest


class BytesTests(unittest.TestCase):
    def test_construction(self):
        self.assertEqual((bytes(), bytes(3), bytes([1, 255]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(3)), bytes(memoryview(b"m")), bytes.fromhex("0aFF 1b"), b"a" b"b"), (b"", b"\0\0\0", b"\x01\xff", b"\xc3\xa9", b"x", b"\0\1\2", b"m", b"\n\xff\x1b", b"ab"))
        self.assertRaisesRegex(TypeError, "string argument without an encoding", bytes, "a")
        self.assertRaisesRegex(ValueError, r"bytes must be in range\(0, 256\)", bytes, [256])
        self.assertRaisesRegex(ValueError, "negative count", bytes, -1)
        self.assertRaisesRegex(ValueError, "non-hexadecimal number found in fromhex\\(\\) arg at position 1", bytes.fromhex, "1g")
        self.assertRaises(TypeError, bytes, ["a"])
        self.assertRaises(TypeError, bytes, 1.5)

    def test_repr(self):
        self.assertEqual([repr(b) for b in (b"a'", b'"', b"\n\t\\\x00\x7f\xff", bytearray(b"x"))], ['b"a\'"', "b'\"'", "b'\\n\\t\\\\\\x00\\x7f\\xff'", "bytearray(b'x')"])

    def test_access(self):
        b = b"abc"
        self.assertEqual((b[0], b[-1], b[1:], b[::-1], list(b), 98 in b, b"bc" in b, len(b)), (97, 99, b"bc", b"cba", [97, 98, 99], True, True, 3))
        self.assertRaises(IndexError, lambda: b[3])
        with self.assertRaises(TypeError):
            b[0] = 1

    def test_methods(self):
        b = b"Hello World"
        self.assertEqual((b.upper(), b.lower(), b.swapcase(), b.split(), b.find(b"o"), b.rfind(b"o"), b.count(b"l"), b.replace(b"l", b"L", 1), b.startswith(b"He"), b.endswith((b"x", b"ld")), b.title(), b.index(111)),
                         (b"HELLO WORLD", b"hello world", b"hELLO wORLD", [b"Hello", b"World"], 4, 7, 3, b"HeLlo World", True, True, b"Hello World", 4))
        self.assertEqual((b" a ".strip(), b"xax".strip(b"x"), b"a,b".partition(b","), b",".join([b"a", bytearray(b"b")]), b"a".center(3, b"-"), b"7".zfill(3), b"a\nb".splitlines(), b"ab".hex(), b"abcd".hex("-", 2), b"a\tb".expandtabs(2)),
                         (b"a", b"a", (b"a", b",", b"b"), b"a,b", b"-a-", b"007", [b"a", b"b"], "6162", "6162-6364", b"a b"))
        self.assertTrue(b"ab".isalpha() and b"12".isdigit() and b" ".isspace() and b"\x7f".isascii() and not b"\xe9".isalpha())

    def test_mixing_with_str(self):
        self.assertFalse(b"a" == "a")
        for f in (lambda: b"a" + "a", lambda: b"a".find("a"), lambda: b"a".join(["a"]), lambda: "a" in b"a", lambda: b"a" < "a"):
            self.assertRaises(TypeError, f)

    def test_decode(self):
        self.assertEqual((b"\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"a\xff".decode("ascii", "replace"), b"a\xff".decode("utf-8", "ignore"), b"\xff".decode("utf-8", "backslashreplace"), b"\xff".decode("utf-8", "surrogateescape")), ("é", "é", "a\ufffd", "a", "\\xff", "\udcff"))
        with self.assertRaises(UnicodeDecodeError) as cm:
            b"ab\xff".decode()
        e = cm.exception
        self.assertEqual((e.encoding, e.object, e.start, e.end, e.reason), ("utf-8", b"ab\xff", 2, 3, "invalid start byte"))

    def test_percent_format(self):
        self.assertEqual((b"%d %s %b %a" % (1, b"x", b"y", "é"), b"%5.1f|%x" % (1.5, 255), b"%(k)s" % {b"k": b"v"}, b"%c%%" % 65), (b"1 x y '\\xe9'", b"  1.5|ff", b"v", b"A%"))
        self.assertRaises(TypeError, lambda: b"%s" % "text")

    def test_order_and_hash(self):
        self.assertTrue(b"a" < b"b" <= b"b" and b"" < b"\0" and b"a" == bytearray(b"a") and hash(b"k") == hash(bytes([107])))
        self.assertEqual({b"a": 1}[b"a"], 1)

    def test_bytearray_changes(self):
        a = bytearray(b"abc")
        a[0] = 65
        a[1:2] = b"xyz"
        a.append(33)
        a.extend([34, 35])
        a += b"$"
        a.insert(0, 48)
        self.assertEqual(a, b"0Axyzc!\"#$")
        del a[::2]
        a.remove(ord("y"))
        a.reverse()
        self.assertEqual(a, b"$\"cA")
        a *= 2
        a.clear()
        self.assertEqual(a, b"")
        for f in (lambda: a.pop(), lambda: a.remove(1), lambda: a.append(256), lambda: a.extend("x"), lambda: hash(a)):
            self.assertRaises((IndexError, ValueError, TypeError), f)

    def test_bytearray_slices(self):
        a = bytearray(range(10))
        a[::3] = b"wxyz"
        self.assertEqual(bytes(a), b"w\x01\x02x\x04\x05y\x07\x08z")
        self.assertRaises(ValueError, a.__setitem__, slice(None, None, 2), b"x")
        a[2:8] = []
        a[1:1] = (1, 2)
        self.assertEqual(a, bytearray(b"w\x01\x02\x01\x08z"))

    def test_memoryview(self):
        a = bytearray(b"abcdef")
        m = memoryview(a)
        m[0] = 90
        m[1:3] = b"YX"
        self.assertEqual((bytes(m[:4]), a, m[-1], len(m), m.tolist()[:2], m.readonly, m == a, m.nbytes, m.format), (b"ZYXd", b"ZYXdef", 102, 6, [90, 89], False, True, 6, "B"))
        self.assertRaises(BufferError, a.append, 1)
        m.release()
        a.append(1)
        self.assertRaises(ValueError, lambda: m[0])
        self.assertRaises(TypeError, memoryview(b"x").__setitem__, 0, 1)

    def test_translate(self):
        t = bytes.maketrans(b"ab", b"xy")
        self.assertEqual((b"abc".translate(t), b"abc".translate(None, b"b"), b"abcb".translate(t, b"c")), (b"xyc", b"ac", b"xyy"))


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
