import io
import sys
import unittest


class GrammarTests(unittest.TestCase):
    def test_backslash(self):
        x = 1 \
            + 1
        self.assertEqual(x, 2)
        # a backslash in a comment \
        self.assertEqual(1, 1)

    def test_integers(self):
        self.assertEqual((0xff, 0o377, 0b1001, 1_000, 0x_f, 00), (255, 255, 9, 1000, 15, 0))
        for bad in ("0xg", "0o8", "0b2", "1__0", "1_", "012"):
            with self.subTest(bad):
                self.assertRaises(SyntaxError, eval, bad)

    def test_floats(self):
        self.assertEqual((3.14, 314., .314, 3e14, 3.e-1, 1_0.0_1e1_0), (3.14, 314.0, 0.314, 3e14, 0.3, 10.01e10))
        self.assertEqual(1j * 1J, -1)

    def test_strings(self):
        self.assertEqual("" 'a' "b", 'ab')
        self.assertEqual('it\'s', "it's")
        self.assertEqual(len('''a
b'''), 3)
        self.assertEqual(r"\n", "\\n")

    def test_if_else_chain(self):
        def pick(n):
            if n < 0: return "neg"
            elif n == 0: return "zero"
            elif n < 10: return "small"
            else: return "big"
        self.assertEqual([pick(n) for n in (-1, 0, 5, 50)], ["neg", "zero", "small", "big"])

    def test_while_else(self):
        n = 0
        while n < 3:
            n += 1
            if n == 2:
                continue
        else:
            n = "ended"
        self.assertEqual(n, "ended")
        while True:
            break
        else:
            self.fail("else after break")

    def test_for_else_and_nested_break(self):
        seen = []
        for i in range(3):
            for j in range(3):
                if j == 1:
                    break
                seen.append((i, j))
            else:
                self.fail("inner else")
        else:
            seen.append("done")
        self.assertEqual(seen, [(0, 0), (1, 0), (2, 0), "done"])

    def test_return_forms(self):
        def none(): return
        def one(): return 1,
        def starred(): return 1, *[2, 3]
        self.assertIsNone(none())
        self.assertEqual((one(), starred()), ((1,), (1, 2, 3)))
        self.assertRaises(SyntaxError, compile, "return 1", "f", "exec")

    def test_break_in_finally(self):
        n = 0
        while True:
            try:
                n += 1
                continue
            finally:
                if n == 3:
                    break
        self.assertEqual(n, 3)

    def test_lambda_forms(self):
        self.assertEqual((lambda: 0)(), 0)
        self.assertEqual((lambda x, y=2, *a, z, **k: (x, y, a, z, k))(1, z=3, w=4), (1, 2, (), 3, {"w": 4}))
        self.assertEqual((lambda *, k: k)(k=1), 1)

    def test_conditional_and_boolean_order(self):
        log = []
        def t(v):
            log.append(v)
            return v
        self.assertEqual(t(0) or t(5) and t(0) or t(7), 7)
        self.assertEqual(log, [0, 5, 0, 7])
        self.assertEqual(1 if 0 else 2 if 0 else 3, 3)
        self.assertTrue(not 1 == 2)

    def test_evaluation_order(self):
        log = []
        def n(x):
            log.append(x)
            return x
        d = {}
        d[n(2)] = n(1)
        {n(3): n(4)}
        n(5) + n(6) * n(7)
        (lambda *a, **k: 0)(n(8), *[n(9)], k=n(10))
        self.assertEqual(log, list(range(1, 11)))

    def test_del_and_assert(self):
        a, b, c = 1, 2, [1, 2, 3]
        del a, (b), c[0]
        self.assertEqual(c, [2, 3])
        with self.assertRaises(UnboundLocalError):
            a
        with self.assertRaisesRegex(AssertionError, "^message$"):
            assert 0, "message"
        assert (1, 0)[0]

    def test_syntax_errors(self):
        for text in ("1 = x", "f() = 1", "x +", "for x in", "def f(a, a): pass", "break", "continue", "x = yield = 1",
                     "class C: return 1", "None = 1", "del f()", "(a, b) += 1", "f(a=1, 2)", "f(**k, *a)", "lambda *: 1",
                     "try:\n pass", "if 1:\npass", "'unclosed", "def f(x): global x", "nonlocal x", "a b", "import a.b as", "@"):
            with self.subTest(text):
                self.assertRaises(SyntaxError, compile, text, "t", "exec")

    def test_semicolons_and_pass(self):
        x = 1; y = 2; pass; z = x + y
        if 1: x = 5; y = 6
        self.assertEqual((x, y, z), (5, 6, 3))

    def test_annotations(self):
        class C:
            x: int = 5
            y: "later"
            (z): str = "no"
            self_made: list[int]
        self.assertEqual(list(C.__annotations__), ["x", "y", "self_made"])
        self.assertFalse(hasattr(C, "y"))
        def f():
            v: undefined_name
            w: int = 3
            return w
        self.assertEqual(f(), 3)


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
