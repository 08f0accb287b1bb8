import io
import sys
import unittest


class RangeTests(unittest.TestCase):
    def test_construction(self):
        self.assertEqual([list(range(*a)) for a in ((3,), (1, 4), (0, 10, 4), (3, 0, -1), (0,), (5, 1), (-3,))], [[0, 1, 2], [1, 2, 3], [0, 4, 8], [3, 2, 1], [], [], []])
        self.assertRaisesRegex(ValueError, r"range\(\) arg 3 must not be zero", range, 1, 2, 0)
        self.assertRaisesRegex(TypeError, "'float' object cannot be interpreted as an integer", range, 1.0)
        self.assertRaisesRegex(TypeError, "range expected at least 1 argument, got 0", range)
        self.assertRaisesRegex(TypeError, "range expected at most 3 arguments, got 4", range, 1, 2, 3, 4)

    def test_attributes(self):
        r = range(1, 10, 2)
        self.assertEqual((r.start, r.stop, r.step, len(r), r[-1], repr(r), repr(range(3))), (1, 10, 2, 5, 9, "range(1, 10, 2)", "range(0, 3)"))
        self.assertRaises(AttributeError, setattr, r, "start", 5)

    def test_indexing(self):
        r = range(10, 20, 3)
        self.assertEqual((r[0], r[3], r[-4], r[1:3], r[::-1]), (10, 19, 10, range(13, 19, 3), range(19, 7, -3)))
        self.assertRaisesRegex(IndexError, "range object index out of range", lambda: r[4])
        self.assertRaises(TypeError, lambda: r["a"])

    def test_membership_count_index(self):
        r = range(0, 20, 5)
        self.assertEqual((5 in r, 6 in r, 5.0 in r, "5" in r, r.index(15), r.count(10), r.count(11)), (True, False, True, False, 3, 1, 0))
        self.assertRaisesRegex(ValueError, "7 is not in range", r.index, 7)

    def test_equality_and_hash(self):
        self.assertTrue(range(0) == range(5, 2) and range(0, 3, 2) == range(0, 4, 2) and range(1) != range(2) and range(3) != [0, 1, 2])
        self.assertEqual(len({range(0), range(2, 1), range(0, 3, 2), range(0, 4, 2)}), 2)

    def test_huge(self):
        r = range(10**30, 10**30 + 10, 3)
        self.assertEqual((list(r)[-1] - 10**30, len(r), 10**30 + 6 in r, r[2] - 10**30), (9, 4, True, 6))
        self.assertRaises(OverflowError, len, range(10**30))
        self.assertEqual(next(iter(range(10**30, 10**40))), 10**30)

    def test_iterators(self):
        r = range(4)
        a, b = iter(r), iter(r)
        next(a)
        self.assertEqual((list(a), list(b), list(reversed(r)), list(reversed(range(0, 10, 4)))), ([1, 2, 3], [0, 1, 2, 3], [3, 2, 1, 0], [8, 4, 0]))

    def test_against_model(self):
        for start in range(-3, 4):
            for stop in range(-3, 4):
                for step in (-3, -2, -1, 1, 2, 3):
                    want, i = [], start
                    while i < stop if step > 0 else i > stop:
                        want.append(i)
                        i += step
                    r = range(start, stop, step)
                    self.assertEqual((list(r), len(r), list(r[::-1]), bool(r)), (want, len(want), want[::-1], bool(want)))

    def test_no_subclass_and_no_order(self):
        with self.assertRaises(TypeError):
            class R(range):
                pass
        self.assertRaises(TypeError, lambda: range(1) < range(2))
        self.assertRaises(TypeError, lambda: range(1) + range(2))


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
