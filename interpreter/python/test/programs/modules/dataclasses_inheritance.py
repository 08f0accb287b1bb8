from abc import ABC, abstractmethod
from dataclasses import dataclass, field, fields


@dataclass
class Base:
    x: float = 15.0
    y: int = 0


@dataclass
class Child(Base):
    z: int = 10
    x: int = 20


print(Child(), [f.name for f in fields(Child)], Child(1, 2, 3), Base() == Child(), isinstance(Child(), Base))


class Plain(Child):
    extra: int = 1


print(Plain(), [f.name for f in fields(Plain)], Plain() == Child(20, 0, 10))


@dataclass
class Left:
    a: int = 1


@dataclass
class Right:
    b: int = 2


@dataclass
class Both(Left, Right):
    c: int = 3


print(Both(), Both.__mro__[1].__name__)


@dataclass
class Shape(ABC):
    name: str

    @abstractmethod
    def area(self): ...

    def __str__(self):
        return f"{self.name}:{self.area()}"


@dataclass
class Square(Shape):
    side: int = 2

    def area(self):
        return self.side**2


print(Square("sq"), repr(Square("sq", 3)), f"{Square('f')}")
try:
    Shape("x")
except TypeError as e:
    print(e)


class NotData:
    def __init__(self):
        self.from_plain = True


@dataclass
class OnTop(NotData):
    n: int

    def __post_init__(self):
        super().__init__()


print(OnTop(1), OnTop(1).from_plain)
try:

    @dataclass
    class Bad(Base):
        must: int

except TypeError as e:
    print(e)


@dataclass
class Tree:
    value: int
    kids: "list[Tree]" = field(default_factory=list)


t = Tree(1, [Tree(2), Tree(3, [Tree(4)])])
print(t)
t.kids[0].kids.append(t)
print(t)
