import operator as op

x = [1, 2]
y = op.iadd(x, [3])
print(y is x, x, op.imul(x, 2) is x, x)
print(op.iconcat(x, (9,)) is x, x[-1])
print(op.iadd(1, 2), op.isub(5, 1), op.imul(3, 4), op.itruediv(1, 4), op.ifloordiv(9, 2), op.imod(9, 4), op.ipow(2, 5))
print(op.iand(6, 3), op.ior(6, 3), op.ixor(6, 3), op.ilshift(1, 3), op.irshift(8, 1))
s = {1, 2}
print(op.ior(s, {3}) is s, s, op.iand(s, {3, 1}), op.isub(s, {1}), op.ixor(s, {5}))
t = (1,)
print(op.iadd(t, (2,)), t)


class Box:
    def __init__(self):
        self.log = []

    def __iadd__(self, other):
        self.log.append(("iadd", other))
        return self

    def __imatmul__(self, other):
        self.log.append(("imatmul", other))
        return self

    def __sub__(self, other):
        self.log.append(("sub", other))
        return "plain"


b = Box()
print(op.iadd(b, 1) is b, op.imatmul(b, 2) is b, op.isub(b, 3), b.log)
for bad in (lambda: op.iadd(b, 1) and op.imul(b, 1), lambda: op.iconcat(1, 2), lambda: op.iadd([], 5)):
    try:
        bad()
    except TypeError as e:
        print(type(e).__name__, e)
