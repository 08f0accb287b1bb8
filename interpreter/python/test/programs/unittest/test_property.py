import io
import sys
import unittest


class PropertyTests(unittest.TestCase):
    def test_full(self):
        class C:
            def __init__(self):
                self._x = 0
            @property
            def x(self):
                """Doc of x."""
                return self._x
            @x.setter
            def x(self, v):
                self._x = v
            @x.deleter
            def x(self):
                self._x = "deleted"
        c = C()
        c.x = 5
        c.x += 1
        self.assertEqual((c.x, C.x.__doc__), (6, "Doc of x."))
        del c.x
        self.assertEqual(c.x, "deleted")
        self.assertEqual((C.x.fget(c), type(C.x)), ("deleted", property))

    def test_read_only(self):
        class C:
            @property
            def x(self):
                return 1
        c = C()
        with self.assertRaisesRegex(AttributeError, "property 'x' of '.*C' object has no setter"):
            c.x = 2
        with self.assertRaisesRegex(AttributeError, "property 'x' of '.*C' object has no deleter"):
            del c.x
        c.__dict__["x"] = "hidden"
        self.assertEqual(c.x, 1)

    def test_write_only(self):
        class C:
            x = property(None, lambda self, v: self.__dict__.__setitem__("kept", v))
        c = C()
        c.x = 3
        self.assertEqual(c.kept, 3)
        with self.assertRaisesRegex(AttributeError, "has no getter"):
            c.x

    def test_inheritance(self):
        class A:
            @property
            def x(self):
                return "A"
            @property
            def y(self):
                return self._y()
            def _y(self):
                return "A.y"
        class B(A):
            @property
            def x(self):
                return super().x + "B"
            def _y(self):
                return "B.y"
            @A.x.setter
            def z(self, v):
                self.got = v
        b = B()
        b.z = 5
        self.assertEqual((b.x, b.y, b.z, b.got), ("AB", "B.y", "A", 5))

    def test_errors_in_getter(self):
        class C:
            @property
            def x(self):
                return self.missing
            @property
            def y(self):
                raise ValueError("in y")
            def __getattr__(self, n):
                return "getattr " + n
        self.assertEqual(C().x, "getattr missing")
        self.assertRaisesRegex(ValueError, "in y", lambda: C().y)
        class D:
            @property
            def x(self):
                raise AttributeError("from x")
            def __getattr__(self, n):
                return "fallback"
        self.assertEqual(D().x, "fallback")
        self.assertTrue(hasattr(D(), "x"))

    def test_copies(self):
        p = property(lambda self: 1)
        q = p.setter(lambda self, v: None)
        self.assertTrue(p is not q and p.fset is None and q.fset is not None and p.fget is q.fget)
        self.assertEqual(property(doc="text").__doc__, "text")

    def test_on_class(self):
        class C:
            @property
            def x(self):
                return 1
        self.assertIsInstance(C.x, property)
        C.x = 5
        self.assertEqual(C().x, 5)

    def test_subclass(self):
        class Upper(property):
            def __get__(self, obj, cls=None):
                v = super().__get__(obj, cls)
                return v.upper() if isinstance(v, str) else v
        class C:
            @Upper
            def x(self):
                return "abc"
        self.assertEqual(C().x, "ABC")

    def test_class_method_value(self):
        class C:
            names = ("a", "b")
            for n in names:
                locals()[n] = property(lambda self, n=n: n * 2)
        self.assertEqual((C().a, C().b), ("aa", "bb"))

    def test_calls_are_not_cached(self):
        class C:
            n = 0
            @property
            def next(self):
                self.n += 1
                return self.n
        c = C()
        self.assertEqual([c.next, c.next, c.next], [1, 2, 3])


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
