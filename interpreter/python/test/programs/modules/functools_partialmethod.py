from functools import partialmethod


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state, *, why="none"):
        self.alive = state
        return self, why

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False, why="hunger")

    @classmethod
    def make(cls, kind, size):
        return f"{cls.__name__}:{kind}:{size}"

    small = partialmethod(make, size=1)

    @staticmethod
    def add(a, b):
        return a + b

    add_ten = partialmethod(add, 10)
    describe = partialmethod(print, "cell", sep="-")


class Sub(Cell):
    pass


c = Cell()
print(c.alive, c.set_alive()[1], c.alive)
print(c.set_dead()[1], c.alive, c.set_dead(why="age")[1])
print(c.small("x"), Cell.small("y"), Sub.small("z"))
print(c.add_ten(5), Cell.add_ten(1))
d = Sub()
print(d.set_alive()[0] is d, Cell.set_alive(d)[0] is d)
print(repr(Cell.__dict__["small"]).startswith("functools.partialmethod("))
for bad in (lambda: partialmethod(3), lambda: c.set_alive(1)):
    try:
        bad()
    except TypeError as e:
        print(type(e).__name__, e)
