from collections import namedtuple
from dataclasses import asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace

NT = namedtuple("NT", "p q")


@dataclass
class Inner:
    n: int
    xs: list


@dataclass
class Outer:
    inner: Inner
    many: list
    mapping: dict
    nt: NT = NT(1, 2)


o = Outer(Inner(1, [1, 2]), [Inner(2, []), (Inner(3, []),)], {"k": Inner(4, [])})
d = asdict(o)
print(d)
print(astuple(o))
print(d["inner"]["xs"] == o.inner.xs, d["inner"]["xs"] is o.inner.xs, type(d["nt"]).__name__)
print(list(asdict(o, dict_factory=lambda items: {k.upper(): v for k, v in items})), astuple(Inner(1, []), tuple_factory=list))

r = replace(o, many=[], nt=NT(8, 9))
print(r.many, r.nt, r.inner is o.inner, o.many != [])


@dataclass
class WithInitFalse:
    a: int
    b: int = field(init=False, default=7)


print(replace(WithInitFalse(1), a=2))
for bad in (
    lambda: replace(WithInitFalse(1), b=3),
    lambda: replace(o, nope=1),
    lambda: replace(3),
    lambda: asdict(Inner),
    lambda: astuple({"a": 1}),
    lambda: make_dataclass("X", ["a", "a"]),
    lambda: make_dataclass("X", ["for"]),
    lambda: make_dataclass("X", ["1a"]),
):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

C = make_dataclass("C", ["x", ("y", int), ("z", int, field(default=5))], namespace={"total": lambda self: self.x + self.y + self.z}, frozen=True)
c = C(1, 2)
print(c, c.total(), [f.name for f in fields(C)], is_dataclass(C), C.__annotations__["y"].__name__)
D = make_dataclass("D", [("w", str, "dflt")], bases=(object,))
print(D(), D.__module__ in ("types", "__main__"))
