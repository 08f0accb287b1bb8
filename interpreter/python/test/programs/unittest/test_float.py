import io
import sys
import unittest
import math


class FloatTests(unittest.TestCase):
    def test_from_strings(self):
        for text, value in (("1", 1.0), (" 2.5\n", 2.5), ("-.5", -0.5), ("5.", 5.0), ("1e3", 1000.0), ("1_0.5", 10.5), ("1E-2", 0.01), ("infinity", math.inf), ("-INF", -math.inf)):
            self.assertEqual(float(text), value)
        self.assertTrue(math.isnan(float("nan")) and math.isnan(float("-NaN")))
        for bad in ("", ".", "e5", "1e", "1 2", "0x1", "1__0", "--1", "in", "1.2.3"):
            with self.subTest(bad), self.assertRaises(ValueError) as cm:
                float(bad)
            self.assertEqual(str(cm.exception), f"could not convert string to float: {bad!r}")
        self.assertEqual((float(b"1.5"), float(), float(True)), (1.5, 0.0, 1.0))

    def test_repr(self):
        for text in ("0.1", "1e+16", "1e-05", "0.0001", "123456789012345.6", "5e-324", "1.7976931348623157e+308", "-0.0", "inf", "nan", "100.0", "1e+22", "0.30000000000000004"):
            self.assertEqual(repr(float(text)), text)
        self.assertEqual((repr(1e15), repr(1e16), repr(2.0**53), str(1e100)), ("1000000000000000.0", "1e+16", "9007199254740992.0", "1e+100"))

    def test_arithmetic(self):
        self.assertEqual((7.5 // 2, -7.5 // 2, 7.5 % -2, -7.5 % 2, divmod(-7.5, 2)), (3.0, -4.0, -0.5, 0.5, (-4.0, 0.5)))
        for f in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0.0**-1):
            self.assertRaises(ZeroDivisionError, f)
        self.assertRaises(OverflowError, lambda: 1e200**2)
        self.assertEqual(((-8.0) ** 2, 4.0**0.5, 2.0**-1, (-1.0) ** math.inf), (64.0, 2.0, 0.5, 1.0))
        self.assertIsInstance((-8.0) ** 0.5, complex)
        self.assertEqual(1e308 * 10, math.inf)

    def test_signed_zero(self):
        self.assertEqual((math.copysign(1, -0.0), math.copysign(1, 0.0 * -1), str(-0.0 + 0.0), 0.0 == -0.0, str(-(0.0)), str(round(-0.4))), (-1.0, -1.0, "0.0", True, "-0.0", "0"))
        self.assertEqual(repr(-0.0 % 5), "0.0")

    def test_rounding(self):
        self.assertEqual([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999)], [0, 2, 2, 0, -2, 2])
        self.assertEqual([round(x, n) for x, n in ((2.675, 2), (1.005, 2), (1234.5, -2), (0.15, 1), (1e300, 3), (5.015, 2))], [2.67, 1.0, 1200.0, 0.1, 1e300, 5.01])
        self.assertIsInstance(round(2.5), int)
        self.assertIsInstance(round(2.5, 0), float)
        self.assertRaises(OverflowError, round, math.inf)
        self.assertRaises(ValueError, round, math.nan)

    def test_format(self):
        cases = [(3.14159, ".2f", "3.14"), (3.14159, "10.3f", "     3.142"), (1e10, ",.1f", "10,000,000,000.0"), (0.000123, "g", "0.000123"), (1234567.0, "g", "1.23457e+06"),
                 (0.5, "%", "50.000000%"), (0.125, ".1%", "12.5%"), (1.0, "+.1e", "+1.0e+00"), (2.0, "", "2.0"), (2.0, "g", "2"), (2.0, "#g", "2.00000"), (-1.5, "08.2f", "-0001.50"),
                 (math.inf, "f", "inf"), (math.nan, "F", "NAN"), (1e-10, ".3", "1e-10"), (123.456, ".4n", "123.5"), (-0.001, "z.1f", "0.0")]
        for value, spec, text in cases:
            with self.subTest(spec=spec):
                self.assertEqual(format(value, spec), text)
        self.assertEqual("%.3f|%e|%g|%5.1f" % (1.5, 1.5, 1.5, 1.25), "1.500|1.500000e+00|1.5|  1.2")
        self.assertRaises(ValueError, format, 1.0, "d")

    def test_hex(self):
        self.assertEqual(((1.0).hex(), (0.1).hex(), (-0.0).hex(), (5e-324).hex(), math.inf.hex()), ("0x1.0000000000000p+0", "0x1.999999999999ap-4", "-0x0.0p+0", "0x0.0000000000001p-1022", "inf"))
        self.assertEqual([float.fromhex(t) for t in ("0x1.8p1", "1.8p1", "0x.1", "-0x1p-2", "inf", "a")], [3.0, 3.0, 0.0625, -0.25, math.inf, 10.0])
        self.assertRaises(ValueError, float.fromhex, "0xg")
        self.assertRaises(OverflowError, float.fromhex, "0x1p5000")

    def test_methods(self):
        self.assertEqual(((2.0).is_integer(), (2.5).is_integer(), math.inf.is_integer(), (0.75).as_integer_ratio(), (1.5).real, (1.5).imag, (1.5).conjugate(), (-2.9).__trunc__()), (True, False, False, (3, 4), 1.5, 0.0, 1.5, -2))
        self.assertRaises(OverflowError, math.inf.as_integer_ratio)
        self.assertRaises(ValueError, math.nan.as_integer_ratio)

    def test_hash(self):
        self.assertTrue(hash(1.0) == 1 and hash(0.0) == hash(-0.0) == 0 and hash(2.0**40) == hash(2**40) and hash(1.5) == hash(3 / 2))
        self.assertEqual((hash(math.inf), hash(-math.inf)), (314159, -314159))

    def test_hooks(self):
        class F:
            def __float__(self):
                return 2.5
        class I:
            def __index__(self):
                return 3
        class Bad:
            def __float__(self):
                return 1
        self.assertEqual((float(F()), float(I()), math.sqrt(I()) ** 2 > 2.9), (2.5, 3.0, True))
        with self.assertRaisesRegex(TypeError, r"Bad.__float__ returned non-float \(type int\)"):
            float(Bad())
        with self.assertRaisesRegex(TypeError, r"float\(\) argument must be a string or a real number, not 'list'"):
            float([])

    def test_big_int_comparison(self):
        self.assertTrue(1e300 < 10**301 and 10**400 > 1e308 and math.inf > 10**400 and not 10**22 != 1e22)
        self.assertRaisesRegex(OverflowError, "int too large to convert to float", float, 10**400)
        self.assertRaises(OverflowError, lambda: 10**400 * 1.0)

    def test_subclass(self):
        class F(float):
            pass
        f = F("1.5")
        self.assertEqual((f, type(f + 1), type(f), f == 1.5, repr(f), float(f)), (1.5, float, F, True, "1.5", 1.5))


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
