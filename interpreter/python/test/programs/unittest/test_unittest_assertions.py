import io
import sys
import unittest


class AssertionTests(unittest.TestCase):
    """The checks themselves: each must pass when it should and fail with its text."""

    def fails(self, text, call, *args, **kw):
        with self.assertRaises(AssertionError) as cm:
            call(*args, **kw)
        self.assertEqual(str(cm.exception).split("\n")[0], text)

    def test_equality(self):
        self.assertEqual(1, 1.0)
        self.fails("1 != 2", self.assertEqual, 1, 2)
        self.fails("1 != 2 : note", self.assertEqual, 1, 2, "note")
        self.fails("1 == 1", self.assertNotEqual, 1, 1)

    def test_truth(self):
        self.assertTrue([0])
        self.assertFalse("")
        self.fails("0 is not true", self.assertTrue, 0)
        self.fails("[1] is not false", self.assertFalse, [1])

    def test_identity(self):
        x = []
        self.assertIs(x, x)
        self.assertIsNot(x, [])
        self.assertIsNone(None)
        self.assertIsNotNone(0)
        self.fails("1 is not None", self.assertIsNone, 1)
        self.fails("unexpectedly None", self.assertIsNotNone, None)
        self.fails("1 is not 'a'", self.assertIs, 1, "a")
        self.fails("unexpectedly identical: None", self.assertIsNot, None, None)

    def test_membership(self):
        self.assertIn(1, [1])
        self.fails("2 not found in [1]", self.assertIn, 2, [1])
        self.fails("1 unexpectedly found in [1]", self.assertNotIn, 1, [1])

    def test_instances(self):
        self.assertIsInstance(1, (str, int))
        self.fails("1 is not an instance of <class 'str'>", self.assertIsInstance, 1, str)
        self.fails("1 is an instance of <class 'int'>", self.assertNotIsInstance, 1, int)

    def test_order(self):
        self.assertLess(1, 2)
        self.fails("2 not less than 1", self.assertLess, 2, 1)
        self.fails("2 not less than or equal to 1", self.assertLessEqual, 2, 1)
        self.fails("1 not greater than 2", self.assertGreater, 1, 2)
        self.fails("1 not greater than or equal to 2", self.assertGreaterEqual, 1, 2)

    def test_almost(self):
        self.assertAlmostEqual(1.00000001, 1)
        self.assertAlmostEqual(1.1, 1.2, delta=0.2)
        self.assertNotAlmostEqual(1.1, 1.2)
        self.fails("1.1 != 1.2 within 7 places (0.09999999999999987 difference)", self.assertAlmostEqual, 1.1, 1.2)
        self.fails("1 != 2 within 0.5 delta (1 difference)", self.assertAlmostEqual, 1, 2, delta=0.5)

    def test_raises(self):
        with self.assertRaises(KeyError) as cm:
            raise KeyError("k")
        self.assertEqual(cm.exception.args, ("k",))
        self.assertRaises((KeyError, ValueError), int, "x")
        self.assertRaisesRegex(ValueError, "lit.*x", int, "x")
        self.fails("ValueError not raised by int", self.assertRaises, ValueError, int, "1")
        self.fails("ValueError not raised", lambda: self.assertRaises(ValueError).__exit__(None, None, None))
        self.fails('"zzz" does not match "invalid literal for int() with base 10: \'x\'"', self.assertRaisesRegex, ValueError, "zzz", int, "x")
        with self.assertRaises(KeyError):
            with self.assertRaises(ValueError):
                raise KeyError

    def test_text(self):
        self.assertRegex("abc", "b.")
        self.assertNotRegex("abc", "x")
        self.fails("Regex didn't match: 'x' not found in 'abc'", self.assertRegex, "abc", "x")
        self.fails("'a\\nb' != 'a\\nc'", self.assertMultiLineEqual, "a\nb", "a\nc")

    def test_containers(self):
        self.assertListEqual([1], [1])
        self.assertCountEqual([1, 2, 2], [2, 1, 2])
        self.fails("Lists differ: [1] != [2]", self.assertEqual, [1], [2])
        self.fails("Tuples differ: (1,) != (2,)", self.assertEqual, (1,), (2,))
        self.fails("{'a': 1} != {'a': 2}", self.assertEqual, {"a": 1}, {"a": 2})
        self.fails("Items in the first set but not the second:", self.assertEqual, {1, 2}, {1})
        self.fails("Element counts were not equal:", self.assertCountEqual, [1], [2])
        self.fails("First sequence is not a list: (1,)", self.assertListEqual, (1,), [1])

    def test_warns_and_logs(self):
        import warnings
        with self.assertWarns(UserWarning) as cm:
            warnings.warn("careful")
        self.assertEqual(str(cm.warning), "careful")
        with self.assertWarnsRegex(DeprecationWarning, "old"):
            warnings.warn("old thing", DeprecationWarning)
        self.fails("UserWarning not triggered", lambda: self.no_warning())

    def no_warning(self):
        with self.assertWarns(UserWarning):
            pass

    def test_fail(self):
        self.fails("None", lambda: self.fail())
        self.fails("reason", self.fail, "reason")


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
