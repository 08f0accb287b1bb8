from collections import namedtuple

Point = namedtuple("Point", ["x", "y"])
p = Point(1, y=2)
print(p, p.x, p[1], len(p), p == (1, 2), tuple(p), isinstance(p, tuple))
x, y = p
print(x, y, p + (3,), p._fields, p._asdict(), hash(p) == hash((1, 2)))
print(p._replace(y=5), Point._make([7, 8]), Point(*"ab"), Point(**{"x": 1, "y": 0}))
print(Point.__doc__, Point.x.__doc__, Point.__name__, Point.__match_args__)
print(sorted([Point(2, 1), Point(1, 9)]), max(Point(1, 2), Point(1, 3)))
for bad in (
    lambda: Point(1),
    lambda: Point(1, 2, 3),
    lambda: Point(1, z=2),
    lambda: p._replace(z=1),
    lambda: setattr(p, "x", 5),
    lambda: Point._make([1]),
    lambda: p.z,
    lambda: setattr(p, "z", 5),
):
    try:
        bad()
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)


class Vector(namedtuple("Vector", "x y")):
    __slots__ = ()

    @property
    def squared(self):
        return self.x**2 + self.y**2

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)


v = Vector(3, 4)
print(v, v.squared, v + v, v._replace(x=0), type(v._replace(x=0)).__name__)
match p:
    case Point(x=1, y=yy):
        print("matched", yy)
