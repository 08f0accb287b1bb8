from enum import CONFORM, EJECT, KEEP, STRICT, Flag, IntFlag


class Mode(IntFlag):
    R = 4
    W = 2
    X = 1


m = Mode.R | Mode.W
print(m, repr(m), m.value, int(m), m == 6, m + 1, isinstance(m, int), type(m | 1).__name__, repr(m | 1))
print(Mode(8), repr(Mode(8)), repr(Mode(12)), repr(Mode.R | 8), Mode.R & 4, repr(Mode.R & 4), repr(6 | Mode.X), repr(7 ^ Mode.W))
print(~Mode.R, repr(~Mode.R), int(~Mode.R), repr(Mode(-1)), bool(Mode(0)), list(Mode(5)), Mode.R in Mode(5))
print(hex(m), f"{m}", f"{m:03b}", "%d" % m, [10, 20, 30][Mode.W], sorted([Mode.R, Mode.X, Mode.W]))


class Strict(Flag, boundary=STRICT):
    A = 1
    B = 2


class Conform(Flag, boundary=CONFORM):
    A = 1
    B = 2


class Eject(Flag, boundary=EJECT):
    A = 1
    B = 2


class Keep(Flag, boundary=KEEP):
    A = 1
    B = 2


try:
    Strict(5)
except ValueError as e:
    print(str(e).split("\n")[0])
print(repr(Conform(5)), repr(Eject(5)), type(Eject(5)).__name__, repr(Keep(5)), Keep(5).value, list(Keep(5)))
print(repr(Conform(4)), repr(Keep(8)), repr(~Keep.A), repr(~Conform.A))
