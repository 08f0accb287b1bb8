from dataclasses import InitVar, dataclass, field, fields
from typing import ClassVar


@dataclass
class Box:
    width: int
    height: int
    scale: InitVar[int] = 1
    area: int = field(init=False)
    made: ClassVar[int] = 0

    def __post_init__(self, scale):
        self.width *= scale
        self.height *= scale
        self.area = self.width * self.height
        Box.made += 1


print(Box(2, 3), Box(2, 3, scale=10), Box.made, [f.name for f in fields(Box)], hasattr(Box(1, 1), "scale"), Box.scale)


@dataclass
class Positive:
    n: int

    def __post_init__(self):
        if self.n < 0:
            raise ValueError(f"negative: {self.n}")


try:
    Positive(-1)
except ValueError as e:
    print(e)


@dataclass(frozen=True)
class Norm:
    x: float
    y: float
    length: float = field(init=False)

    def __post_init__(self):
        object.__setattr__(self, "length", (self.x**2 + self.y**2) ** 0.5)


print(Norm(3, 4))


@dataclass
class Base:
    a: InitVar[int]

    def __post_init__(self, a):
        self.doubled = a * 2


@dataclass
class Derived(Base):
    b: InitVar[str]
    c: int = 0

    def __post_init__(self, a, b):
        super().__post_init__(a)
        self.text = b


d = Derived(4, "hi")
print(d, d.doubled, d.text)


@dataclass
class Strings:
    v: "ClassVar[int]" = 3
    w: "int" = 4


print(Strings(), [f.name for f in fields(Strings)])


@dataclass(init=False)
class Manual:
    a: int
    b: int

    def __init__(self, both):
        self.a = self.b = both


print(Manual(5), Manual(5) == Manual(5))
