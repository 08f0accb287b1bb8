"""Annotations that are deleted or empty, code that is replaced, functions made by hand, cells that are compared."""


def show(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


def f(a: int) -> str:
    pass


print(f.__annotations__)
del f.__annotations__
print(f.__annotations__)
show(setattr, f, "__annotations__", 5)


class A:
    x: int


class B(A):
    pass


print(A.__annotations__, B.__annotations__, B().__annotations__)
B.__annotations__["y"] = str
print(A.__annotations__, B.__annotations__)
del B.__annotations__
show(delattr, A(), "__annotations__")
show(lambda: int.__annotations__)
show(delattr, A, "__doc__")
show(delattr, A, "__module__")


def holding(v):
    def get():
        return v

    return get


def five():
    return 5


one, two = holding(1), holding(2)
first, second = one.__closure__[0], two.__closure__[0]
print(first < second, first == second, first != second, first == holding(1).__closure__[0], type(first)() < first)
show(lambda: first < 1)
show(hash, first)
show(setattr, one, "__code__", five.__code__)
show(setattr, five, "__code__", one.__code__)
make = type(five)
print(make(one.__code__, {}, "name", None, (second,))())
show(make, one.__code__, {}, "name", None, (1,))
show(make, one.__code__, {}, 5)
show(make, one.__code__, {}, "name", 5)
show(make, one.__code__, {})
