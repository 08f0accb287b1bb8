from typing import NewType, NotRequired, Required, TypedDict, is_typeddict


class Movie(TypedDict):
    """A film."""

    title: str
    year: int


class Extra(Movie, total=False):
    rating: float


class Keys(TypedDict, total=False):
    a: Required[int]
    b: str


class More(TypedDict):
    x: NotRequired[int]
    y: int


m = Movie(title="T", year=1999)
print(m, type(m), m == {"title": "T", "year": 1999}, Movie({"title": "U", "year": 1}), Movie.__doc__)
print(sorted(Extra.__annotations__), sorted(Extra.__required_keys__), sorted(Extra.__optional_keys__), Extra.__total__, Movie.__total__)
print(sorted(Keys.__required_keys__), sorted(Keys.__optional_keys__), sorted(More.__required_keys__), sorted(More.__optional_keys__))
Func = TypedDict("Func", {"in": str, "n": int})
print(Func(n=1), Func.__name__, sorted(Func.__annotations__), is_typeddict(Func), is_typeddict(dict))
for bad in (
    lambda: isinstance(m, Movie),
    lambda: issubclass(dict, Movie),
    lambda: type("Bad", (Movie,), {}),
):
    try:
        print(bad())
    except TypeError as e:
        print(type(e).__name__, e)
try:

    class Mixed(Movie, dict):
        pass

except TypeError as e:
    print(e)

UserId = NewType("UserId", int)
print(UserId(5), type(UserId(5)).__name__, UserId.__name__, UserId.__supertype__, UserId, UserId | None)
try:

    class Sub(UserId):
        pass

except TypeError as e:
    print(str(e)[:40])
try:
    isinstance(5, UserId)
except TypeError as e:
    print(e)
