import io
import sys
import unittest


def f(*a, **k):
    return a, k


class ExtendedCallTests(unittest.TestCase):
    def test_star_positions(self):
        self.assertEqual(f(1, *(2, 3), 4, *[5]), ((1, 2, 3, 4, 5), {}))
        self.assertEqual(f(*"ab", *range(2)), (("a", "b", 0, 1), {}))
        self.assertEqual(f(*[], **{}), ((), {}))

    def test_double_star(self):
        self.assertEqual(f(a=1, **{"b": 2}, c=3, **{"d": 4}), ((), {"a": 1, "b": 2, "c": 3, "d": 4}))
        self.assertEqual(f(*[1], x=2, *[3], **{"y": 4}), ((1, 3), {"x": 2, "y": 4}))

    def test_mapping_objects(self):
        class M:
            def keys(self):
                return ["p", "q"]
            def __getitem__(self, k):
                return k * 2
        self.assertEqual(f(**M()), ((), {"p": "pp", "q": "qq"}))
        with self.assertRaisesRegex(TypeError, r"argument after \*\* must be a mapping, not list"):
            f(**[1])
        with self.assertRaisesRegex(TypeError, r"argument after \* must be an iterable, not int"):
            f(*5)

    def test_repeated_names(self):
        with self.assertRaisesRegex(TypeError, r"got multiple values for keyword argument 'a'"):
            f(a=1, **{"a": 2})
        with self.assertRaisesRegex(TypeError, r"got multiple values for keyword argument 'b'"):
            f(**{"b": 1}, **{"b": 2})
        with self.assertRaisesRegex(TypeError, "keywords must be strings"):
            f(**{1: 2})

    def test_binding_errors(self):
        def g(a, b=2, *, c, d=4):
            return a, b, c, d
        self.assertEqual(g(1, c=3), (1, 2, 3, 4))
        self.assertEqual(g(*[1, 5], **{"c": 6, "d": 7}), (1, 5, 6, 7))
        for call, text in (
            (lambda: g(), "missing 1 required positional argument: 'a'"),
            (lambda: g(1), "missing 1 required keyword-only argument: 'c'"),
            (lambda: g(1, 2, 3, c=1), "takes from 1 to 2 positional arguments but 3 positional arguments (and 1 keyword-only argument) were given"),
            (lambda: g(1, c=1, z=2), "got an unexpected keyword argument 'z'"),
            (lambda: g(1, a=2, c=1), "got multiple values for argument 'a'"),
        ):
            with self.subTest(text), self.assertRaises(TypeError) as cm:
                call()
            self.assertTrue(str(cm.exception).endswith("g() " + text), str(cm.exception))

    def test_many_missing(self):
        def g(a, b, c, d):
            pass
        with self.assertRaisesRegex(TypeError, r"missing 4 required positional arguments: 'a', 'b', 'c', and 'd'"):
            g()
        with self.assertRaisesRegex(TypeError, r"missing 2 required positional arguments: 'c' and 'd'"):
            g(1, 2)
        with self.assertRaisesRegex(TypeError, r"takes 4 positional arguments but 5 were given"):
            g(1, 2, 3, 4, 5)
        def h():
            pass
        with self.assertRaisesRegex(TypeError, r"takes 0 positional arguments but 1 was given"):
            h(1)

    def test_methods(self):
        class C:
            def m(self, a, *b, **c):
                return a, b, c
        self.assertEqual(C().m(1, 2, x=3), (1, (2,), {"x": 3}))
        self.assertEqual(C.m(*[None, 1], **{"y": 2}), (1, (), {"y": 2}))
        with self.assertRaisesRegex(TypeError, "missing 1 required positional argument: 'a'"):
            C().m()
        with self.assertRaisesRegex(TypeError, "missing 2 required positional arguments: 'self' and 'a'"):
            C.m()

    def test_builtins(self):
        self.assertEqual(max(*[1, 5, 3], **{"key": lambda x: -x}), 1)
        self.assertEqual("{} {a}".format(*[1], **{"a": 2}), "1 2")
        self.assertEqual(dict(**{"a": 1}, b=2), {"a": 1, "b": 2})
        self.assertEqual(list(zip(*[(1, 2), (3, 4)])), [(1, 3), (2, 4)])

    def test_arguments_are_copies(self):
        args, kw = [1], {"a": 1}
        def change(*a, **k):
            k["b"] = 2
            return k
        change(*args, **kw)
        self.assertEqual(kw, {"a": 1})
        self.assertIs(type(f(*[1])[0]), tuple)

    def test_lots_of_arguments(self):
        self.assertEqual(len(f(*range(1000))[0]), 1000)
        self.assertEqual(len(f(**{f"k{i}": i for i in range(300)})[1]), 300)


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
