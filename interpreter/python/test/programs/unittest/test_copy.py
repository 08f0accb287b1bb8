import io
import sys
import unittest
import copy


class CopyTests(unittest.TestCase):
    def test_atomic(self):
        for x in (None, 1, 2**100, 1.5, True, 1j, "s", b"b", (1, 2), range(3), len, int, ..., NotImplemented, frozenset([1])):
            with self.subTest(x=repr(x)):
                self.assertIs(copy.copy(x), x)
                self.assertEqual(copy.deepcopy(x), x)

    def test_containers(self):
        for x in ([1, [2]], {"a": [1]}, {1, 2}, bytearray(b"x"), [([1],)]):
            y, z = copy.copy(x), copy.deepcopy(x)
            self.assertTrue(x == y == z and y is not x and z is not x)
        a = [[1]]
        self.assertIs(copy.copy(a)[0], a[0])
        self.assertIsNot(copy.deepcopy(a)[0], a[0])

    def test_shared_and_recursive(self):
        x = []
        y = copy.deepcopy([x, x])
        self.assertIs(y[0], y[1])
        a = {}
        a["me"] = [a]
        b = copy.deepcopy(a)
        self.assertIs(b["me"][0], b)

    def test_objects(self):
        class C:
            def __init__(self):
                self.a = [1]
        c = C()
        s, d = copy.copy(c), copy.deepcopy(c)
        self.assertIs(s.a, c.a)
        self.assertIsNot(d.a, c.a)
        self.assertEqual(d.a, [1])
        self.assertIs(type(d), C)

    def test_hooks(self):
        class C:
            def __copy__(self):
                return "shallow"
            def __deepcopy__(self, memo):
                return "deep"
        self.assertEqual((copy.copy(C()), copy.deepcopy([C()])), ("shallow", ["deep"]))

    def test_reduce(self):
        class C:
            def __init__(self, v=0):
                self.v = v
            def __reduce__(self):
                return C, (self.v,), {"w": 5}
        c = copy.copy(C(3))
        self.assertEqual((c.v, c.w), (3, 5))
        class Str:
            def __reduce__(self):
                return "name"
        s = Str()
        self.assertIs(copy.copy(s), s)

    def test_slots_and_subclasses(self):
        class S:
            __slots__ = ("a", "b")
        s = S()
        s.a = [1]
        t = copy.deepcopy(s)
        self.assertEqual((t.a, hasattr(t, "b"), t.a is s.a), ([1], False, False))
        class L(list):
            pass
        x = L([[1]])
        x.tag = [2]
        y = copy.deepcopy(x)
        self.assertEqual((y, y.tag, type(y), y.tag is x.tag), ([[1]], [2], L, False))

    def test_state_hooks(self):
        class C:
            def __getstate__(self):
                return 42
            def __setstate__(self, s):
                self.got = s
        self.assertEqual(copy.copy(C()).got, 42)
        class NewArgs(int):
            def __new__(cls, v, extra):
                self = super().__new__(cls, v)
                self.extra = extra
                return self
            def __getnewargs__(self):
                return int(self), self.extra
        n = copy.copy(NewArgs(5, "e"))
        self.assertEqual((n, n.extra), (5, "e"))

    def test_uncopyable(self):
        self.assertRaisesRegex(TypeError, "cannot pickle 'generator' object", copy.deepcopy, (i for i in []))

    def test_bound_method(self):
        class C:
            def m(self):
                return self
        c = C()
        d = copy.deepcopy({"c": c, "m": c.m})
        self.assertIs(d["m"](), d["c"])


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
