from enum import Enum, IntEnum, StrEnum, auto


class Level(IntEnum):
    LOW = 1
    HIGH = 10


print(Level.LOW, repr(Level.LOW), Level.LOW < Level.HIGH, Level.LOW == 1, Level.LOW + 1, type(Level.LOW + 1).__name__)
print(f"{Level.HIGH}", f"{Level.HIGH:5d}|", "%d %s" % (Level.LOW, Level.LOW), int("7") + Level.LOW, [0, 5][Level.LOW], max(Level))
print(hash(Level.LOW) == hash(1), {1: "one"}[Level.LOW], isinstance(Level.LOW, int), Level(10), Level.HIGH.bit_length(), range(Level.LOW, 3))
print(bool(IntEnum("Z", {"ZERO": 0}).ZERO), sorted([Level.HIGH, 3, Level.LOW]))


class Fruit(StrEnum):
    APPLE = auto()
    BIG_PEAR = auto()
    OTHER = "oTher"


print(Fruit.APPLE, repr(Fruit.BIG_PEAR), Fruit.OTHER.upper(), Fruit.APPLE == "apple", "x" + Fruit.APPLE, f"{Fruit.OTHER:>8}", Fruit("apple"))
print("-".join(Fruit), Fruit.APPLE in "big apple", Fruit.APPLE.name, str(Fruit.APPLE), {"apple": 1}[Fruit.APPLE], len(Fruit.APPLE))
for body in ({"A": 1}, {"A": ("a", "b", "c", "d")}):
    try:
        StrEnum("Bad", body)
    except TypeError as e:
        print(type(e).__name__, e)
print(StrEnum("Enc", {"A": (b"xyz", "ascii")}).A)


class Mixed(float, Enum):
    HALF = 0.5
    QUARTER = 0.25


print(Mixed.HALF, repr(Mixed.HALF), Mixed.HALF + 1, Mixed(0.25), Mixed.HALF > Mixed.QUARTER, f"{Mixed.HALF}")


class Text(str, Enum):
    A = "aa"


print(Text.A, repr(Text.A), Text.A == "aa", f"{Text.A}", "%s" % Text.A, Text.A.upper(), str(Text.A))
try:
    print(Level("LOW"))
except ValueError as e:
    print(e)
