import io
import sys
import unittest
import abc
import typing
from abc import ABC, abstractmethod


class AbcTests(unittest.TestCase):
    def test_abstract(self):
        class A(ABC):
            @abstractmethod
            def f(self): ...
            @property
            @abstractmethod
            def p(self): ...
        self.assertRaisesRegex(TypeError, "Can't instantiate abstract class A with abstract methods f, p", A)
        class B(A):
            def f(self):
                return 1
        self.assertRaisesRegex(TypeError, "Can't instantiate abstract class B with abstract method p$", B)
        class C(B):
            p = 2
        self.assertEqual((C().f(), C().p, C.__abstractmethods__), (1, 2, frozenset()))

    def test_super_of_abstract(self):
        class A(ABC):
            @abstractmethod
            def f(self):
                return "base"
        class B(A):
            def f(self):
                return super().f() + "+"
        self.assertEqual(B().f(), "base+")

    def test_register(self):
        class A(ABC):
            pass
        class X:
            pass
        self.assertFalse(isinstance(X(), A))
        self.assertIs(A.register(X), X)
        class Y(X):
            pass
        self.assertTrue(isinstance(X(), A) and issubclass(Y, A) and A not in Y.__mro__)
        self.assertRaises(TypeError, A.register, 5)

    def test_subclasshook(self):
        class Quacks(ABC):
            @classmethod
            def __subclasshook__(cls, C):
                return any("quack" in vars(B) for B in C.__mro__) or NotImplemented
        class Duck:
            def quack(self): ...
        self.assertTrue(issubclass(Duck, Quacks) and not issubclass(int, Quacks))

    def test_class_and_static(self):
        class A(metaclass=abc.ABCMeta):
            @classmethod
            @abstractmethod
            def c(cls): ...
            @staticmethod
            @abstractmethod
            def s(): ...
        self.assertEqual(A.__abstractmethods__, {"c", "s"})


class TypingTests(unittest.TestCase):
    def test_reprs(self):
        T = typing.TypeVar("T")
        self.assertEqual([repr(x) for x in (typing.Optional[int], typing.Union[int, str], typing.List[int], typing.Dict[str, T], typing.Callable[[int], str], typing.Any, typing.Literal["a", 1])],
                         ["typing.Optional[int]", "typing.Union[int, str]", "typing.List[int]", "typing.Dict[str, ~T]", "typing.Callable[[int], str]", "typing.Any", "typing.Literal['a', 1]"])

    def test_origin_and_args(self):
        self.assertEqual((typing.get_origin(typing.List[int]), typing.get_args(typing.Dict[str, int]), typing.get_args(list[int]), typing.get_origin(int)), (list, (str, int), (int,), None))

    def test_generic_class(self):
        T = typing.TypeVar("T")
        class Box(typing.Generic[T]):
            def __init__(self, v):
                self.v = v
        class IntBox(Box[int]):
            pass
        self.assertEqual((Box[int](5).v, IntBox(6).v, Box.__parameters__, IntBox.__orig_bases__), (5, 6, (T,), (Box[int],)))
        self.assertRaises(TypeError, isinstance, 1, Box[int])

    def test_protocol(self):
        @typing.runtime_checkable
        class Runs(typing.Protocol):
            def run(self): ...
        class R:
            def run(self): ...
        self.assertTrue(isinstance(R(), Runs) and not isinstance(5, Runs))
        self.assertRaises(TypeError, Runs)

    def test_namedtuple_and_newtype(self):
        class P(typing.NamedTuple):
            x: int
            y: int = 2
        Id = typing.NewType("Id", int)
        self.assertEqual((P(1), P._field_defaults, Id(5), Id.__name__), ((1, 2), {"y": 2}, 5, "Id"))

    def test_hints(self):
        def f(a: int, b: "str") -> None: ...
        self.assertEqual(typing.get_type_hints(f), {"a": int, "b": str, "return": type(None)})


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
