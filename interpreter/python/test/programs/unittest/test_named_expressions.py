import io
import sys
import unittest


class NamedExpressionTests(unittest.TestCase):
    def test_value_and_name(self):
        if (n := len("abc")) > 2:
            self.assertEqual(n, 3)
        x = (y := 5) + (z := 6)
        self.assertEqual((x, y, z), (11, 5, 6))
        (a := 1, b := 2)
        self.assertEqual((a, b), (1, 2))

    def test_precedence(self):
        a = b = 0
        (a := 1 or 2)
        (b := lambda: 3)
        self.assertEqual((a, b()), (1, 3))
        (c := 1 if False else 2)
        (d := not 5)
        self.assertEqual((c, d), (2, False))

    def test_while(self):
        data, seen = [1, 2, 0, 3], []
        while (v := data.pop(0)):
            seen.append(v)
        self.assertEqual((seen, data, v), ([1, 2], [3], 0))

    def test_call_and_index(self):
        def f(*a, **k):
            return a, k
        self.assertEqual(f(x := 1, k=(y := 2)), ((1,), {"k": 2}))
        self.assertEqual(([10, 20][i := 1], x, y, i), (20, 1, 2, 1))
        self.assertEqual("abcdef"[(s := 1):(t := 3)], "bc")

    def test_nested(self):
        self.assertEqual((a := (b := (c := 5) + 1) * 2, a, b, c)[1:], (12, 6, 5))

    def test_scopes(self):
        def f():
            [last := x for x in range(3)]
            return last
        self.assertEqual(f(), 2)
        def g():
            global made_by_walrus
            [made_by_walrus := x for x in "ab"]
        g()
        self.assertEqual(made_by_walrus, "b")
        def h():
            v = 1
            def inner():
                nonlocal v
                (v := v + 1)
                return [v := v + x for x in (10, 20)]
            return inner(), v
        self.assertEqual(h(), ([12, 32], 32))

    def test_any_with_witness(self):
        self.assertTrue(any((hit := n) > 3 for n in [1, 5, 9]))
        self.assertEqual(hit, 5)
        self.assertFalse(all((miss := n) < 5 for n in [1, 7, 2]))
        self.assertEqual(miss, 7)

    def test_short_circuit(self):
        def f(v):
            v and (w := v)
            return w
        self.assertEqual(f(5), 5)
        self.assertRaises(UnboundLocalError, f, 0)

    def test_in_fstring_and_assert(self):
        self.assertEqual((f"{(x := 5)}", f"{x:=5}"), ("5", "    5"))
        assert (ok := True)
        self.assertTrue(ok)

    def test_default_and_annotation(self):
        def f(a=(b := 3)):
            return a
        self.assertEqual((f(), b), (3, 3))

    def test_syntax(self):
        for text in ("x := 1", "(x.y := 1)", "(x[0] := 1)", "((a, b) := 1)", "f(a=b := 1)", "(a := 1) = 2", "x = y := 1", "lambda: x := 1", "[x := 0 for x in y]", "def f(a = b := 1): pass", "class C:\n [x := 1 for i in y]", "[y for y in (a := [1])]", "(True := 1)", "del (a := 1)"):
            with self.subTest(text):
                self.assertRaises(SyntaxError, compile, text, "t", "exec")


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
