from enum import Enum, Flag, IntEnum

A = Enum("A", "ant bee cat")
print(list(A), A.ant.value, A.__name__, A.__module__)
B = Enum("B", ["x", "y"], start=5)
print(list(B), Enum("C", "p,q, r").r.value, list(Enum("D", [("k", 10), ("l", 20)])), list(Enum("E", {"m": "v"})))
print(list(Enum("F", "a b", type=str)), list(IntEnum("G", "one two", start=0)), list(Flag("H", "r w x")), Enum("I", "a", module="mod").__module__)
print(Enum("J", "a", qualname="Outer.J").__qualname__, A(2), A["cat"])
print(A.ant == Enum("A", "ant bee cat").ant)


class Base(Enum):
    def show(self):
        return f"{self.name}={self.value}"


K = Base("K", "u v")
print(K.v.show(), isinstance(K.u, Base), list(Base), Base.__members__)
iterated = iter(A)
print(next(iterated), next(iterated))
for bad in (
    lambda: Enum("L", "a a"),
    lambda: Enum("M", {"a": 1, "_b_": 2}),
    lambda: Enum("N", [("a", 1, 2)]),
    lambda: A("x"),
    lambda: Base(),
):
    try:
        print(list(bad()))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
