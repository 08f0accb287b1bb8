from typing import Any, Callable, ClassVar, Dict, Final, FrozenSet, Generic, List, Literal, Optional, Set, Tuple, Type, TypeVar, Union, Annotated, get_args, get_origin

T = TypeVar("T")
K = TypeVar("K", int, str)
B = TypeVar("B", bound=int)
print(T, K.__constraints__, B.__bound__, T.__name__, TypeVar("C", covariant=True))
print(Optional[int], Union[int, str], Union[int], Union[int, int, str], Union[int, None], Optional[Union[int, str]], Union[int, Union[str, float]])
print(List[int], Dict[str, List[int]], Tuple[int, ...], Tuple[()], Set[T], FrozenSet[str], Type[int], Callable[[int], str], Callable[..., None])
print(Literal[1, "a"], Literal[1, 1], Literal[Literal[1], 2], ClassVar[int], Final[str], Annotated[int, "meta"], Any)
print(Union[int, str] == Union[str, int], List[int] == List[int], List[int] != list[int], hash(Optional[int]) == hash(Union[None, int]))
for form in (List[int], Dict[str, int], Optional[int], Callable[[int, str], float], Literal["x"], Tuple[int, ...], list[int], Annotated[int, 1, 2], int, Union[int, str]):
    print(get_origin(form), get_args(form))
print(Dict[str, T][int], Union[T, List[T]][str], Callable[[T], T][int], List[T].__parameters__)


class Box(Generic[T]):
    def __init__(self, value: T):
        self.value = value


print(Box[int], Box[int](3).value, Box.__parameters__, Box[int].__origin__ is Box, type(Box[str]("a")).__name__, Box[T][int] == Box[int])


class Sub(Box[List[T]]):
    pass


print(Sub[int], Sub.__orig_bases__, Sub.__mro__[1].__name__, isinstance(Sub(1), Box))
for bad in (
    lambda: Union[()],
    lambda: Optional[int, str],
    lambda: List[int, str],
    lambda: Box[int, str],
    lambda: Any(),
    lambda: isinstance(1, List[int]),
    lambda: Generic[int],
    lambda: TypeVar("X", int),
    lambda: Box[int][str],
):
    try:
        print(bad())
    except TypeError as e:
        print(type(e).__name__, str(e).replace("__main__.", ""))
