from typing import NamedTuple


class Employee(NamedTuple):
    """A worker."""

    name: str
    id: int = 3
    tags: tuple = ()

    def greet(self):
        return f"hi {self.name}"

    @property
    def upper(self):
        return self.name.upper()


e = Employee("guido")
print(e, e.greet(), e.upper, e.id, e[0], e == ("guido", 3, ()), Employee._fields, Employee._field_defaults)
print({k: v.__name__ for k, v in Employee.__annotations__.items()}, Employee.__doc__, e._replace(id=9), e._asdict())
name, *rest = e
print(name, rest, isinstance(e, tuple), Employee.__mro__[1].__name__, hash(e) == hash(("guido", 3, ())))
Pair = NamedTuple("Pair", [("a", int), ("b", str)])
print(Pair(1, "x"), Pair.__annotations__["b"].__name__, Pair(b="y", a=2) > Pair(1, "z"))
for bad in (lambda: Employee(), lambda: Employee("a", 1, (), 5), lambda: setattr(e, "name", "x")):
    try:
        bad()
    except (TypeError, AttributeError) as err:
        print(type(err).__name__, err)
try:

    class Bad(NamedTuple):
        a: int = 1
        b: int

except TypeError as err:
    print(err)
try:

    class Bad2(NamedTuple):
        a: int

        def __new__(cls):
            pass

except AttributeError as err:
    print(err)
match e:
    case Employee(name, id=3):
        print("matched", name)


class Lead(Employee):
    def greet(self):
        return "lead " + super().greet()


print(Lead("bo").greet(), Lead("bo"))
