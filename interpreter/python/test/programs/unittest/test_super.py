import io
import sys
import unittest


def outside(x):
    super()


class SuperTests(unittest.TestCase):
    def test_forms(self):
        class A:
            def f(self):
                return "A"
            @classmethod
            def c(cls):
                return cls.__name__
            @staticmethod
            def s():
                return "s"
        class B(A):
            def f(self):
                return super().f() + super(B, self).f() + "B"
            @classmethod
            def c(cls):
                return super().c() + "!"
            @staticmethod
            def s():
                return super(B, B).s() + "2"
        class C(B):
            pass
        self.assertEqual((C().f(), C.c(), C().c(), C.s()), ("AAB", "C!", "C!", "s2"))

    def test_cooperative(self):
        class Base:
            def __init__(self, **kw):
                self.log = ["Base"]
                self.rest = kw
        class X(Base):
            def __init__(self, x=0, **kw):
                super().__init__(**kw)
                self.log.append(f"X{x}")
        class Y(Base):
            def __init__(self, y=0, **kw):
                super().__init__(**kw)
                self.log.append(f"Y{y}")
        class Z(X, Y):
            pass
        z = Z(x=1, y=2, z=3)
        self.assertEqual((z.log, z.rest), (["Base", "Y2", "X1"], {"z": 3}))

    def test_attributes_and_properties(self):
        class A:
            v = "A.v"
            @property
            def p(self):
                return "A.p"
        class B(A):
            v = "B.v"
            def get(self):
                return super().v, super().p
        b = B()
        b.v = "instance"
        self.assertEqual(b.get(), ("A.v", "A.p"))
        self.assertRaisesRegex(AttributeError, "'super' object has no attribute 'nope'", lambda: super(B, b).nope)

    def test_set_attribute_fails(self):
        class A:
            x = 1
        class B(A):
            def set(self):
                super().x = 5
        self.assertRaises(AttributeError, B().set)

    def test_errors(self):
        def f():
            super()
        self.assertRaisesRegex(RuntimeError, r"super\(\): no arguments", f)
        self.assertRaisesRegex(RuntimeError, r"super\(\): __class__ cell not found", outside, 1)
        class A:
            def m(self):
                return super()
        self.assertRaisesRegex(TypeError, r"super\(type, obj\): obj must be an instance or subtype of type", A.m, 5)
        self.assertRaises(TypeError, super, 1)
        class B:
            def m(self):
                del self
                super()
        self.assertRaisesRegex(RuntimeError, r"super\(\): arg\[0\] deleted", B().m)

    def test_class_cell(self):
        class A:
            def f(self):
                return __class__
            @staticmethod
            def g():
                return __class__
        class B(A):
            pass
        self.assertEqual((B().f(), A.g()), (A, A))

    def test_in_nested_functions(self):
        class A:
            def v(self):
                return [1, 2]
        class B(A):
            def v(self):
                def inner(self):
                    return super().v()
                return inner(self) + [x for x in super().v()]
            def late(self):
                return (lambda: super(B, self).v())()
        self.assertEqual((B().v(), B().late()), ([1, 2, 1, 2], [1, 2]))

    def test_operators_by_name(self):
        class L(list):
            def __getitem__(self, i):
                return super().__getitem__(i) * 10
            def __len__(self):
                return super().__len__() + 1
        self.assertEqual((L([1, 2])[1], len(L()), L([5])[0:1]), (20, 1, [5] * 10))
        with self.assertRaises(TypeError):
            super(L, L([1]))[0]

    def test_decorated_class_keeps_original_cell(self):
        def replace(cls):
            return type("New", (cls,), {})
        @replace
        class A:
            def f(self):
                return __class__.__name__, super().__repr__() != ""
        self.assertEqual(A().f(), ("A", True))

    def test_repr_and_unbound(self):
        class A:
            pass
        class B(A):
            pass
        self.assertIn("super: <class", repr(super(B, B())))
        self.assertIs(super(B, B()).__thisclass__, B)
        self.assertIs(super(B, B()).__self_class__, B)
        u = super(B)
        self.assertIsNone(u.__self__)
        b = B()
        self.assertIs(u.__get__(b).__self__, b)


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
