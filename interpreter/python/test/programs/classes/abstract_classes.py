from abc import ABC, ABCMeta, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    def describe(self): return f'{self.name} of {self.area()}'
class Square(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
    name = 'square'
    @classmethod
    def make(cls): return cls(2)
class Half(Shape):
    def area(self): return 1
class Almost(Square):
    @abstractmethod
    def extra(self): pass
print(Square(3).describe(), Square.make().area(), isinstance(Square(1), Shape))
for cls in (Shape, Half, Almost):
    try:
        cls()
    except TypeError as e:
        print(e)
print(sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__), sorted(Square.__abstractmethods__),
    Shape.area.__isabstractmethod__)
class Drawable(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, c):
        if cls is Drawable:
            return any('draw' in b.__dict__ for b in c.__mro__) or NotImplemented
        return NotImplemented
class Pic:
    def draw(self): pass
class Reg: pass
print(issubclass(Pic, Drawable), isinstance(Pic(), Drawable), isinstance(Reg(), Drawable))
print(Drawable.register(Reg) is Reg, isinstance(Reg(), Drawable), issubclass(Reg, Drawable), Drawable in Reg.__mro__)
@Drawable.register
class Deco: pass
print(issubclass(Deco, Drawable), isinstance(5, Drawable))
class WithImpl(ABC):
    @abstractmethod
    def go(self): return 'default'
class Impl(WithImpl):
    def go(self): return 'impl+' + super().go()
print(Impl().go())
try:
    Drawable.register(5)
except TypeError as e:
    print(e)
try:
    Reg2 = type('Reg2', (Drawable,), {})
    Reg2.register(Drawable)
except RuntimeError as e:
    print(e)
