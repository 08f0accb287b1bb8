from functools import singledispatch
from collections.abc import Mapping, Sequence


@singledispatch
def show(x, deep=False):
    """Show a thing."""
    return f"object {x!r}"


@show.register
def _(x: int, deep=False):
    return f"int {x}"


@show.register(float)
@show.register(complex)
def show_number(x, deep=False):
    return f"number {x}"


@show.register
def _(x: list | tuple, deep=False):
    return f"row {[show(i) for i in x] if deep else len(x)}"


@show.register(Mapping)
def _(x, deep=False):
    return f"mapping {sorted(x)}"


show.register(type(None), lambda x: "nothing")


class Deck(Sequence):
    def __len__(self):
        return 52

    def __getitem__(self, i):
        raise IndexError


for value in (1, True, 2.5, 1j, "s", [1, "a"], (3,), {"k": 1}, None, Deck()):
    print(show(value) if not isinstance(value, Deck) else show.dispatch(Deck).__name__)
print(show([1, [2]], deep=True), show.__name__, show.__doc__)
show.register(Sequence, lambda x: "sequence")
print(show(Deck()), show("s"), show([1]))
print(show.dispatch(bool) is show.registry[int], show.dispatch(float) is show_number, len(show.registry))

for bad in (lambda: show(), lambda: show.register(5), lambda: show.register(lambda x: x)):
    try:
        bad()
    except TypeError as e:
        print(type(e).__name__, str(e).split("<")[0])
