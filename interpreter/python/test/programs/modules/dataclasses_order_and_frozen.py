from dataclasses import FrozenInstanceError, dataclass, field


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)


v = [Version(1, 2), Version(1), Version(0, 9, "z")]
print(sorted(v), max(v), Version(1) < Version(1, 1), Version(1, 0, "a") <= Version(1, 0, "b"), Version(2) >= Version(1, 9))
for op in (lambda: Version(1) < (1, 0), lambda: Version(1) > 3):
    try:
        op()
    except TypeError as e:
        print(e)


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0

    def moved(self, dx):
        return Point(self.x + dx, self.y)


p = Point(1)
print(p, hash(p) == hash(Point(1, 0)), {p: "v"}[Point(1)], p.moved(4), len({Point(1), Point(1), Point(2)}))
for bad in (lambda: setattr(p, "x", 5), lambda: setattr(p, "z", 5), lambda: delattr(p, "x")):
    try:
        bad()
    except FrozenInstanceError as e:
        print(type(e).__name__, e, isinstance(e, AttributeError))
object.__setattr__(p, "x", 10)
print(p)


@dataclass(unsafe_hash=True)
class Hashed:
    a: int
    b: list = field(hash=False, default_factory=list)


print(hash(Hashed(1, [2])) == hash(Hashed(1)), Hashed(1, [2]) == Hashed(1))


@dataclass(eq=True)
class Plain:
    a: int

    def __hash__(self):
        return 7


print(hash(Plain(1)))
for make in (
    lambda: dataclass(order=True)(type("T", (), {"__lt__": lambda s, o: 1})),
    lambda: dataclass(order=True, eq=False)(type("T", (), {})),
    lambda: dataclass(unsafe_hash=True)(Plain),
    lambda: dataclass(type("T", (Point,), {})),
    lambda: dataclass(frozen=True)(type("T", (Version,), {})),
    lambda: dataclass(frozen=True)(type("T", (), {"__setattr__": lambda s, n, v: 0})),
):
    try:
        print(make())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
