import io
import sys
import unittest


class ClassTests(unittest.TestCase):
    def test_mro(self):
        class A:
            def who(self):
                return "A"
        class B(A):
            def who(self):
                return "B" + super().who()
        class C(A):
            def who(self):
                return "C" + super().who()
        class D(B, C):
            def who(self):
                return "D" + super().who()
        self.assertEqual((D().who(), [c.__name__ for c in D.__mro__]), ("DBCA", ["D", "B", "C", "A", "object"]))
        with self.assertRaisesRegex(TypeError, "Cannot create a consistent method resolution"):
            class E(A, B):
                pass
        with self.assertRaisesRegex(TypeError, "duplicate base class A"):
            class F(A, A):
                pass

    def test_special_methods_from_type(self):
        class C:
            def __len__(self):
                return 1
        c = C()
        c.__len__ = lambda: 5
        self.assertEqual((len(c), c.__len__()), (1, 5))

    def test_getattr_family(self):
        log = []
        class C:
            x = 1
            def __getattr__(self, n):
                if n.startswith("_"):
                    raise AttributeError(n)
                return n + "!"
            def __setattr__(self, n, v):
                log.append((n, v))
                object.__setattr__(self, n, v)
            def __delattr__(self, n):
                log.append(n)
        c = C()
        c.y = 2
        del c.zzz
        self.assertEqual((c.x, c.y, c.q, log, hasattr(c, "_a"), getattr(c, "_b", "d")), (1, 2, "q!", [("y", 2), "zzz"], False, "d"))
        class G:
            def __getattribute__(self, n):
                return object.__getattribute__(self, n) if n == "real" else n
            real = "r"
        self.assertEqual((G().real, G().fake, G().__dict__), ("r", "fake", "__dict__"))

    def test_operators(self):
        class V:
            def __init__(self, *a):
                self.a = a
            def __add__(self, o):
                return V(*(x + y for x, y in zip(self.a, o.a))) if isinstance(o, V) else NotImplemented
            def __mul__(self, k):
                return V(*(x * k for x in self.a))
            __rmul__ = __mul__
            def __neg__(self):
                return self * -1
            def __eq__(self, o):
                return self.a == o.a
            def __matmul__(self, o):
                return sum(x * y for x, y in zip(self.a, o.a))
            def __getitem__(self, i):
                return self.a[i]
            def __call__(self, f):
                return V(*map(f, self.a))
        v = V(1, 2)
        self.assertTrue(v + v == v * 2 == 2 * v and -v == V(-1, -2) and v @ v == 5 and v[1] == 2 and v(str) == V("1", "2"))
        self.assertRaisesRegex(TypeError, r"unsupported operand type\(s\) for \+: 'V' and 'int'", lambda: v + 1)
        self.assertRaisesRegex(TypeError, r"unsupported operand type\(s\) for -: 'V' and 'V'", lambda: v - v)

    def test_reflected_subclass_priority(self):
        class A:
            def __add__(self, o):
                return "A.add"
            def __radd__(self, o):
                return "A.radd"
        class B(A):
            def __radd__(self, o):
                return "B.radd"
        class Same(A):
            pass
        self.assertEqual((A() + B(), B() + A(), A() + Same(), 1 + A()), ("B.radd", "A.add", "A.add", "A.radd"))

    def test_new_and_init(self):
        log = []
        class C:
            def __new__(cls, *a, **k):
                log.append(("new", a, k))
                return super().__new__(cls) if a else 5
            def __init__(self, *a, **k):
                log.append("init")
        C(1, k=2)
        self.assertEqual((C(), log), (5, [("new", (1,), {"k": 2}), "init", ("new", (), {})]))
        class Bad:
            def __init__(self):
                return 1
        self.assertRaisesRegex(TypeError, r"__init__\(\) should return None, not 'int'", Bad)
        class Plain:
            pass
        self.assertRaisesRegex(TypeError, r"Plain\(\) takes no arguments", Plain, 1)
        self.assertRaisesRegex(TypeError, "object.__new__\\(X\\): X is not a type object \\(int\\)", object.__new__, 5)

    def test_init_subclass_and_class_kwargs(self):
        seen = []
        class Base:
            def __init_subclass__(cls, /, tag=None, **kw):
                super().__init_subclass__(**kw)
                cls.tag = tag
                seen.append(cls.__name__)
        class A(Base, tag=1):
            pass
        class B(A):
            pass
        self.assertEqual((seen, A.tag, B.tag), (["A", "B"], 1, None))
        with self.assertRaises(TypeError):
            class C(Base, other=2):
                pass

    def test_metaclass(self):
        class Meta(type):
            def __new__(m, name, bases, ns, **kw):
                ns["added"] = kw.get("extra")
                return super().__new__(m, name, bases, ns)
            def __init__(cls, name, bases, ns, **kw):
                super().__init__(name, bases, ns)
            def __call__(cls, *a):
                return ("called", super().__call__(*a))
            def __len__(cls):
                return 7
            def __iter__(cls):
                return iter("abc")
            def __contains__(cls, x):
                return x == 1
        class C(metaclass=Meta, extra="e"):
            pass
        class D(C):
            pass
        self.assertEqual((C.added, len(C), list(C), 1 in C, C()[0], type(D), D.added), ("e", 7, ["a", "b", "c"], True, "called", Meta, None))
        class Meta2(type):
            pass
        with self.assertRaisesRegex(TypeError, "metaclass conflict"):
            class E(C, metaclass=Meta2):
                pass

    def test_type_call(self):
        T = type("T", (int,), {"twice": lambda self: self * 2, "__doc__": "made"})
        self.assertEqual((T(4).twice(), T.__name__, T.__doc__, T.__bases__, type(T(1)) is T), (8, "T", "made", (int,), True))
        self.assertRaisesRegex(TypeError, r"type.__new__\(\) argument 2 must be tuple, not list", type, "X", [], {})
        self.assertRaises(TypeError, type, "a", ())

    def test_slots(self):
        class S:
            __slots__ = ("a", "b")
        class Sub(S):
            __slots__ = ["c"]
        class Open(S):
            pass
        s = Sub()
        s.a = s.c = 1
        self.assertRaises(AttributeError, setattr, s, "d", 1)
        self.assertRaises(AttributeError, lambda: s.b)
        o = Open()
        o.d = 5
        self.assertEqual((o.d, hasattr(s, "__dict__")), (5, False))
        with self.assertRaisesRegex(ValueError, "'x' in __slots__ conflicts with class variable"):
            class Bad:
                __slots__ = ("x",)
                x = 1

    def test_class_assignment_and_dict(self):
        class A:
            def f(self):
                return "A"
        class B:
            def f(self):
                return "B"
        a = A()
        a.__class__ = B
        self.assertEqual((a.f(), type(a)), ("B", B))
        self.assertRaises(TypeError, setattr, a, "__class__", 5)
        self.assertRaises(TypeError, setattr, 5, "__class__", A)
        a.__dict__ = {"n": 3}
        self.assertEqual(a.n, 3)

    def test_isinstance_hooks(self):
        class Meta(type):
            def __instancecheck__(cls, o):
                return o == 5
            def __subclasscheck__(cls, c):
                return c is str
        class C(metaclass=Meta):
            pass
        self.assertTrue(isinstance(5, C) and not isinstance(6, C) and issubclass(str, C) and isinstance(C(), C) is True)
        self.assertTrue(isinstance(1, (str, (float, int))) and issubclass(bool, (str, int)))
        self.assertRaisesRegex(TypeError, r"isinstance\(\) arg 2 must be a type, a tuple of types, or a union", isinstance, 1, 5)

    def test_private_names(self):
        class A:
            __x = 1
            def get(self):
                return self.__x
            def __helper(self):
                pass
            __magic__ = "kept"
        class B(A):
            __x = 2
        self.assertEqual((B().get(), B._B__x, B._A__x, B.__magic__, hasattr(A, "_A__helper")), (1, 2, 1, "kept", True))

    def test_string_forms(self):
        class C:
            def __repr__(self):
                return "R"
            def __format__(self, spec):
                return f"<{spec}>"
        self.assertEqual((str(C()), f"{C()}", f"{C():abc}", f"{C()!r:>3}", "{:x}".format(C()), [C()].__repr__()), ("R", "<>", "<abc>", "  R", "<x>", "[R]"))

    def test_class_body(self):
        class C:
            a = [1]
            for i in range(3):
                a.append(i)
            if True:
                def f(self):
                    return __class__
            inner = [x * 2 for x in a]
            del i
        self.assertEqual((C.a, C().f(), C.inner, hasattr(C, "i"), C.__qualname__.endswith("test_class_body.<locals>.C")), ([1, 0, 1, 2], C, [2, 0, 2, 4], False, True))


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
