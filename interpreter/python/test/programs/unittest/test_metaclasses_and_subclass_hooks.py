import io
import sys
import unittest


class MetaclassTests(unittest.TestCase):
    def test_prepare(self):
        class Order(type):
            @classmethod
            def __prepare__(m, name, bases, **kw):
                return Recorder()
            def __new__(m, name, bases, ns, **kw):
                cls = super().__new__(m, name, bases, dict(ns))
                cls.order = [k for k in ns.log if not k.startswith("__")]
                return cls
        class Recorder(dict):
            def __init__(self):
                self.log = []
            def __setitem__(self, k, v):
                self.log.append(k)
                super().__setitem__(k, v)
        class C(metaclass=Order):
            b = 1
            a = 2
            b = 3
            def f(self): pass
        self.assertEqual((C.order, C.b), (["b", "a", "b", "f"], 3))

    def test_calculated_metaclass(self):
        class M(type):
            pass
        class N(M):
            pass
        class A(metaclass=M):
            pass
        class B(metaclass=N):
            pass
        class C(A, B):
            pass
        self.assertIs(type(C), N)
        self.assertIs(type(type("D", (A,), {})), M)

    def test_function_as_metaclass(self):
        def meta(name, bases, ns, **kw):
            return name, bases, sorted(k for k in ns if not k.startswith("__")), kw
        class C(int, metaclass=meta, k=1):
            x = 1
        self.assertEqual(C, ("C", (int,), ["x"], {"k": 1}))

    def test_singleton(self):
        class Single(type):
            made = {}
            def __call__(cls, *a):
                if cls not in Single.made:
                    Single.made[cls] = super().__call__(*a)
                return Single.made[cls]
        class C(metaclass=Single):
            def __init__(self, v):
                self.v = v
        self.assertIs(C(1), C(2))
        self.assertEqual(C(9).v, 1)

    def test_attribute_lookup_on_classes(self):
        class Meta(type):
            def __getattr__(cls, n):
                return f"{cls.__name__}.{n}"
            def __setattr__(cls, n, v):
                super().__setattr__(n, ("set", v))
        class C(metaclass=Meta):
            real = 1
        C.x = 5
        self.assertEqual((C.real, C.other, C.x), (1, "C.other", ("set", 5)))
        self.assertRaises(AttributeError, lambda: C().other)

    def test_operators_on_classes(self):
        class Meta(type):
            def __add__(cls, o):
                return cls.__name__ + o.__name__
            def __getitem__(cls, i):
                return (cls.__name__, i)
            def __lt__(cls, o):
                return cls.__name__ < o.__name__
            def __bool__(cls):
                return False
            def __repr__(cls):
                return f"<{cls.__name__}>"
        class A(metaclass=Meta):
            pass
        class B(metaclass=Meta):
            def __class_getitem__(cls, i):
                return "hidden by the metaclass"
        self.assertEqual((A + B, A[1], B[2], sorted([B, A]), bool(A), repr(A)), ("AB", ("A", 1), ("B", 2), [A, B], False, "<A>"))

    def test_init_subclass(self):
        class Plugin:
            registry = {}
            def __init_subclass__(cls, name=None, **kw):
                super().__init_subclass__(**kw)
                cls.registry[name or cls.__name__] = cls
        class A(Plugin):
            pass
        class B(A, name="bee"):
            pass
        self.assertEqual(Plugin.registry, {"A": A, "bee": B})
        with self.assertRaisesRegex(TypeError, r"C.__init_subclass__\(\) takes no keyword arguments"):
            class C(object, x=1):
                pass

    def test_set_name_runs_before_init_subclass(self):
        log = []
        class D:
            def __set_name__(self, owner, name):
                log.append((owner.__name__, name))
        class Base:
            def __init_subclass__(cls):
                log.append("init " + cls.__name__)
        class C(Base):
            a, b = D(), D()
        self.assertEqual(log, [("C", "a"), ("C", "b"), "init C"])

    def test_class_getitem(self):
        class C:
            def __class_getitem__(cls, item):
                return cls.__name__, item
        class D(C):
            pass
        self.assertEqual((C[int], D[1, 2]), (("C", int), ("D", (1, 2))))
        with self.assertRaisesRegex(TypeError, "'C' object is not subscriptable"):
            C()[1]
        class E:
            pass
        with self.assertRaisesRegex(TypeError, "type 'E' is not subscriptable"):
            E[0]

    def test_mro_override_and_subclasses(self):
        class A:
            pass
        class B(A):
            pass
        class C(A):
            pass
        self.assertEqual((A.__subclasses__(), B.mro()), ([B, C], [B, A, object]))
        B.__bases__ = (C,)
        self.assertEqual((B.__mro__, issubclass(B, C)), ((B, C, A, object), True))

    def test_names(self):
        class Outer:
            class Inner:
                def m(self): pass
        self.assertTrue(Outer.Inner.m.__qualname__.endswith("Outer.Inner.m"))
        Outer.__name__ = "Renamed"
        self.assertEqual((Outer.__name__, Outer.__module__), ("Renamed", "__main__"))
        self.assertRaises(TypeError, setattr, Outer, "__name__", 5)


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
