import abc


class Drawable(abc.ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Drawable:
            if any("draw" in B.__dict__ for B in C.__mro__):
                return True
        return NotImplemented


class Pen:
    def draw(self):
        pass


class Stone:
    pass


class Sub(Drawable):
    pass


print(issubclass(Pen, Drawable), isinstance(Pen(), Drawable), isinstance(Stone(), Drawable), issubclass(Pen, Sub), Drawable in Pen.__mro__)


class Number(abc.ABC):
    pass


@Number.register
class Money:
    pass


class Coin(Money):
    pass


print(Number.register(int) is int, isinstance(5, Number), isinstance(True, Number), isinstance(Coin(), Number), issubclass(str, Number))
Number.register(str)
print(isinstance("s", Number), isinstance(b"", Number))


class Whole(Number):
    pass


Whole.register(float)
print(isinstance(1.5, Number), isinstance(1.5, Whole), isinstance(5, Whole), issubclass(Whole, Number))
token = abc.get_cache_token()
Number.register(bytes)
print(abc.get_cache_token() == token, isinstance(b"", Number))
for bad in (lambda: Number.register(5), lambda: Whole.register(Number), lambda: issubclass(5, Number)):
    try:
        bad()
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)


class Refuse(abc.ABC):
    @classmethod
    def __subclasshook__(cls, C):
        return False


class Wanted(Refuse):
    pass


print(issubclass(Wanted, Refuse), isinstance(Wanted(), Refuse))


class Odd(abc.ABC):
    @classmethod
    def __subclasshook__(cls, C):
        return "neither"


try:
    issubclass(int, Odd)
except AssertionError as e:
    print(type(e).__name__)
