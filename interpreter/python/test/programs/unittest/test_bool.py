import io
import sys
import unittest


class BoolTests(unittest.TestCase):
    def test_basics(self):
        self.assertEqual((repr(True), str(False), int(True), float(True), True + True, -True, ~True, abs(False)), ("True", "False", 1, 1.0, 2, -1, -2, 0))
        self.assertTrue(isinstance(True, int) and issubclass(bool, int) and type(True) is bool)

    def test_singletons(self):
        self.assertIs(bool(5), True)
        self.assertIs(bool(), False)
        self.assertIs(not 5, False)
        self.assertIs(1 == 1.0, True)
        self.assertIs(eval("True"), True)

    def test_bitwise(self):
        for a in (True, False):
            for b in (True, False):
                self.assertIs(a & b, bool(int(a) & int(b)))
                self.assertIs(a | b, bool(int(a) | int(b)))
                self.assertIs(a ^ b, a != b)
        self.assertNotIsInstance(True & 1, bool)
        self.assertEqual(True | 2, 3)

    def test_arithmetic_types(self):
        for v in (True + False, True * True, True - True, True // True, True % 2, True << 1, +True):
            self.assertIs(type(v), int)
        self.assertEqual(sum([True, True, False]), 2)

    def test_truth_of_builtins(self):
        for v in (0, 0.0, 0j, "", b"", [], (), {}, set(), range(0), None, False, frozenset(), bytearray()):
            self.assertIs(bool(v), False)
        for v in (1, -1, 0.1, 1j, " ", b"\0", [0], (None,), {0: 0}, {0}, range(1), object(), int, len, ...):
            self.assertIs(bool(v), True)

    def test_hooks(self):
        class B:
            def __init__(self, v):
                self.v = v
            def __bool__(self):
                return self.v
        class L:
            def __init__(self, n):
                self.n = n
            def __len__(self):
                return self.n
        class Both(L):
            def __bool__(self):
                return False
        self.assertEqual([bool(x) for x in (B(True), B(False), L(0), L(3), Both(5))], [True, False, False, True, False])
        with self.assertRaisesRegex(TypeError, "__bool__ should return bool, returned int"):
            bool(B(1))
        with self.assertRaisesRegex(ValueError, r"__len__\(\) should return >= 0"):
            bool(L(-1))
        with self.assertRaises(TypeError):
            if L("x"):
                pass

    def test_no_subclass(self):
        with self.assertRaisesRegex(TypeError, "type 'bool' is not an acceptable base type"):
            class C(bool):
                pass
        self.assertRaises(TypeError, bool, 1, 2)
        self.assertRaises(TypeError, bool, x=1)

    def test_format_and_index(self):
        self.assertEqual((f"{True}", f"{True:d}", f"{False!r:>6}", "%d %s" % (True, True), [10, 20][True], "ab"[False], "x" * True), ("True", "1", " False", "1 True", 20, "a", "x"))
        self.assertEqual((True.bit_length(), True.to_bytes(1, "big"), bool.from_bytes(b"\0", "big"), True.real), (1, b"\1", False, 1))

    def test_keys(self):
        d = {True: "t"}
        self.assertEqual((d[1], d[1.0], {1: "one", True: "two"}, True in [1], [1, 0].index(False)), ("t", "t", {1: "two"}, True, 1))

    def test_short_circuit_values(self):
        self.assertEqual((0 or [] or "x", 1 and [] and 2, None or 0, "a" and "b", not [] and 5), ("x", [], 0, "b", 5))
        self.assertEqual([any([]), all([]), any([0, "x"]), all([1, ""])], [False, True, True, False])


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
