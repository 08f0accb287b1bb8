import types

a = list[int]
print(a, a.__origin__, a.__args__, dict[str, list[int]], tuple[int, ...], tuple[()], type[int])
print(a == list[int], a == list[str], hash(a) == hash(list[int]), a([1, 2]), type(a()).__name__)
print(list["Later"], set[None], frozenset[int | str], list[list[int]].__args__)


class Box:
    def __class_getitem__(cls, item):
        return types.GenericAlias(cls, item)


print(Box[int].__args__, Box[int, str].__args__, Box[int].__origin__ is Box, isinstance(Box[int](), Box))


class Sub(list[int]):
    pass


print(Sub.__bases__, Sub.__orig_bases__, Sub([3]))
u = int | str
print(u, u.__args__, int | None, None | int, u | float, u == str | int, int | int, int | (str | int))
print(isinstance(1, u), isinstance(1.5, u), isinstance(None, int | None), issubclass(bool, u), list[int] | None)
print(hash(int | str) == hash(str | int), type(u).__name__)
for bad in (
    lambda: isinstance([1], list[int]),
    lambda: isinstance([], list[int] | int),
    lambda: issubclass(list, list[int]),
    lambda: int | 1,
    lambda: int[str],
    lambda: u(),
    lambda: list[int][str],
    lambda: 1 | str,
):
    try:
        print(bad())
    except TypeError as e:
        print(type(e).__name__, e)
match "x":
    case int() | str():
        print("matched")
