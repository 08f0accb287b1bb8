from dataclasses import dataclass, field, fields, is_dataclass


@dataclass
class Item:
    """One kind of thing."""

    name: str
    price: float = 1.5
    tags: list = field(default_factory=list)
    kind = "no annotation, so no field"

    def total(self, n):
        return self.price * n


a = Item("x")
b = Item("x", tags=["t"])
print(a, b, a == b, a == Item("x", 1.5, []), a != 5, a.total(4), a.tags is Item("x").tags)
a.tags.append("t")
a.price += 1
print(a, b.price, Item.price, hasattr(Item, "tags"), Item.__doc__, Item.__match_args__)
print([(f.name, f.type.__name__, f.init, f.repr, f.compare) for f in fields(Item)], is_dataclass(a), is_dataclass(Item), is_dataclass(int))
print(Item.__eq__.__qualname__, Item.__init__.__annotations__["return"], Item.__hash__)
for bad in (
    lambda: Item(),
    lambda: Item("a", 1, [], 2),
    lambda: Item("a", nope=1),
    lambda: hash(a),
    lambda: a < b,
    lambda: fields(int),
):
    try:
        print(bad())
    except TypeError as e:
        print(type(e).__name__, e)
match a:
    case Item("x", price):
        print("price", price)


@dataclass
class Empty:
    pass


print(Empty(), Empty() == Empty(), Empty.__doc__)


@dataclass(repr=False, eq=False)
class Bare:
    n: int

    def __repr__(self):
        return f"bare {self.n}"


print(Bare(1), Bare(1) == Bare(1), hash(Bare(2)) is not None)


@dataclass
class Own:
    n: int

    def __repr__(self):
        return "own repr"

    def __eq__(self, other):
        return "own eq"


print(Own(1), Own(1) == 3)
