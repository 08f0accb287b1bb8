import io
import sys
import unittest


class Seq:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        if 0 <= i < self.n:
            return i
        raise IndexError


class UnpackingTests(unittest.TestCase):
    def test_kinds(self):
        a, b, c = (7, 8, 9)
        d, e, f = "xyz"
        g, h, i = Seq(3)
        (j,) = [5]
        [k, l] = {1: "v", 2: "w"}
        () = []
        self.assertEqual((a, b, c, d, e, f, g, h, i, j, k, l), (7, 8, 9, "x", "y", "z", 0, 1, 2, 5, 1, 2))

    def test_nested(self):
        (a, b), [c, (d,)] = (1, 2), [3, (4,)]
        self.assertEqual((a, b, c, d), (1, 2, 3, 4))
        for i, (j, *k) in enumerate(["ab", "cde"]):
            pass
        self.assertEqual((i, j, k), (1, "c", ["d", "e"]))

    def test_swap_and_chain(self):
        a, b = 1, 2
        a, b = b, a
        self.assertEqual((a, b), (2, 1))
        x = y, z = 5, 6
        self.assertEqual((x, y, z), ((5, 6), 5, 6))
        i, lst = 0, [0, 0]
        i, lst[i] = 1, 9
        self.assertEqual(lst, [0, 9])

    def test_targets(self):
        class C:
            pass
        c, d = C(), {}
        c.x, d["k"], [*c.rest] = 1, 2, "ab"
        self.assertEqual((c.x, d, c.rest), (1, {"k": 2}, ["a", "b"]))

    def test_star(self):
        a, *b = 1, 2, 3
        *c, d = "x"
        e, *f, g = range(5)
        *h, = ()
        self.assertEqual((a, b, c, d, e, f, g, h), (1, [2, 3], [], "x", 0, [1, 2, 3], 4, []))

    def test_wrong_sizes(self):
        def assign2(v):
            a, b = v
        for v, text in (((1,), "not enough values to unpack (expected 2, got 1)"), ((1, 2, 3), "too many values to unpack (expected 2)"),
                        ("", "not enough values to unpack (expected 2, got 0)"), (Seq(5), "too many values to unpack (expected 2)")):
            with self.subTest(v=text), self.assertRaises(ValueError) as cm:
                assign2(v)
            self.assertEqual(str(cm.exception), text)
        with self.assertRaisesRegex(ValueError, r"expected at least 2, got 1"):
            a, *b, c = [1]

    def test_not_iterable(self):
        with self.assertRaisesRegex(TypeError, "cannot unpack non-iterable int object"):
            a, b = 5
        with self.assertRaisesRegex(TypeError, "cannot unpack non-iterable NoneType object"):
            a, b = None

    def test_errors_from_iteration(self):
        class Bad:
            def __getitem__(self, i):
                if i == 1:
                    raise ZeroDivisionError
                return i
        with self.assertRaises(ZeroDivisionError):
            a, b, c = Bad()

    def test_unpack_only_what_is_needed(self):
        it = iter(range(10))
        with self.assertRaises(ValueError):
            a, b = it
        self.assertEqual(next(it), 3)

    def test_in_displays(self):
        a = [1, 2]
        self.assertEqual([*a, 0, *a], [1, 2, 0, 1, 2])
        self.assertEqual((*a, *"x"), (1, 2, "x"))
        self.assertEqual({*a, *(2, 3)}, {1, 2, 3})
        self.assertEqual({**{"a": 1}, "b": 2, **{"a": 3}}, {"a": 3, "b": 2})
        self.assertEqual([*range(3), *{}, *""], [0, 1, 2])
        with self.assertRaisesRegex(TypeError, r"Value after \* must be an iterable, not int"):
            [*5]
        with self.assertRaisesRegex(TypeError, "'list' object is not a mapping"):
            {**[1]}

    def test_syntax(self):
        for text in ("*a, *b = c", "*a = 1", "a = *b", "(*a)", "[a, b] += c", "{**a for a in b}", "[*a for a in b]", "del *a", "*a"):
            with self.subTest(text):
                self.assertRaises(SyntaxError, compile, text + "\nx = (*q)" if text == "*a" else text, "t", "exec")


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
