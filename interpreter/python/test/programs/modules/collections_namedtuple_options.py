from collections import namedtuple

print(namedtuple("A", "x y z")._fields, namedtuple("B", "x, y,z")._fields, namedtuple("C", ())())
D = namedtuple("D", "a b c", defaults=[2, 3])
print(D(1), D(1, c=9), D._field_defaults)
print(namedtuple("E", "a def a _x 1 ok", rename=True)._fields)
print(namedtuple("F", "a", module="elsewhere").__module__, namedtuple("G", "a").__module__)
D.__doc__ = "Own text."
D.a.__doc__ = "First field."
print(D.__doc__, D.a.__doc__)
single = namedtuple("Single", ["only"])
print(single(1), single("text"), single([1]).only)
Nested = namedtuple("Nested", "left right")
print(Nested(Nested(1, None), single(2)))
for args, kw in (
    (("X", "a a"), {}),
    (("X", "class"), {}),
    (("X", "_a"), {}),
    (("X", "1a"), {}),
    (("for", "a"), {}),
    (("X y", "a"), {}),
    (("X", "a"), {"defaults": (1, 2)}),
    (("X", [1, 2]), {}),
):
    try:
        print(namedtuple(*args, **kw))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


class WithText(namedtuple("Base", "n")):
    def __str__(self):
        return f"number {self.n}"

    def __new__(cls, n=0):
        return super().__new__(cls, n * 10)


print(WithText(), WithText(2), repr(WithText(1)), WithText._make([3]))
