import io
import sys
import unittest


class TupleTests(unittest.TestCase):
    def test_construction(self):
        self.assertEqual((tuple(), tuple("ab"), tuple([1]), (1,), ()), ((), ("a", "b"), (1,), tuple([1]), tuple()))
        t = (1, 2)
        self.assertIs(tuple(t), t)
        self.assertRaises(TypeError, tuple, 5)
        self.assertEqual((1, 2) + (), (1, 2))

    def test_repr(self):
        self.assertEqual([repr(t) for t in ((), (1,), (1, 2), ((),), ("a", None))], ["()", "(1,)", "(1, 2)", "((),)", "('a', None)"])
        a = []
        t = (a,)
        a.append(t)
        self.assertEqual(repr(t), "([(...)],)")

    def test_access(self):
        t = (5, 6, 7)
        self.assertEqual((t[0], t[-1], t[1:], t[::-1], t[5:], len(t)), (5, 7, (6, 7), (7, 6, 5), (), 3))
        self.assertRaisesRegex(IndexError, "tuple index out of range", lambda: t[3])
        self.assertRaisesRegex(TypeError, "tuple indices must be integers or slices, not str", lambda: t["a"])

    def test_immutable(self):
        t = ([1], 2)
        with self.assertRaisesRegex(TypeError, "'tuple' object does not support item assignment"):
            t[0] = 1
        with self.assertRaisesRegex(TypeError, "'tuple' object doesn't support item deletion"):
            del t[0]
        self.assertRaises(AttributeError, lambda: t.append(1))
        t[0].append(3)
        self.assertEqual(t, ([1, 3], 2))

    def test_hash(self):
        self.assertEqual(hash((1, "a", 2.0)), hash((1.0, "a", 2)))
        self.assertRaisesRegex(TypeError, "unhashable type: 'list'", hash, (1, []))
        self.assertEqual({(1, 2): "v"}[(1, 2)], "v")
        self.assertEqual(len({hash((i, j)) for i in range(20) for j in range(20)}), 400)

    def test_methods_and_operators(self):
        t = (1, 2, 1, 3)
        self.assertEqual((t.count(1), t.index(1, 1), t * 2, 0 * t, t + (9,), 3 in t, max(t), sum(t)), (2, 2, (1, 2, 1, 3, 1, 2, 1, 3), (), (1, 2, 1, 3, 9), True, 3, 7))
        self.assertRaisesRegex(ValueError, r"tuple.index\(x\): x not in tuple", t.index, 9)
        self.assertRaisesRegex(TypeError, r'can only concatenate tuple \(not "list"\) to tuple', lambda: t + [1])

    def test_order(self):
        self.assertTrue((1, 2) < (1, 3) and (1,) < (1, 0) and () < (0,) and (2,) > (1, 9) and (1, 2) <= (1, 2))
        self.assertRaises(TypeError, lambda: (1, "a") < (1, 2))

    def test_subclass(self):
        class P(tuple):
            def __new__(cls, x, y):
                return super().__new__(cls, (x, y))
            @property
            def x(self):
                return self[0]
        p = P(3, 4)
        self.assertEqual((p, p.x, type(p + ()), type(p[:]), isinstance(p, tuple), p == (3, 4)), ((3, 4), 3, tuple, tuple, True, True))

    def test_identity_shortcut(self):
        nan = float("nan")
        self.assertTrue((nan,) == (nan,) and (nan,) != (1.0,) and (nan, 1).index(nan) == 0)

    def test_return_and_swap(self):
        def f():
            return 1, 2
        a, b = f()
        a, b = b, a
        self.assertEqual((a, b), (2, 1))


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
