from dataclasses import dataclass, field


@dataclass(slots=True)
class P:
    x: int
    y: int = 5
    items: list = field(default_factory=list)


p = P(1)
print(p, P.__slots__, hasattr(p, "__dict__"), p == P(1), P.__name__)
try:
    p.z = 1
except AttributeError as e:
    print(type(e).__name__, e)


@dataclass(slots=True)
class Q(P):
    z: int = 0


print(Q(1, 2, [], 3), Q.__slots__, isinstance(Q(1), P))


@dataclass(frozen=True, slots=True)
class F:
    a: int


f = F(1)
print(f, hash(f) == hash(F(1)), f == F(1))
try:
    f.a = 2
except Exception as e:
    print(type(e).__name__, e)


@dataclass
class Manual:
    __slots__ = ("a", "b")
    a: int
    b: int


print(Manual(1, 2), hasattr(Manual(1, 2), "__dict__"))
for make in (
    lambda: dataclass(slots=True)(type("T", (), {"__annotations__": {"a": int}, "__slots__": ("a",)})),
    lambda: type("T", (), {"__slots__": ("a",), "a": 1}),
    lambda: dataclass(weakref_slot=True)(type("T", (), {})),
):
    try:
        make()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


@dataclass(slots=True, weakref_slot=True)
class W:
    a: int = 0


print(W.__slots__, W())
print(dataclass(match_args=False)(type("T", (), {"__annotations__": {"a": int}})).__dict__.get("__match_args__"))
