from enum import Enum


class Color(Enum):
    """Some colors."""

    RED = 1
    GREEN = "g"
    BLUE = (0, 0, 255)


c = Color.RED
print(c, repr(c), c.name, c.value, type(c) is Color, isinstance(c, Color))
print(Color(1), Color["GREEN"], Color((0, 0, 255)), list(Color), len(Color))
print(c is Color(1), c == Color.RED, c == 1, c != Color.GREEN, hash(c) == hash(Color.RED))
print(Color.__members__.keys(), [m.name for m in reversed(Color)], c in Color, Color.GREEN in {Color.GREEN})
print({Color.RED: "r"}[Color(1)], f"{c}", f"{c:>12}", "%s" % c, str(Color.BLUE.value))
print(Color, Color.__name__, Color.__doc__, bool(c), Color.RED.__class__.__name__)
print(sorted(Color, key=lambda m: m.name), {m.name: m.value for m in Color})
for bad in (
    lambda: Color(99),
    lambda: Color["NOPE"],
    lambda: Color.NOPE,
    lambda: setattr(Color, "RED", 2),
    lambda: Color.RED < Color.GREEN,
    lambda: Color(),
    lambda: delattr(Color, "RED"),
    lambda: setattr(c, "name", "x"),
    lambda: setattr(c, "value", "x"),
):
    try:
        print(bad())
    except (ValueError, KeyError, AttributeError, TypeError) as e:
        print(type(e).__name__, e)
try:

    class More(Color):
        PINK = 4

except TypeError as e:
    print(e)
