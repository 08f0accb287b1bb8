import io
import sys
import unittest


class ComplexTests(unittest.TestCase):
    def test_construction(self):
        self.assertEqual((complex(), complex(1), complex(1, 2), complex("1+2j"), complex(imag=3), complex(1j, 1j)), (0j, 1 + 0j, 1 + 2j, 1 + 2j, 3j, -1 + 1j))
        self.assertEqual([complex(t) for t in ("j", "-j", "1", " 1e2-3.5J ", "(1+2j)", "+1-j")], [1j, -1j, 1 + 0j, 100 - 3.5j, 1 + 2j, 1 - 1j])
        for bad in ("", "1 + 2j", "1+", "i", "1+2", "j1", "(1", "--j"):
            with self.subTest(bad), self.assertRaisesRegex(ValueError, r"complex\(\) arg is a malformed string"):
                complex(bad)
        self.assertRaises(TypeError, complex, "1", 2)
        self.assertRaises(TypeError, complex, [])

    def test_text(self):
        for v, text in ((1j, "1j"), (1 + 0j, "(1+0j)"), (-0.0 + 2j, "2j"), (complex(-0.0, -2), "(-0-2j)"), (1.5 - 2.5j, "(1.5-2.5j)"), (complex("inf"), "(inf+0j)"), (1e20 + 1e-9j, "(1e+20+1e-09j)"), (0j, "0j")):
            self.assertEqual((repr(v), str(v)), (text, text))

    def test_arithmetic(self):
        a, b = 1 + 2j, 3 - 4j
        self.assertEqual((a + b, a - b, a * b, a / b, a**2, -a, +a, a + 1, 2 * a, 1.5 - a), (4 - 2j, -2 + 6j, 11 + 2j, -0.2 + 0.4j, -3 + 4j, -1 - 2j, a, 2 + 2j, 2 + 4j, 0.5 - 2j))
        self.assertEqual((abs(3 + 4j), a.conjugate(), a.real, a.imag, a**0, 0j**0), (5.0, 1 - 2j, 1.0, 2.0, 1, 1))
        self.assertRaises(ZeroDivisionError, lambda: a / 0)
        self.assertRaises(ZeroDivisionError, lambda: 0j ** -1)

    def test_no_order_or_floor(self):
        for f in (lambda: 1j < 2, lambda: 1j // 1, lambda: 1j % 1, lambda: divmod(1j, 1), lambda: int(1j), lambda: float(1j), lambda: round(1j)):
            self.assertRaises(TypeError, f)

    def test_equality_and_hash(self):
        self.assertTrue(1 + 0j == 1 == 1.0 and 1j != 1 and hash(2 + 0j) == hash(2) and {1: "a"}[1 + 0j] == "a")
        self.assertFalse(1j == "1j")

    def test_format(self):
        self.assertEqual([format(1.5 + 2.25j, s) for s in ("", ".1f", "g", ">12", "+.0e")], ["(1.5+2.25j)", "1.5+2.2j", "1.5+2.25j", " (1.5+2.25j)", "+2e+00+2e+00j"])
        self.assertRaises(ValueError, format, 1j, "=10")
        self.assertRaises(ValueError, format, 1j, "d")

    def test_hooks(self):
        class C:
            def __complex__(self):
                return 3 + 4j
        class F:
            def __float__(self):
                return 2.0
        self.assertEqual((complex(C()), complex(F()), complex(F(), F())), (3 + 4j, 2 + 0j, 2 + 2j))
        class Bad:
            def __complex__(self):
                return 1
        self.assertRaises(TypeError, complex, Bad())

    def test_read_only(self):
        with self.assertRaises(AttributeError):
            (1j).real = 5


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
