import io
import sys
import unittest


class ArgumentKindTests(unittest.TestCase):
    def test_positional_only(self):
        def f(a, b=2, /, c=3, *, d=4):
            return a, b, c, d
        self.assertEqual((f(1), f(1, 9, 8, d=7), f(1, c=5)), ((1, 2, 3, 4), (1, 9, 8, 7), (1, 2, 5, 4)))
        with self.assertRaisesRegex(TypeError, r"f\(\) got some positional-only arguments passed as keyword arguments: 'a'"):
            f(a=1)
        with self.assertRaisesRegex(TypeError, r"got some positional-only arguments passed as keyword arguments: 'b'"):
            f(1, b=2)
        self.assertRaisesRegex(TypeError, r"missing 1 required positional argument: 'a'", f)
        self.assertRaisesRegex(TypeError, r"takes from 1 to 3 positional arguments but 4 were given", f, 1, 2, 3, 4)

    def test_positional_only_name_in_kwargs(self):
        def f(a, /, **kw):
            return a, kw
        self.assertEqual((f(1, a=2), f(1, **{"a": 3, "self": 4})), ((1, {"a": 2}), (1, {"a": 3, "self": 4})))

    def test_keyword_only(self):
        def f(*, a, b=2):
            return a, b
        self.assertEqual((f(a=1), f(b=3, a=1)), ((1, 2), (1, 3)))
        self.assertRaisesRegex(TypeError, "missing 1 required keyword-only argument: 'a'", f)
        self.assertRaisesRegex(TypeError, "takes 0 positional arguments but 1 was given", f, 1)
        def g(*, a, b, c):
            pass
        self.assertRaisesRegex(TypeError, "missing 3 required keyword-only arguments: 'a', 'b', and 'c'", g)
        self.assertRaisesRegex(TypeError, "missing 2 required keyword-only arguments: 'a' and 'c'", lambda: g(b=1))

    def test_after_varargs(self):
        def f(a, *rest, key=None, **kw):
            return a, rest, key, kw
        self.assertEqual((f(1, 2, 3), f(1, key=5), f(1, 2, key=3, x=4)), ((1, (2, 3), None, {}), (1, (), 5, {}), (1, (2,), 3, {"x": 4})))

    def test_defaults_attributes(self):
        def f(a, b=1, /, c=2, *, d, e=5):
            pass
        self.assertEqual((f.__defaults__, f.__kwdefaults__), ((1, 2), {"e": 5}))
        c = f.__code__
        self.assertEqual((c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames), (3, 2, 2, ("a", "b", "c", "d", "e")))
        def g(x):
            return x
        g.__defaults__ = (7,)
        self.assertEqual(g(), 7)
        def h(*, k):
            return k
        h.__kwdefaults__ = {"k": 8}
        self.assertEqual(h(), 8)

    def test_default_evaluated_once(self):
        def f(x, acc=[]):
            acc.append(x)
            return acc
        f(1)
        self.assertEqual(f(2), [1, 2])
        i = 5
        def g(v=i):
            return v
        i = 6
        self.assertEqual(g(), 5)

    def test_lambda(self):
        self.assertEqual(((lambda a, /, b: a + b)(1, b=2), (lambda *, k=1: k)(), (lambda *a, k: (a, k))(1, k=2)), (3, 1, ((1,), 2)))

    def test_methods(self):
        class C:
            def m(self, a, /, *, b=0):
                return a, b
            def name(self, /, **kw):
                return kw
        self.assertEqual((C().m(1, b=2), C().name(self=5)), ((1, 2), {"self": 5}))
        self.assertRaises(TypeError, lambda: C().m(a=1))

    def test_mangled_names(self):
        class C:
            def f(self, *, __a=42):
                return __a
        self.assertEqual((C().f(), C().f(_C__a=1)), (42, 1))

    def test_builtins(self):
        self.assertRaises(TypeError, lambda: len(obj=[]))
        self.assertRaises(TypeError, lambda: sorted([1], None))
        self.assertEqual((sorted([2, 1], key=None, reverse=True), int("11", base=2), sum([1], start=2), print(end="") if True else 0), ([2, 1], 3, 3, None))

    def test_syntax(self):
        for text in ("def f(a, /, b, /): pass", "def f(/, a): pass", "def f(*): pass", "def f(*, **k): pass", "def f(a=1, b): pass", "def f(a=1, /, b): pass", "def f(*, a, /): pass", "def f(**k, a): pass", "def f(*a, *b): pass", "lambda a, a: 1", "def f(a, *, a): pass"):
            with self.subTest(text):
                self.assertRaises(SyntaxError, compile, text, "t", "exec")


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
