from enum import Enum, member, nonmember


class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67300e-11 * self.mass / self.radius**2, 3)

    @classmethod
    def heaviest(cls):
        return max(cls, key=lambda p: p.mass)

    @staticmethod
    def help():
        return "helped"

    def __str__(self):
        return self.name.title()


print(Planet.EARTH, Planet.MARS.gravity, Planet.heaviest(), Planet.help(), repr(Planet.MARS), Planet.EARTH.value)


class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj

    PX = (0, "P.X")
    PY = (1, "P.Y")


print(Coord.PY.name, Coord(1), Coord.PX.label, bytes(Coord.PY))


class Counted(Enum):
    def __new__(cls):
        obj = object.__new__(cls)
        obj._value_ = len(cls.__members__) + 1
        return obj

    A = ()
    B = ()


print(list(Counted))


class Ordered(Enum):
    def __ge__(self, other):
        return self.value >= other.value if self.__class__ is other.__class__ else NotImplemented

    LOW, HIGH = range(2)


print(Ordered.HIGH >= Ordered.LOW, list(Ordered))


class Parts(Enum):
    @member
    def run(self=None):
        return "ran"

    limit = nonmember(5)
    _ignore_ = ["tmp"]
    tmp = 3
    A = 1


print([m.name for m in Parts], Parts.limit, Parts.run.value(), hasattr(Parts, "tmp"))
