import typing
from typing import Annotated, ForwardRef, Optional, get_type_hints


def f(a: int, b: "str" = "x", *args: "list[int]", c: None = None, **kw: Optional["Node"]) -> "Node":
    pass


class Node:
    value: int
    next: "Optional[Node]" = None
    tag: Annotated[str, "meta"]

    def __init__(self, v: "int") -> None:
        self.local: float = 1.0


class Child(Node):
    value: str
    more: "dict[str, Node]"


for name, hint in get_type_hints(f).items():
    print(name, str(hint).replace("__main__.", ""))
print({k: str(v).replace("__main__.", "") for k, v in get_type_hints(Node).items()})
print({k: str(v).replace("__main__.", "") for k, v in get_type_hints(Child, include_extras=True).items()})
print(get_type_hints(Node.__init__), f.__annotations__["b"], Node.__annotations__["next"])
print(get_type_hints(lambda x: x), ForwardRef("int"), ForwardRef("a.b") == ForwardRef("a.b"))


class Lazy:
    x: "Missing"


try:
    get_type_hints(Lazy)
except NameError as e:
    print(e)
print(get_type_hints(Lazy, localns={"Missing": bytes}))
for bad in (lambda: get_type_hints(5), lambda: ForwardRef("not valid!"), lambda: ForwardRef(3)):
    try:
        print(bad())
    except (TypeError, SyntaxError) as e:
        print(type(e).__name__, str(e).split("(")[0])
print(typing.cast(int, "kept"), typing.assert_type(3, int), typing.TYPE_CHECKING)


@typing.final
class Last:
    pass


@typing.overload
def g(x: int): ...
@typing.overload
def g(x: str): ...
def g(x):
    return "real"


print(Last.__final__, g(1), len(typing.get_overloads(g)), typing.no_type_check(lambda: 0).__no_type_check__)
try:
    typing.assert_never(1)
except AssertionError as e:
    print(e)
