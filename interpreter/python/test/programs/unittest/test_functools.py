import io
import sys
import unittest
import functools


def capture(*a, **k):
    return a, k


class FunctoolsTests(unittest.TestCase):
    def test_partial(self):
        p = functools.partial(capture, 1, a=2)
        self.assertEqual((p(3, b=4), p(a=5), p.args, p.keywords), (((1, 3), {"a": 2, "b": 4}), ((1,), {"a": 5}), (1,), {"a": 2}))
        self.assertRaises(TypeError, functools.partial)
        self.assertRaises(TypeError, functools.partial, 5)
        self.assertEqual(functools.partial(functools.partial(capture, 1), 2)(3), ((1, 2, 3), {}))

    def test_partial_keywords_copy(self):
        d = {"a": 1}
        p = functools.partial(capture, **d)
        d["b"] = 2
        self.assertEqual(p(), ((), {"a": 1}))

    def test_partialmethod(self):
        class C:
            f = functools.partialmethod(capture, 1, k=2)
        c = C()
        self.assertEqual((c.f(3), C.f(c, 4)), (((c, 1, 3), {"k": 2}), ((c, 1, 4), {"k": 2})))

    def test_reduce(self):
        self.assertEqual((functools.reduce(lambda a, b: a + b, ["a", "b", "c"], "z"), functools.reduce(min, [3, 1, 2]), functools.reduce(None, [], 7)), ("zabc", 1, 7))
        self.assertRaisesRegex(TypeError, r"reduce\(\) of empty iterable with no initial value", functools.reduce, max, [])

    def test_wraps(self):
        def f(a: int):
            "doc"
        f.attr = 1
        @functools.wraps(f)
        def g():
            pass
        self.assertEqual((g.__name__, g.__doc__, g.attr, g.__wrapped__, g.__annotations__), ("f", "doc", 1, f, {"a": int}))

    def test_lru_cache(self):
        calls = []
        @functools.lru_cache(maxsize=3)
        def f(x, y=0):
            calls.append(x)
            return x + y
        for x in (1, 2, 3, 1, 4, 2):
            f(x)
        self.assertEqual((calls, tuple(f.cache_info())), ([1, 2, 3, 4, 2], (1, 5, 3, 3)))
        f.cache_clear()
        self.assertEqual(tuple(f.cache_info()), (0, 0, 3, 0))
        self.assertRaisesRegex(TypeError, "unhashable", f, [])

    def test_cache_method_and_recursion(self):
        class C:
            @functools.cache
            def fact(self, n):
                return n * self.fact(n - 1) if n else 1
        c = C()
        self.assertEqual((c.fact(20), C.fact.cache_info().misses), (2432902008176640000, 21))

    def test_total_ordering(self):
        @functools.total_ordering
        class N:
            def __init__(self, v):
                self.v = v
            def __eq__(self, o):
                return self.v == o.v
            def __gt__(self, o):
                return self.v > o.v
        self.assertTrue(N(1) < N(2) and N(1) <= N(1) and N(2) >= N(1) and not N(1) < N(1))
        self.assertRaises(ValueError, functools.total_ordering, type("X", (), {}))

    def test_singledispatch(self):
        @functools.singledispatch
        def f(x):
            return "object"
        @f.register
        def _(x: int):
            return "int"
        @f.register(list)
        def _(x):
            return "list"
        class L(list):
            pass
        self.assertEqual([f(v) for v in (1, True, [], L(), 1.5, None)], ["int", "int", "list", "list", "object", "object"])
        f.register(L, lambda x: "L")
        self.assertEqual((f(L()), f.dispatch(L)(0)), ("L", "L"))

    def test_cmp_to_key(self):
        key = functools.cmp_to_key(lambda a, b: (b > a) - (b < a))
        self.assertEqual(sorted([1, 3, 2], key=key), [3, 2, 1])

    def test_cached_property(self):
        calls = []
        class C:
            @functools.cached_property
            def v(self):
                calls.append(1)
                return len(calls)
        c = C()
        self.assertEqual((c.v, c.v, C().v), (1, 1, 2))
        del c.v
        self.assertEqual(c.v, 3)


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
