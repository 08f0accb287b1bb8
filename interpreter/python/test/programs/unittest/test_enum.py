import io
import sys
import unittest
import enum
from enum import Enum, Flag, IntEnum, auto


class Season(Enum):
    SPRING, SUMMER, AUTUMN, WINTER = range(1, 5)


class Perm(Flag):
    R, W, X = 4, 2, 1


class EnumTests(unittest.TestCase):
    def test_lookup(self):
        self.assertIs(Season(1), Season.SPRING)
        self.assertIs(Season["SUMMER"], Season.SUMMER)
        self.assertIs(Season(Season.AUTUMN), Season.AUTUMN)
        self.assertRaisesRegex(ValueError, "7 is not a valid Season", Season, 7)
        self.assertRaises(KeyError, lambda: Season["NO"])
        self.assertRaises(AttributeError, lambda: Season.NO)

    def test_collection(self):
        self.assertEqual(([s.name for s in Season], len(Season), list(reversed(Season))[0]), (["SPRING", "SUMMER", "AUTUMN", "WINTER"], 4, Season.WINTER))
        self.assertIn(Season.SPRING, Season)
        self.assertNotIn(Perm.R, Season)
        self.assertTrue(bool(Season))

    def test_text(self):
        self.assertEqual((str(Season.SPRING), repr(Season.SPRING), f"{Season.SPRING:>14}", repr(Season)), ("Season.SPRING", "<Season.SPRING: 1>", " Season.SPRING", "<enum 'Season'>"))

    def test_identity(self):
        self.assertTrue(Season.SPRING == Season.SPRING and Season.SPRING != Season.SUMMER and Season.SPRING != 1 and isinstance(Season.SPRING, Season))
        self.assertEqual({Season.SPRING: 1}[Season(1)], 1)
        self.assertRaises(TypeError, lambda: Season.SPRING < Season.SUMMER)

    def test_immutable(self):
        with self.assertRaises(AttributeError):
            Season.SPRING = 5
        with self.assertRaises(AttributeError):
            del Season.SPRING
        with self.assertRaises(AttributeError):
            Season.SPRING.value = 3

    def test_aliases(self):
        class E(Enum):
            A = 1
            B = 1
            C = 2
        self.assertIs(E.B, E.A)
        self.assertEqual((list(E), list(E.__members__), E.B.name), ([E.A, E.C], ["A", "B", "C"], "A"))
        self.assertRaises(ValueError, enum.unique, E)

    def test_auto(self):
        class E(Enum):
            A = auto()
            B = 7
            C = auto()
        self.assertEqual([e.value for e in E], [1, 7, 8])

    def test_extension_is_refused(self):
        with self.assertRaisesRegex(TypeError, "cannot extend"):
            class More(Season):
                X = 1
        class Empty(Enum):
            def twice(self):
                return self.value * 2
        class Full(Empty):
            A = 4
        self.assertEqual(Full.A.twice(), 8)

    def test_int_enum(self):
        class N(IntEnum):
            ONE, TWO = 1, 2
        self.assertTrue(N.ONE < N.TWO == 2 and N.ONE + 1 == 2 and isinstance(N.ONE, int) and "ab"[N.ONE] == "b")
        self.assertEqual((str(N.ONE), repr(N.ONE), f"{N.TWO:03}"), ("1", "<N.ONE: 1>", "002"))

    def test_flags(self):
        rw = Perm.R | Perm.W
        self.assertEqual((rw.value, repr(rw), Perm.R in rw, Perm.X in rw, list(rw), ~rw, rw & Perm.W, rw ^ Perm.W, bool(rw & Perm.X)), (6, "<Perm.R|W: 6>", True, False, [Perm.R, Perm.W], Perm.X, Perm.W, Perm.R, False))
        self.assertIs(Perm(6), rw)
        self.assertRaises(TypeError, lambda: Perm.R | 1)

    def test_methods_and_values(self):
        class Planet(Enum):
            A = (1, 2)
            B = (3, 4)
            def __init__(self, m, r):
                self.m, self.r = m, r
            @property
            def ratio(self):
                return self.r / self.m
        self.assertEqual((Planet.A.ratio, Planet.B.m, Planet((3, 4))), (2.0, 3, Planet.B))

    def test_missing(self):
        class E(Enum):
            A = "a"
            @classmethod
            def _missing_(cls, v):
                return cls.A if v == "x" else None
        self.assertIs(E("x"), E.A)
        self.assertRaises(ValueError, E, "y")

    def test_functional(self):
        E = Enum("E", "a b c")
        self.assertEqual([(e.name, e.value) for e in E], [("a", 1), ("b", 2), ("c", 3)])
        self.assertEqual(Enum("F", {"x": 10}).x.value, 10)


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
