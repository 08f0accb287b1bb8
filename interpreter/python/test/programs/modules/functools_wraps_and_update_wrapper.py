import functools


def logged(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        """Inner text."""
        return ["before", f(*args, **kwargs), "after"]

    return wrapper


@logged
def add(a: int, b: int = 2) -> int:
    """Add two numbers."""
    return a + b


print(add(1), add.__name__, add.__doc__, add.__qualname__, add.__annotations__)
print(add.__wrapped__(5, 5), add.__module__)

add.tag = "first"
twice = logged(add)
print(twice.tag, twice.__wrapped__ is add, twice(0))


class Callable:
    """A class."""

    def __call__(self):
        return 1


w = functools.update_wrapper(lambda: 0, Callable())
print(w.__doc__, w.__name__, hasattr(w, "__wrapped__"))
w = functools.update_wrapper(lambda: 0, len, assigned=("__name__",), updated=())
print(w.__name__, w.__doc__, w.__wrapped__ is len)
w = functools.wraps(add, assigned=("__doc__",))(lambda: 0)
print(w.__name__, w.__doc__, w.tag)
print(functools.WRAPPER_ASSIGNMENTS)
print(functools.WRAPPER_UPDATES)
try:
    functools.update_wrapper(lambda: 0, add, updated=("missing",))
except AttributeError as e:
    print(type(e).__name__, e)
