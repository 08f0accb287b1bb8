import io
import sys
import unittest


class BuiltinTests(unittest.TestCase):
    def test_all_any(self):
        self.assertEqual((all([]), any([]), all([1, 0]), any([0, 1]), all(x < 5 for x in range(4))), (True, False, False, True, True))
        self.assertRaises(TypeError, all, 5)

    def test_attributes(self):
        class C:
            x = 1
        c = C()
        setattr(c, "y", 2)
        self.assertEqual((getattr(c, "x"), getattr(c, "z", 3), hasattr(c, "y"), hasattr(c, "q")), (1, 3, True, False))
        delattr(c, "y")
        self.assertRaises(AttributeError, getattr, c, "y")
        self.assertRaises(TypeError, getattr, c, 5)
        setattr(c, "not a name", 5)
        self.assertEqual(vars(c), {"not a name": 5})

    def test_numbers(self):
        self.assertEqual((abs(-3), abs(-2.5), abs(3 + 4j), divmod(7, -2), divmod(7.5, 2), pow(2, 3), pow(2, 3, 5), round(2.567, 1), round(-2.5), bin(5), oct(8), hex(255)), (3, 2.5, 5.0, (-4, -1), (3.0, 1.5), 8, 3, 2.6, -2, "0b101", "0o10", "0xff"))
        self.assertRaises(TypeError, abs, "a")
        self.assertRaises(TypeError, bin, 1.0)

    def test_chr_ord(self):
        self.assertEqual((chr(97), ord("é"), chr(0x1F600), ord(b"a"), chr(0)), ("a", 233, "😀", 97, "\0"))
        self.assertRaises(ValueError, chr, 0x110000)
        self.assertRaises(TypeError, ord, "")

    def test_min_max_sum(self):
        self.assertEqual((min(3, 1), max([1, 5]), max("a", "bb", key=len), min([], default="d"), max([(1, "a"), (1, "b")], key=lambda p: p[0]), sum([1, 2], 10), sum([0.1] * 3)), (1, 5, "bb", "d", (1, "a"), 13, 0.30000000000000004))
        self.assertRaises(TypeError, max, 1)
        self.assertRaises(TypeError, min, 1, 2, default=3)
        self.assertRaises(TypeError, sum, ["a"])

    def test_sorted(self):
        self.assertEqual((sorted("cab"), sorted([3, 1], reverse=True), sorted(["b", "A"], key=str.lower), sorted({2: 1, 1: 2})), (["a", "b", "c"], [3, 1], ["A", "b"], [1, 2]))
        rows = [(i % 3, i) for i in range(9)]
        self.assertEqual([i for _, i in sorted(rows, key=lambda r: r[0], reverse=True)], [2, 5, 8, 1, 4, 7, 0, 3, 6])

    def test_print(self):
        out = io.StringIO()
        print("a", 1, None, sep="-", end="!", file=out)
        print(file=out)
        print("x", "y", sep=None, end=None, file=out)
        self.assertEqual(out.getvalue(), "a-1-None!\nx y\n")
        self.assertRaisesRegex(TypeError, "sep must be None or a string, not int", print, sep=5)
        self.assertRaises(TypeError, print, bad=1)

    def test_eval_exec_compile(self):
        ns = {"x": 5}
        self.assertEqual((eval("x + 1", ns), eval(" 1 + 1"), eval(compile("x * 2", "f", "eval"), ns), exec("y = x", ns), ns["y"]), (6, 2, 10, None, 5))
        self.assertRaises(SyntaxError, eval, "x = 1")
        self.assertRaises(SyntaxError, eval, "")
        self.assertRaises(ValueError, compile, "1", "f", "other")
        self.assertRaises(TypeError, eval, 5)

    def test_repr_ascii_format(self):
        self.assertEqual((repr("é\n"), ascii("é"), format(255, "x"), format("a", ">3"), format(None), str(b"x")), ("'é\\n'", "'\\xe9'", "ff", "  a", "None", "b'x'"))
        self.assertRaises(TypeError, format, None, "5")

    def test_callable_type_isinstance(self):
        self.assertEqual((callable(len), callable(int), callable(5), type(5) is int, isinstance(True, int), issubclass(bool, int), type(None).__name__), (True, True, False, True, True, True, "NoneType"))
        self.assertRaises(TypeError, issubclass, 5, int)
        self.assertRaises(TypeError, isinstance, 5, "int")

    def test_dir_and_vars(self):
        class C:
            a = 1
            def __dir__(self):
                return ["z", "a"]
        self.assertEqual((dir(C()), "a" in dir(C), "append" in dir([])), (["a", "z"], True, True))
        def f(x):
            y = 1
            return sorted(vars()), sorted(dir())
        self.assertEqual(f(0), (["x", "y"], ["x", "y"]))
        self.assertRaises(TypeError, vars, 5)

    def test_hash_and_id(self):
        self.assertEqual((hash(1), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), hash(None) == hash(None)), (1, True, True, True))
        a = []
        self.assertTrue(id(a) == id(a) and id(a) != id([a]))
        self.assertRaises(TypeError, hash, {})

    def test_len(self):
        self.assertEqual([len(x) for x in ("", [1], (1, 2), {1: 2}, {1}, range(5), b"ab")], [0, 1, 2, 1, 1, 5, 2])
        self.assertRaisesRegex(TypeError, r"object of type 'generator' has no len\(\)", len, (x for x in []))


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
