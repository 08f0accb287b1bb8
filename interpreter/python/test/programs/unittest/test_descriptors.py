import io
import sys
import unittest


class Verbose:
    def __set_name__(self, owner, name):
        self.name, self.owner = name, owner.__name__

    def __get__(self, obj, cls):
        return ("get", obj is not None, cls.__name__)

    def __set__(self, obj, value):
        obj.log.append(("set", value))

    def __delete__(self, obj):
        obj.log.append("delete")


class NonData:
    def __get__(self, obj, cls=None):
        return "descriptor"


class DescriptorTests(unittest.TestCase):
    def test_calls(self):
        class C:
            d = Verbose()
            def __init__(self):
                self.log = []
        c = C()
        self.assertEqual((c.d, C.d), (("get", True, "C"), ("get", False, "C")))
        c.d = 5
        del c.d
        self.assertEqual(c.log, [("set", 5), "delete"])
        raw = C.__dict__["d"]
        self.assertEqual((raw.name, raw.owner), ("d", "C"))

    def test_priority(self):
        class C:
            data, non = Verbose(), NonData()
            log = []
        c = C()
        c.__dict__.update(data="instance", non="instance")
        self.assertEqual((c.data[0], c.non), ("get", "instance"))
        del c.non
        self.assertEqual(c.non, "descriptor")

    def test_only_on_types(self):
        class C:
            pass
        c = C()
        c.x = NonData()
        self.assertIsInstance(c.x, NonData)
        C.y = NonData()
        self.assertEqual(c.y, "descriptor")

    def test_set_without_get(self):
        class SetOnly:
            def __set__(self, obj, v):
                obj.__dict__["x"] = v * 2
        class C:
            x = SetOnly()
        c = C()
        self.assertIsInstance(c.x, SetOnly)
        c.x = 4
        self.assertEqual(c.x, 8)
        self.assertRaises(AttributeError, delattr, c, "x")

    def test_attribute_error_falls_back(self):
        class Fails:
            def __get__(self, o, c):
                raise AttributeError("from get")
        class C:
            x = Fails()
            def __getattr__(self, name):
                return "fallback " + name
        self.assertEqual(C().x, "fallback x")
        with self.assertRaisesRegex(AttributeError, "from get"):
            C.x

    def test_functions_bind(self):
        class C:
            def m(self, x=1):
                return self, x
        c = C()
        self.assertEqual((C.m.__get__(c)(5), c.m.__self__, c.m.__func__), ((c, 5), c, C.__dict__["m"]))
        self.assertTrue(c.m == c.m and c.m is not C.m and hash(c.m) == hash(c.m))
        self.assertEqual(c.m.__name__, "m")
        f = (lambda self: self).__get__("obj", str)
        self.assertEqual(f(), "obj")
        c.m = lambda: "plain"
        self.assertEqual(c.m(), "plain")

    def test_metaclass_attributes(self):
        class Meta(type):
            @property
            def p(cls):
                return "meta " + cls.__name__
            non = NonData()
        class C(metaclass=Meta):
            non = "class"
        self.assertEqual((C.p, C.non), ("meta C", "class"))
        self.assertRaises(AttributeError, lambda: C().p)

    def test_validated(self):
        class Positive:
            def __set_name__(self, owner, name):
                self.key = "_" + name
            def __get__(self, obj, cls=None):
                return self if obj is None else getattr(obj, self.key)
            def __set__(self, obj, v):
                if v <= 0:
                    raise ValueError(f"{self.key[1:]} must be positive")
                setattr(obj, self.key, v)
        class Item:
            price, count = Positive(), Positive()
            def __init__(self, p, c):
                self.price, self.count = p, c
        i = Item(2, 3)
        i.price *= 10
        self.assertEqual((i.price, i.count, vars(i)), (20, 3, {"_price": 20, "_count": 3}))
        self.assertRaisesRegex(ValueError, "count must be positive", Item, 1, 0)
        self.assertIsInstance(Item.price, Positive)

    def test_lazy(self):
        class Lazy:
            def __init__(self, f):
                self.f = f
            def __set_name__(self, owner, name):
                self.name = name
            def __get__(self, obj, cls):
                if obj is None:
                    return self
                value = obj.__dict__[self.name] = self.f(obj)
                return value
        calls = []
        class C:
            @Lazy
            def v(self):
                calls.append(1)
                return 42
        c = C()
        self.assertEqual((c.v, c.v, len(calls)), (42, 42, 1))

    def test_set_name_error(self):
        class Bad:
            def __set_name__(self, owner, name):
                raise ZeroDivisionError
        with self.assertRaises((RuntimeError, ZeroDivisionError)):
            class C:
                x = Bad()

    def test_slots_are_descriptors(self):
        class C:
            __slots__ = ("a",)
        c = C()
        C.a.__set__(c, 5)
        self.assertEqual((C.a.__get__(c, C), c.a, C.a.__name__), (5, 5, "a"))
        C.a.__delete__(c)
        self.assertRaises(AttributeError, lambda: c.a)
        self.assertRaises(TypeError, C.a.__get__, 5, int)

    def test_class_and_static(self):
        class C:
            @classmethod
            def c(cls):
                return cls
            @staticmethod
            def s():
                return "s"
        class D(C):
            pass
        self.assertEqual((D.c(), D().c(), D.s(), D().s(), D.c.__self__), (D, D, "s", "s", D))
        self.assertEqual(type(C.__dict__["c"]).__name__, "classmethod")
        self.assertEqual(C.__dict__["c"].__get__(None, int)(), int)


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
