from enum import Enum, auto, unique


class Shape(Enum):
    SQUARE = 2
    DIAMOND = 1
    CIRCLE = 3
    ALIAS_FOR_SQUARE = 2


print(list(Shape), Shape.ALIAS_FOR_SQUARE, Shape.ALIAS_FOR_SQUARE is Shape.SQUARE, Shape["ALIAS_FOR_SQUARE"], len(Shape))
print(list(Shape.__members__.items()))
print([name for name, m in Shape.__members__.items() if m.name != name])


class Auto(Enum):
    A = auto()
    B = auto()
    TEN = 10
    C = auto()


print([(m.name, m.value) for m in Auto])


class Named(Enum):
    def _generate_next_value_(name, start, count, last):
        return f"{name.lower()}-{start}-{count}-{len(last)}"

    FIRST = auto()
    SECOND = auto()


print(list(Named))
try:

    @unique
    class Mistake(Enum):
        ONE = 1
        TWO = 2
        UNO = 1
        DOS = 2

except ValueError as e:
    print(e)


@unique
class Fine(Enum):
    A = 1


print(Fine.A)
try:

    class Again(Enum):
        A = 1
        A = 2

except TypeError as e:
    print(e)


class Pair(Enum):
    P = auto(), "text"
    Q = True
    R = 1


print(Pair.P.value, Pair.R is Pair.Q)
