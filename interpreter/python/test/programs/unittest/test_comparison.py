import io
import sys
import unittest
import operator


class Num:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == getattr(o, "n", o)

    def __lt__(self, o):
        return self.n < getattr(o, "n", o)


class Meth:
    """Each method notes that it was called."""

    log = []


def method(name):
    def call(self, other):
        Meth.log.append((name, type(other).__name__))
        return NotImplemented
    return call


for name in ("lt", "le", "gt", "ge", "eq", "ne"):
    setattr(Meth, f"__{name}__", method(name))


class ComparisonTests(unittest.TestCase):
    def test_defaults(self):
        a, b = object(), object()
        self.assertTrue(a == a and a != b and not a == b)
        for op, sign in ((operator.lt, "<"), (operator.ge, ">=")):
            with self.assertRaisesRegex(TypeError, f"'{sign}' not supported between instances of 'object' and 'object'"):
                op(a, b)

    def test_numbers(self):
        self.assertTrue(1 == 1.0 == True and 2 > 1.5 and 1 + 0j == 1)
        self.assertTrue(10**20 == 1e20 and 10**23 != 1e23 and 2**53 == 2.0**53 and 2**53 + 1 != 2.0**53)
        self.assertTrue(2**53 + 1 > 2.0**53)
        self.assertRaises(TypeError, lambda: 1j < 2j)
        self.assertRaises(TypeError, lambda: 1 < "a")
        self.assertFalse(1 == "1")

    def test_none_and_types(self):
        self.assertTrue(None == None and not None == 0 and int == int and int != str)
        self.assertRaises(TypeError, lambda: None < 1)
        self.assertRaises(TypeError, lambda: int < str)

    def test_reflected(self):
        self.assertTrue(5 == Num(5))
        self.assertTrue(5 > Num(4))
        self.assertFalse(3 > Num(4))
        self.assertRaises(TypeError, lambda: Num(1) <= 5)
        self.assertTrue(Num(1) != Num(2))

    def test_ne_from_eq(self):
        self.assertFalse(Num(1) != Num(1))
        class E:
            def __eq__(self, o):
                return NotImplemented
        e = E()
        self.assertTrue(e != 5 and e == e)

    def test_not_implemented_goes_both_ways(self):
        Meth.log.clear()
        a, b = Meth(), Meth()
        self.assertFalse(a == b)
        self.assertTrue(a != b)
        self.assertRaises(TypeError, lambda: a < b)
        self.assertEqual([n for n, _ in Meth.log], ["eq", "eq", "ne", "ne", "lt", "gt"])

    def test_subclass_first(self):
        log = []
        class A:
            def __lt__(self, o):
                log.append("A.lt")
                return True
        class B(A):
            def __gt__(self, o):
                log.append("B.gt")
                return True
        A() < B()
        A() < A()
        self.assertEqual(log, ["B.gt", "A.lt"])

    def test_chains(self):
        log = []
        def v(x):
            log.append(x)
            return x
        self.assertTrue(v(1) < v(2) <= v(2) != v(3))
        self.assertFalse(v(5) < v(4) < v(9))
        self.assertEqual(log, [1, 2, 2, 3, 5, 4])
        self.assertTrue(1 < 3 > 2 in [2] is not None)

    def test_results_of_any_type(self):
        class Vec:
            def __eq__(self, o):
                return ["eq"]
            def __lt__(self, o):
                return ""
        self.assertEqual((Vec() == 1, Vec() < 1), (["eq"], ""))
        self.assertEqual(Vec() < 1 < 2, "")
        self.assertIs(Vec() == 1 and True, True)

    def test_sequences(self):
        self.assertTrue([1, 2] < [1, 3] and [1] < [1, 0] and not [] < [] and (1, "a") < (2, 0))
        self.assertRaises(TypeError, lambda: [1, "a"] < [1, 2])
        self.assertFalse([1] == (1,))
        self.assertRaises(TypeError, lambda: [1] < (1,))
        self.assertTrue("a" < "b" < "ba" and "Z" < "a" and b"a" < b"b")
        nan = float("nan")
        self.assertTrue([nan] == [nan] and not nan == nan)

    def test_sets_are_partial(self):
        a, b = {1, 2}, {2, 3}
        self.assertFalse(a < b or a > b or a == b)
        self.assertTrue({1} < a <= {1, 2} and a == frozenset(a))
        self.assertRaises(TypeError, lambda: a < [1])

    def test_eq_clears_hash(self):
        class E:
            def __eq__(self, o):
                return True
        with self.assertRaisesRegex(TypeError, "unhashable type: 'E'"):
            hash(E())
        self.assertIsNone(E.__hash__)

    def test_errors_pass(self):
        class Bad:
            def __eq__(self, o):
                raise KeyError("in eq")
        self.assertRaises(KeyError, lambda: Bad() == 1)
        self.assertRaises(KeyError, lambda: 1 in [Bad()])
        self.assertRaises(KeyError, lambda: [Bad()] == [2])


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
