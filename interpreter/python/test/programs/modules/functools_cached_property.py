from functools import cached_property


class Circle:
    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        """The area, roughly."""
        print("computing")
        return 3 * self.r**2


c = Circle(2)
print(c.__dict__)
print(c.area, c.area, c.__dict__)
c.r = 10
print(c.area)
del c.area
print(c.area)
c.area = -1
print(c.area, Circle(1).area)
print(Circle.area.__doc__, type(Circle.area).__name__, Circle.area.attrname)


class Slots:
    __slots__ = ()

    @cached_property
    def x(self):
        return 1


try:
    Slots().x
except TypeError as e:
    print(e)

try:

    class Two:
        @cached_property
        def a(self):
            return 1

        b = a

except (TypeError, RuntimeError) as e:
    print(type(e).__name__, e.__cause__ or e)
lone = cached_property(lambda self: 2)
try:
    lone.__get__(c, Circle)
except TypeError as e:
    print(e)
