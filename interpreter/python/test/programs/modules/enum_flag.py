from enum import Flag, auto


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


p = Perm.R | Perm.X
print(p, repr(p), p.value, p.name, Perm.R in p, Perm.W in p, Perm.RW, Perm(3) is Perm.RW)
print(list(Perm), len(Perm), list(p), list(Perm.RW), len(p), len(Perm(0)))
print(p & Perm.R, p ^ Perm.R, ~p, ~Perm.R, ~Perm(0), p & ~Perm.R)
print(bool(Perm.R & Perm.W), Perm.R & Perm.W, repr(Perm(0)), Perm(0).name, Perm(7), repr(Perm(5)))
print(Perm.R | Perm.R is Perm.R, (Perm.R | Perm.W) is Perm.RW, Perm["RW"], Perm.RW in (Perm.RW | Perm.X))
p |= Perm.W
print(p, p == Perm(7), {Perm.R: 1}[Perm(1)], f"{Perm.X}")
for bad in (
    lambda: Perm.R | 1,
    lambda: 1 in Perm.R,
    lambda: Perm["Q"],
    lambda: Perm.R < Perm.W,
):
    try:
        print(bad())
    except (ValueError, TypeError, KeyError) as e:
        print(type(e).__name__, str(e).replace("\n", " / "))


class Gap(Flag):
    A = 1
    C = 4
    ABCD = 15


print(list(Gap), repr(Gap.ABCD), Gap.ABCD.name)
print([m for m in Gap.__members__])
