from dataclasses import KW_ONLY, MISSING, dataclass, field, fields


@dataclass
class Account:
    owner: str
    number: int = field(compare=False)
    secret: str = field(default="s3", repr=False)
    balance: int = field(init=False, default=0)
    log: list = field(default_factory=lambda: ["open"], compare=False, metadata={"unit": "lines"})
    late: int = field(init=False)


a = Account("ann", 1)
b = Account("ann", 2, log=[])
a.late = b.late = 3
print(a, a == b, a.secret, a.balance)
b.balance = 5
print(a == b, b)
for f in fields(a):
    print(f.name, f.default is MISSING, f.default_factory is MISSING, f.init, f.repr, f.compare, f.hash, dict(f.metadata), f.kw_only)
try:
    repr(Account("z", 1))
except AttributeError as e:
    print(e)


@dataclass
class Mixed:
    a: int
    _: KW_ONLY
    b: int = 2
    c: int

    def pair(self):
        return self.b, self.c


print(Mixed(1, c=3), Mixed.__match_args__)
try:
    Mixed(1, 2, 3)
except TypeError as e:
    print(e)


@dataclass(kw_only=True)
class AllKw:
    x: int = 1
    y: int
    z: int = field(kw_only=False)


print(AllKw(9, y=2))
for make in (
    lambda: dataclass(type("T", (), {"__annotations__": {"a": list}, "a": []})),
    lambda: dataclass(type("T", (), {"__annotations__": {"a": int, "b": int}, "a": 1})),
    lambda: field(default=1, default_factory=int),
    lambda: dataclass(type("T", (), {"a": field()})),
    lambda: setattr(fields(Mixed)[0].metadata, "x", 1) or fields(Mixed)[0].metadata.update(a=1),
):
    try:
        print(make())
    except (ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
