import io
import sys
import unittest


class FStringTests(unittest.TestCase):
    def test_simple(self):
        x, d, a = 5, {"k": "v"}, [1, 2]
        self.assertEqual((f"{x}", f"{x}{x}", f"a{x}b", f"{d['k']}", f"{a[-1]}", f"{x + 1} {x * 2}", f"", f"{{{x}}}", f"{{}}"), ("5", "55", "a5b", "v", "2", "6 10", "", "{5}", "{}"))

    def test_conversions(self):
        class C:
            def __str__(self): return "s"
            def __repr__(self): return "r"
        c = C()
        self.assertEqual((f"{c}", f"{c!r}", f"{c!s}", f"{'é'!a}", f"{c!r:>3}", f"{c!s:^5}|"), ("s", "r", "s", "'\\xe9'", "  r", "  s  |"))

    def test_specs(self):
        x, w, p = 3.14159, 10, 2
        self.assertEqual((f"{x:.2f}", f"{x:{w}.{p}f}", f"{'a':*^5}", f"{10:#x}", f"{1000000:,}", f"{5:03}", f"{x:{'.1'}f}", f"{-1:+}", f"{0.25:.0%}"), ("3.14", "      3.14", "**a**", "0xa", "1,000,000", "005", "3.1", "-1", "25%"))

    def test_nested_quotes_and_expressions(self):
        self.assertEqual((f"{'a' 'b'}", f'{"x"}', f"""{
            1 +
            2}""", f"{(lambda x: x * 2)(4)}", f"{[i for i in range(3)]}", f"{ {'a': 1}['a'] }", f"{1 if 0 else 2}", f"{(y := 5)} {y}", f"{3!r:{'>'}{4}}"), ("ab", "x", "3", "8", "[0, 1, 2]", "1", "2", "5 5", "   3"))

    def test_debug(self):
        x, s = 5, "t"
        self.assertEqual((f"{x=}", f"{x = }", f"{x+1=}", f"{s=}", f"{s=!s}", f"{x=:03}", f"{ x = !r:>4}"), ("x=5", "x = 5", "x+1=6", "s='t'", "s=t", "x=005", " x =    5"))

    def test_raw_and_concatenation(self):
        x = 1
        self.assertEqual((rf"\n{x}", fr"{x}\t", f"a" "b{x}" f"{x}", "{x}" f"{x}" r"\d", f"\x41{x}\N{BULLET}", f"\\{x}"), ("\\n1", "1\\t", "ab{x}1", "{x}1\\d", "A1\u2022", "\\1"))

    def test_evaluation(self):
        log = []
        def n(v):
            log.append(v)
            return v
        f"{n(1)}{n(2):{n(3)}}{n(4)}"
        self.assertEqual(log, [1, 2, 3, 4])

    def test_format_hook(self):
        class F:
            def __format__(self, spec):
                return f"[{spec}]"
        class Bad:
            def __format__(self, spec):
                return 5
        self.assertEqual((f"{F()}", f"{F():a:b}", f"{F():{1}{2}}", f"{F()!s:.3}"[:1]), ("[]", "[a:b]", "[12]", "<"))
        self.assertRaisesRegex(TypeError, "__format__ must return a str, not int", lambda: f"{Bad()}")
        self.assertRaisesRegex(TypeError, "unsupported format string passed to list.__format__", lambda: f"{[]:5}")
        self.assertRaisesRegex(ValueError, "Unknown format code 'd' for object of type 'str'", lambda: f"{'a':d}")

    def test_scope(self):
        a = 1
        def f(b):
            return [f"{a}{b}{c}" for c in range(2)]
        self.assertEqual((f(2), (lambda: f"{a}")()), (["120", "121"], "1"))
        class C:
            v = 1
            s = f"{v}"
            def m(self):
                return f"{self.v} {__class__.__name__}"
        self.assertEqual((C.s, C().m()), ("1", "1 C"))
        self.assertRaises(NameError, lambda: f"{no_such}")

    def test_not_docstring(self):
        def f():
            f"text"
        self.assertIsNone(f.__doc__)

    def test_syntax(self):
        for text in ("f'{'", "f'}'", "f'{}'", "f'{a'", "f'{a!}'", "f'{a!x}'", "f'{a b}'", "f'{!r}'", "f'{:x}'", "f'{*}'", "f'{lambda x:1}'", "f'{a!r b}'", "fb'x'", "uf'x'", "f'{a:{b:{c:{d}}}}'"):
            with self.subTest(text):
                self.assertRaises(SyntaxError, compile, text, "t", "exec")


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
