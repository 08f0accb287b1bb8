from typing import Iterable, Protocol, Sized, SupportsAbs, SupportsInt, runtime_checkable


@runtime_checkable
class Closeable(Protocol):
    def close(self): ...


class File:
    def close(self):
        return "closed"


class Stone:
    pass


print(isinstance(File(), Closeable), isinstance(Stone(), Closeable), issubclass(File, Closeable), issubclass(Stone, Closeable))
s = Stone()
s.close = lambda: 1
print(isinstance(s, Closeable))


@runtime_checkable
class Named(Protocol):
    name: str


class Dog:
    def __init__(self):
        self.name = "rex"


print(isinstance(Dog(), Named), isinstance(Stone(), Named))
try:
    issubclass(Dog, Named)
except TypeError as e:
    print(e)


class Plain(Protocol):
    def f(self): ...


for bad in (lambda: isinstance(1, Plain), lambda: Plain(), lambda: Closeable()):
    try:
        bad()
    except TypeError as e:
        print(e)


class Explicit(Plain):
    def f(self):
        return "explicit"


print(Explicit().f(), Plain in Explicit.__mro__)


class Both(Closeable, Sized, Protocol):
    pass


class Impl(File):
    def __len__(self):
        return 0


print(isinstance(Impl(), Sized), isinstance(5, SupportsInt), isinstance("5", SupportsInt), isinstance(-1, SupportsAbs), isinstance([], Iterable))
try:

    class Wrong(File, Protocol):
        pass

except TypeError as e:
    print(str(e).replace("__main__.", ""))
