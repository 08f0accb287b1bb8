import io
import sys
import unittest


class ComprehensionTests(unittest.TestCase):
    def test_lists(self):
        self.assertEqual(([x for x in range(3)], [x * y for x in (1, 2) for y in (3, 4)], [x for x in range(10) if x % 2 if x > 3], [[y for y in range(x)] for x in range(3)], [(x, y) for x in "ab" for y in range(2) if y]),
                         ([0, 1, 2], [3, 4, 6, 8], [5, 7, 9], [[], [0], [0, 1]], [("a", 1), ("b", 1)]))

    def test_sets_and_dicts(self):
        self.assertEqual(({x % 2 for x in range(9)}, {x: x * x for x in range(3)}, {k: v for k, v in [("a", 1), ("a", 2)]}, {**{x: 1 for x in "a"}}), ({0, 1}, {0: 0, 1: 1, 2: 4}, {"a": 2}, {"a": 1}))

    def test_dict_order_of_evaluation(self):
        log = []
        def n(v):
            log.append(v)
            return v
        {n(k): n(v) for k, v in [(1, 2), (3, 4)]}
        self.assertEqual(log, [1, 2, 3, 4])

    def test_generator_expressions(self):
        g = (x for x in [1, 2])
        self.assertEqual((next(g), list(g), list(g), sum(x for x in range(4)), dict((i, i) for i in "a")), (1, [2], [], 6, {"a": "a"}))

    def test_first_iterable_is_immediate(self):
        with self.assertRaises(TypeError):
            (x for x in 5)
        with self.assertRaises(ZeroDivisionError):
            (x for x in [1 / 0])
        g = (y for x in [1] for y in missing)
        self.assertRaises(NameError, next, g)

    def test_late_binding_of_free_names(self):
        k = 1
        g = (x + k for x in [1, 2])
        k = 10
        self.assertEqual(list(g), [11, 12])

    def test_targets(self):
        self.assertEqual(([a for a, b in [(1, 2)]], [r for _, *r in ["abc"]], [d["x"] for d in [{}] for d["x"] in [1, 2]]), ([1], [["b", "c"]], [1, 2]))

    def test_does_not_leak(self):
        x = "kept"
        [x for x in "abc"]
        {x for x in "abc"}
        list(x for x in "abc")
        self.assertEqual(x, "kept")
        self.assertRaises(NameError, lambda: [q for q in ()] + q)

    def test_walrus(self):
        out = [y := x * 2 for x in range(3)]
        self.assertEqual((out, y), ([0, 2, 4], 4))
        total = 0
        self.assertEqual([total := total + v for v in (1, 2, 3)], [1, 3, 6])
        self.assertEqual([z for x in range(4) if (z := x * x) > 1], [4, 9])

    def test_conditionals_and_lambdas(self):
        self.assertEqual(([x if x else "zero" for x in range(2)], [f(1) for f in [lambda a: a + i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]]), (["zero", 1], [3, 3, 3], [0, 1, 2]))

    def test_in_class(self):
        class C:
            n = 3
            a = [i for i in range(n)]
            with_name = None
            try:
                b = [i * n for i in range(2)]
            except NameError:
                b = "no class names inside"
        self.assertEqual((C.a, C.b, hasattr(C, "i")), ([0, 1, 2], "no class names inside", False))

    def test_exceptions(self):
        log = []
        def f(x):
            if x == 2:
                raise ValueError
            log.append(x)
        self.assertRaises(ValueError, lambda: [f(x) for x in range(5)])
        self.assertEqual(log, [0, 1])

    def test_yield_rejected(self):
        for text in ("[(yield x) for x in y]", "((yield from x) for x in y)", "[x for x in y := z]", "[x for x in 1, 2]", "[*x for x in y]", "{**x for x in y}", "[x async for x in y]", "f(x for x in y, 1)", "[i := 0 for i in x]", "[x for x in (i := 1)]"):
            with self.subTest(text):
                self.assertRaises(SyntaxError, compile, text, "t", "exec")

    def test_close_generator_expression(self):
        log = []
        def source():
            try:
                yield 1
                yield 2
            finally:
                log.append("closed")
        s = source()
        g = (x for x in s)
        next(g)
        g.close()
        s.close()
        self.assertEqual((log, list(g)), (["closed"], []))

    def test_primes(self):
        self.assertEqual([n for n in range(2, 40) if all(n % d for d in range(2, int(n**0.5) + 1))], [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37])


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
