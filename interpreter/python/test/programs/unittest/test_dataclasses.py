import io
import sys
import unittest
from dataclasses import FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, replace


class DataclassTests(unittest.TestCase):
    def test_basic(self):
        @dataclass
        class C:
            x: int
            y: str = "d"
        self.assertEqual(C(1), C(1, "d"))
        self.assertNotEqual(C(1), C(2))
        self.assertTrue(repr(C(1)).endswith("C(x=1, y='d')"))
        self.assertRaises(TypeError, C)
        self.assertIsNone(C.__hash__)

    def test_mutable_default(self):
        with self.assertRaisesRegex(ValueError, "mutable default <class 'list'> for field x is not allowed: use default_factory"):
            @dataclass
            class C:
                x: list = []
        @dataclass
        class D:
            x: list = field(default_factory=list)
        self.assertIsNot(D().x, D().x)

    def test_order_of_fields(self):
        with self.assertRaisesRegex(TypeError, "non-default argument 'y' follows default argument"):
            @dataclass
            class C:
                x: int = 1
                y: int

    def test_frozen(self):
        @dataclass(frozen=True)
        class C:
            x: int
        c = C(1)
        with self.assertRaisesRegex(FrozenInstanceError, "cannot assign to field 'x'"):
            c.x = 2
        with self.assertRaisesRegex(FrozenInstanceError, "cannot delete field 'x'"):
            del c.x
        self.assertEqual(hash(c), hash(C(1)))
        self.assertEqual(replace(c, x=5), C(5))

    def test_order(self):
        @dataclass(order=True)
        class C:
            x: int
            y: int = field(compare=False, default=0)
        self.assertTrue(C(1, 9) < C(2, 0) and C(1, 1) <= C(1, 2) and C(3) > C(2) and C(1, 1) == C(1, 2))
        self.assertEqual(sorted([C(3), C(1)])[0].x, 1)
        self.assertRaises(TypeError, lambda: C(1) < 5)

    def test_post_init(self):
        @dataclass
        class C:
            a: int
            b: InitVar[int] = 2
            total: int = field(init=False, repr=False)
            def __post_init__(self, b):
                self.total = self.a + b
        self.assertEqual((C(1).total, C(1, b=5).total, [f.name for f in fields(C)]), (3, 6, ["a", "total"]))

    def test_inheritance(self):
        @dataclass
        class A:
            x: int
            y: int = 0
        @dataclass
        class B(A):
            y: int = 5
            z: int = 6
        self.assertEqual((astuple(B(1)), [f.name for f in fields(B)]), ((1, 5, 6), ["x", "y", "z"]))
        self.assertNotEqual(A(1, 5), B(1))

    def test_asdict(self):
        @dataclass
        class P:
            x: int
        @dataclass
        class Line:
            ps: list
            named: dict
        line = Line([P(1), (P(2),)], {"a": P(3)})
        self.assertEqual(asdict(line), {"ps": [{"x": 1}, ({"x": 2},)], "named": {"a": {"x": 3}}})
        self.assertEqual(astuple(line), ([(1,), ((2,),)], {"a": (3,)}))
        self.assertRaises(TypeError, asdict, 5)

    def test_kw_only_and_slots(self):
        @dataclass(kw_only=True, slots=True)
        class C:
            a: int = 1
            b: int
        self.assertEqual((C(b=2).a, C.__slots__), (1, ("a", "b")))
        self.assertRaises(TypeError, C, 1, 2)
        self.assertRaises(AttributeError, setattr, C(b=1), "z", 1)

    def test_methods_are_kept(self):
        @dataclass
        class C:
            x: int
            def __repr__(self):
                return "mine"
            def double(self):
                return self.x * 2
        self.assertEqual((repr(C(1)), C(4).double()), ("mine", 8))

    def test_class_variable(self):
        from typing import ClassVar
        @dataclass
        class C:
            n: ClassVar[int] = 0
            x: int = 1
        self.assertEqual((C(5).x, C.n, len(fields(C))), (5, 0, 1))

    def test_match(self):
        @dataclass
        class C:
            x: int
            y: int
        match C(1, 2):
            case C(1, y):
                self.assertEqual(y, 2)
            case _:
                self.fail()


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
