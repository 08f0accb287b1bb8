"""Descriptors whose methods are called by name: what they refuse, and what they set."""


def show(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


class A:
    __slots__ = ("x", "y")

    @property
    def p(self):
        return 1

    shown = 5


a = A()
show(property(lambda self: 5).__get__, None)
show((lambda self: self).__get__, None, None)
show((lambda self: self).__get__(3))
show(staticmethod(len).__get__, None)
show(A.x.__get__, None)
show(A.x.__get__, 5)
show(A.x.__set__, 5, 1)
show(A.x.__delete__, a)
A.x.__set__(a, 8)
print(a.x)
show(int.__dict__["real"].__get__, "a")
show(int.__dict__["real"].__set__, 5, 1)
show(str.upper.__get__, 5)
show(property().__set__, a, 2)
show(A.p.__delete__, a)
show(setattr, a, "shown", 1)
show(delattr, a, "shown")
show(object.__setattr__, A, "k", 1)
show(type.__setattr__, A, "k", 1)
print(A.k)


class Checked(property):
    def __get__(self, instance, owner=None):
        return ("checked", super().__get__(instance, owner)) if instance is not None else self

    def __set__(self, instance, value):
        super().__set__(instance, value + 1)


class B:
    kept = 0

    @Checked
    def v(self):
        return self.kept

    @v.setter
    def v(self, value):
        self.kept = value


b = B()
b.v = 4
print(b.v)
show(delattr, b, "v")
for slots in (("__dict__", "__dict__"), "", ("a b",), (5,)):
    show(type, "T", (), {"__slots__": slots})
