import io
import sys
import unittest


class StringIOTests(unittest.TestCase):
    def test_read_write(self):
        s = io.StringIO("abc\ndef\n")
        self.assertEqual((s.read(2), s.readline(), s.tell(), s.read(), s.read()), ("ab", "c\n", 4, "def\n", ""))
        s.seek(0)
        self.assertEqual((list(s), s.seek(0, 2), s.write("x"), s.getvalue()), (["abc\n", "def\n"], 8, 1, "abc\ndef\nx"))

    def test_overwrite_and_truncate(self):
        s = io.StringIO("hello")
        s.write("J")
        self.assertEqual((s.getvalue(), s.truncate(), s.getvalue(), s.seek(3), s.write("x"), s.getvalue()), ("Jello", 1, "J", 3, 1, "J\0\0x"))

    def test_closed(self):
        s = io.StringIO()
        with s:
            pass
        for f in (s.read, s.getvalue, s.tell, lambda: s.write("a"), lambda: next(s)):
            self.assertRaises(ValueError, f)
        self.assertTrue(s.closed)

    def test_types(self):
        self.assertRaises(TypeError, io.StringIO().write, b"x")
        self.assertRaises(TypeError, io.StringIO, b"x")
        self.assertEqual(io.StringIO(None).read(), "")

    def test_print(self):
        s = io.StringIO()
        print(1, "a", sep="|", file=s)
        self.assertEqual(s.getvalue(), "1|a\n")

    def test_readlines(self):
        s = io.StringIO("a\nb\n\nc")
        self.assertEqual((s.readlines(), s.readlines(), s.seek(0), s.readlines(2), s.readline(0)), (["a\n", "b\n", "\n", "c"], [], 0, ["a\n", "b\n"], ""))


class BytesIOTests(unittest.TestCase):
    def test_read_write(self):
        b = io.BytesIO(b"abc\ndef")
        self.assertEqual((b.read(1), b.readline(), b.tell(), b.read1(2), b.read(), b.getvalue()), (b"a", b"bc\n", 4, b"de", b"f", b"abc\ndef"))
        b.seek(-2, 2)
        self.assertEqual((b.write(b"XYZ"), b.getvalue(), b.seek(0), b.readlines()), (3, b"abc\ndXYZ", 0, [b"abc\n", b"dXYZ"]))

    def test_readinto_and_buffer(self):
        b, buf = io.BytesIO(b"abcdef"), bytearray(4)
        self.assertEqual((b.readinto(buf), bytes(buf), b.readinto(buf), bytes(buf)), (4, b"abcd", 2, b"efcd"))
        with b.getbuffer() as view:
            view[0] = 65
            self.assertRaises(BufferError, b.truncate, 0)
        self.assertEqual((b.truncate(2), b.getvalue()), (2, b"Ab"))

    def test_sparse(self):
        b = io.BytesIO()
        b.seek(3)
        b.write(b"x")
        self.assertEqual(b.getvalue(), b"\0\0\0x")

    def test_errors(self):
        b = io.BytesIO()
        self.assertRaises(TypeError, b.write, "text")
        self.assertRaises(ValueError, b.seek, -1)
        self.assertRaises(io.UnsupportedOperation, b.fileno)
        b.close()
        self.assertRaises(ValueError, b.read)

    def test_writelines(self):
        b = io.BytesIO()
        b.writelines([b"a", bytearray(b"b"), memoryview(b"c")])
        self.assertEqual(b.getvalue(), b"abc")


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
