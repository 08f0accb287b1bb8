import io
import sys
import unittest


class IntTests(unittest.TestCase):
    def test_from_strings(self):
        for text, value in (("0", 0), (" 12 ", 12), ("-7", -7), ("+3", 3), ("1_000", 1000), ("٣", 3), ("\t5\n", 5)):
            self.assertEqual(int(text), value)
        for bad in ("", " ", "+", "1 2", "1.0", "0x10", "_1", "1_", "1__0", "--1", "a", "1\0"):
            with self.subTest(bad), self.assertRaises(ValueError) as cm:
                int(bad)
            self.assertEqual(str(cm.exception), f"invalid literal for int() with base 10: {bad!r}")

    def test_bases(self):
        self.assertEqual([int(t, b) for t, b in (("ff", 16), ("0xFF", 16), ("0b11", 2), ("0o17", 8), ("zz", 36), ("0x1f", 0), ("0b1", 0), ("12", 0), ("1_0", 2))],
                         [255, 255, 3, 15, 1295, 31, 1, 12, 2])
        for args in (("2", 2), ("012", 0), ("8", 8), ("z", 35), ("0x", 16)):
            self.assertRaises(ValueError, int, *args)
        with self.assertRaisesRegex(ValueError, r"int\(\) base must be >= 2 and <= 36, or 0"):
            int("1", 37)
        with self.assertRaisesRegex(TypeError, r"int\(\) can't convert non-string with explicit base"):
            int(5, 10)
        self.assertEqual((int(b"11", 2), int(bytearray(b"7"))), (3, 7))

    def test_from_floats(self):
        self.assertEqual([int(x) for x in (1.9, -1.9, 1e20, -0.0)], [1, -1, 10**20, 0])
        self.assertRaises(OverflowError, int, float("inf"))
        self.assertRaises(ValueError, int, float("nan"))

    def test_hooks(self):
        class I:
            def __int__(self):
                return 42
        class X:
            def __index__(self):
                return 7
        class Bad:
            def __int__(self):
                return 1.5
        self.assertEqual((int(I()), int(X()), [0] * X() == [0] * 7, "abcdefgh"[X()]), (42, 7, True, "h"))
        with self.assertRaisesRegex(TypeError, r"__int__ returned non-int \(type float\)"):
            int(Bad())
        with self.assertRaisesRegex(TypeError, "int\\(\\) argument must be a string, a bytes-like object or a real number, not 'list'"):
            int([])

    def test_division(self):
        for a in (-7, 7, 0, 123456789012345678901234567890):
            for b in (2, -2, 3, -10**15):
                q, r = divmod(a, b)
                self.assertEqual((a // b, a % b, q * b + r), (q, r, a))
                self.assertTrue(r == 0 or (r < 0) == (b < 0))
        for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0)):
            self.assertRaisesRegex(ZeroDivisionError, "integer division or modulo by zero|integer modulo by zero", f)
        self.assertRaisesRegex(ZeroDivisionError, "^division by zero$", lambda: 1 / 0)
        self.assertEqual(10**400 / 10**399, 10.0)
        self.assertRaises(OverflowError, lambda: 10**400 / 3)

    def test_shifts(self):
        self.assertEqual((1 << 100 >> 98, -1 >> 10, -5 >> 1, 5 >> 1000, 0 << 10**9 * 0), (4, -1, -3, 0, 0))
        self.assertRaisesRegex(ValueError, "negative shift count", lambda: 1 << -1)
        self.assertRaisesRegex(ValueError, "negative shift count", lambda: 1 >> -1)

    def test_bitwise_negative(self):
        self.assertEqual((-1 & 0xFF, -256 | 1, -1 ^ 5, ~5, ~-1, -(2**70) & 2**70 - 1, -(2**70) | 1), (255, -255, -6, -6, 0, 0, -(2**70) + 1))

    def test_powers(self):
        self.assertEqual((2**10, (-2) ** 3, 0**0, 2**-1, pow(3, 200, 13), pow(3, -1, 7), pow(-3, 3, 5)), (1024, -8, 1, 0.5, 3**200 % 13, 5, 3))
        self.assertRaises(ZeroDivisionError, lambda: 0**-1)
        self.assertRaisesRegex(ValueError, r"pow\(\) 3rd argument cannot be 0", pow, 2, 3, 0)
        self.assertRaisesRegex(ValueError, "base is not invertible for the given modulus", pow, 2, -1, 4)

    def test_methods(self):
        self.assertEqual([n.bit_length() for n in (0, 1, -1, 255, 256, 2**100)], [0, 1, 1, 8, 9, 101])
        self.assertEqual([n.bit_count() for n in (0, 7, -7, 2**100 - 1)], [0, 3, 3, 100])
        self.assertEqual(((5).as_integer_ratio(), (5).real, (5).imag, (5).numerator, (5).denominator, (-5).conjugate()), ((5, 1), 5, 0, 5, 1, -5))

    def test_bytes(self):
        self.assertEqual(((1000).to_bytes(2, "big"), (1000).to_bytes(3, "little"), (-2).to_bytes(2, "big", signed=True), (5).to_bytes()), (b"\x03\xe8", b"\xe8\x03\x00", b"\xff\xfe", b"\x05"))
        self.assertEqual((int.from_bytes(b"\x01\x00", "big"), int.from_bytes(b"\xff\xfe", "little"), int.from_bytes(b"\xff", signed=True), int.from_bytes([1, 2], "big"), int.from_bytes(b"")), (256, 65279, -1, 258, 0))
        self.assertRaisesRegex(OverflowError, "int too big to convert", (256).to_bytes, 1, "big")
        self.assertRaisesRegex(OverflowError, "can't convert negative int to unsigned", (-1).to_bytes, 1, "big")
        self.assertRaises(ValueError, (1).to_bytes, 1, "middle")

    def test_text(self):
        self.assertEqual((str(10**30), repr(-5), bin(-10), oct(64), hex(-255), hex(0)), ("1" + "0" * 30, "-5", "-0b1010", "0o100", "-0xff", "0x0"))
        self.assertEqual([format(1234567, s) for s in (",", "_", "x", "#X", "b", "08", "+d", ">10", "^10", "e", ".2f")],
                         ["1,234,567", "1_234_567", "12d687", "0X12D687", "100101101011010000111", "01234567", "+1234567", "   1234567", " 1234567  ", "1.234567e+06", "1234567.00"])

    def test_big_arithmetic(self):
        a, b = 3**200, 7**150
        self.assertEqual((a + b) ** 2 - (a - b) ** 2, 4 * a * b)
        self.assertEqual(a * b // a, b)
        self.assertEqual(int(str(a)), a)
        self.assertEqual((a * b) % (b - 1), a * b - (a * b // (b - 1)) * (b - 1))
        self.assertTrue(-a < 0 < b < a * b)

    def test_hash_and_equality(self):
        self.assertTrue(hash(5) == hash(5.0) == hash(5 + 0j) and hash(-1) == hash(-2) == -2 and hash(True) == 1)
        self.assertEqual({1: "a", 1.0: "b", True: "c"}, {1: "c"})

    def test_subclass(self):
        class N(int):
            def __new__(cls, v, note=None):
                self = super().__new__(cls, v)
                self.note = note
                return self
            def __repr__(self):
                return f"N({int(self)})"
        n = N("7", note="x")
        self.assertEqual((n + 1, type(n + 1), n.note, repr(n), n == 7, type(-n), type(int(n)), n.__class__), (8, int, "x", "N(7)", True, int, int, N))

    def test_rounding(self):
        self.assertEqual([round(n, -1) for n in (15, 25, 24, 26, -15)], [20, 20, 20, 30, -20])
        self.assertEqual((round(1234, -2), round(5), round(5, 2), round(1251, -10)), (1200, 5, 5, 0))


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
