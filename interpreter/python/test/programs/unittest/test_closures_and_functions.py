import io
import sys
import unittest


class FunctionTests(unittest.TestCase):
    def test_attributes(self):
        def f(a, b=2, *c, d, e=5, **g):
            """Doc."""
        self.assertEqual((f.__name__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__module__, f.__dict__, f.__closure__), ("f", "Doc.", (2,), {"e": 5}, "__main__", {}, None))
        f.x = 1
        f.__name__ = "renamed"
        f.__doc__ = None
        self.assertEqual((f.x, f.__name__, f.__doc__, vars(f)), (1, "renamed", None, {"x": 1}))
        self.assertRaises(TypeError, setattr, f, "__name__", 5)
        self.assertRaises(AttributeError, lambda: f.missing)

    def test_code(self):
        def f(a, b, *c, d):
            e = a
            return lambda: (b, e)
        c = f.__code__
        self.assertEqual((c.co_name, c.co_argcount, c.co_kwonlyargcount, c.co_varnames, c.co_cellvars, bool(c.co_flags & 4)), ("f", 2, 1, ("a", "b", "d", "c"), ("b", "e"), True))
        def g():
            return "g"
        def h():
            return "h"
        g.__code__ = h.__code__
        self.assertEqual(g(), "h")

    def test_annotations(self):
        def f(a: int, *b: str, c: "text" = 1, **d: list) -> None:
            pass
        self.assertEqual(f.__annotations__, {"a": int, "b": str, "c": "text", "d": list, "return": None})
        f.__annotations__ = {}
        self.assertEqual(f.__annotations__, {})

    def test_counters(self):
        def counter(start=0):
            n = start
            def step(by=1):
                nonlocal n
                n += by
                return n
            return step
        a, b = counter(), counter(10)
        self.assertEqual([a(), a(5), b(), a()], [1, 6, 11, 7])

    def test_cells(self):
        def f():
            x = 1
            def g():
                return x
            x = 2
            return g
        g = f()
        self.assertEqual((g(), g.__closure__[0].cell_contents), (2, 2))
        def empty():
            if False:
                y = 1
            return lambda: y
        self.assertRaisesRegex(ValueError, "Cell is empty", lambda: empty().__closure__[0].cell_contents)

    def test_recursion_and_mutual(self):
        even = lambda n: n == 0 or odd(n - 1)
        odd = lambda n: n != 0 and even(n - 1)
        self.assertEqual((even(10), odd(7), even(3)), (True, True, False))
        ack = lambda m, n: n + 1 if not m else ack(m - 1, 1) if not n else ack(m - 1, ack(m, n - 1))
        self.assertEqual(ack(2, 3), 9)

    def test_higher_order(self):
        compose = lambda *fs: (lambda x: x) if not fs else (lambda x: fs[0](compose(*fs[1:])(x)))
        self.assertEqual(compose(str, lambda x: x + 1, abs)(-4), "5")
        def curry(f, *a):
            return lambda *b: f(*a, *b)
        self.assertEqual(curry(curry(max, 3), 9)(4), 9)

    def test_default_tricks(self):
        fs = [lambda x, n=n: x * n for n in range(3)]
        self.assertEqual([f(10) for f in fs], [0, 10, 20])
        def cache(n, memo={0: 0, 1: 1}):
            if n not in memo:
                memo[n] = cache(n - 1) + cache(n - 2)
            return memo[n]
        self.assertEqual((cache(50), len(cache.__defaults__[0])), (12586269025, 51))

    def test_calling_errors(self):
        f = lambda a: a
        self.assertRaisesRegex(TypeError, r"<lambda>\(\) missing 1 required positional argument: 'a'", f)
        self.assertRaisesRegex(TypeError, r"<lambda>\(\) takes 1 positional argument but 2 were given", f, 1, 2)
        self.assertRaisesRegex(TypeError, r"<lambda>\(\) got an unexpected keyword argument 'b'", f, b=1)

    def test_function_type(self):
        F = type(lambda: 0)
        def f(x):
            return x + shift
        g = F(f.__code__, {"shift": 100})
        self.assertEqual(g(1), 101)
        self.assertRaises(NameError, f, 1)
        self.assertRaises(TypeError, type, "Sub", (F,), {})

    def test_builtin_functions(self):
        self.assertEqual((len.__name__, len.__module__, [].append.__name__, "a".join.__self__, type(len).__name__, repr(len)), ("len", "builtins", "append", "a", "builtin_function_or_method", "<built-in function len>"))

    def test_generators_keep_closures(self):
        def make(n):
            def gen():
                for i in range(n):
                    yield i * n
            return gen
        self.assertEqual((list(make(3)()), list(make(2)())), ([0, 3, 6], [0, 2]))


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
