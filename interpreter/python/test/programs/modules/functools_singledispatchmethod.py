from functools import singledispatchmethod


class Negator:
    def __init__(self):
        self.log = []

    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError(f"cannot negate {type(arg).__name__}")

    @neg.register
    def _(self, arg: int):
        self.log.append("int")
        return -arg

    @neg.register
    def _(self, arg: bool):
        self.log.append("bool")
        return not arg

    @neg.register(str)
    def neg_text(self, arg):
        return arg[::-1]

    @singledispatchmethod
    @classmethod
    def of(cls, arg):
        return f"{cls.__name__} of object"

    @of.register
    @classmethod
    def _(cls, arg: int):
        return f"{cls.__name__} of int"

    @singledispatchmethod
    @staticmethod
    def twice(arg):
        return (arg, arg)

    @twice.register(int)
    @staticmethod
    def _(arg):
        return arg * 2


class Child(Negator):
    pass


n = Negator()
print(n.neg(5), n.neg(True), n.neg("abc"), n.neg_text("xy"), n.log)
print(Negator.of(1), Child.of("s"), Child().of(2))
print(n.twice(4), Negator.twice("ab"))
try:
    n.neg([])
except NotImplementedError as e:
    print(type(e).__name__, e)
