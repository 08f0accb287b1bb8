from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        return "base area"

    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def make(cls): ...

    @staticmethod
    @abstractmethod
    def unit(): ...

    def describe(self):
        return f"{self.name} {self.area()}"


class Half(Shape):
    def area(self):
        return super().area() + " extended"


class Full(Half):
    name = "full"

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def unit():
        return "m"


for cls in (Shape, Half):
    try:
        cls()
    except TypeError as e:
        print(e)
print(sorted(Half.__abstractmethods__), Full.__abstractmethods__, Full.make().describe(), Full.unit())


class OneLeft(Full):
    @abstractmethod
    def again(self): ...


try:
    OneLeft()
except TypeError as e:
    print(e)


class WithSetter(metaclass=ABCMeta):
    @property
    def x(self): ...

    @x.setter
    @abstractmethod
    def x(self, value): ...


try:
    WithSetter()
except TypeError as e:
    print(e)


class Concrete(WithSetter):
    @WithSetter.x.setter
    def x(self, value):
        print("set", value)


Concrete().x = 5


class NotAbc:
    @abstractmethod
    def f(self):
        return "runs"


# Without the metaclass the mark has no effect.
print(NotAbc().f(), Shape.area.__isabstractmethod__, type(Shape).__name__)


class NoMethods(ABC):
    pass


print(isinstance(NoMethods(), ABC))
Half.extra = abstractmethod(lambda self: 0)
print("extra" in Half.__abstractmethods__)
