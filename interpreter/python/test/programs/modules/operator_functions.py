import operator as op

print(op.add(2, 3), op.sub(2, 3), op.mul("ab", 2), op.truediv(7, 2), op.floordiv(-7, 2), op.mod(-7, 3), op.pow(2, 8))
print(op.neg(5), op.pos(-5), op.abs(-5), op.invert(5), op.inv(0), op.not_(0), op.not_("a"), op.truth([]), op.truth(3))
print(op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lshift(1, 4), op.rshift(16, 2))
print(op.lt(1, 2), op.le(2, 2), op.eq(1, 1.0), op.ne(1, 2), op.ge(1, 2), op.gt("b", "a"))
a = []
print(op.is_(a, a), op.is_not(a, []), op.index(True), op.contains([1, 2], 2), op.concat([1], [2]))
print(op.countOf("banana", "a"), op.indexOf("banana", "n"), op.length_hint(iter([1, 2, 3])), op.length_hint(5, 9))
d = {"k": 1}
op.setitem(d, "j", 2)
op.delitem(d, "k")
print(d, op.getitem([10, 20, 30], -1), op.getitem("hello", slice(1, 3)))
print(op.__add__(1, 2), op.__not__(1), op.call(max, 3, 9), op.call(dict, a=1))


class Hint:
    def __length_hint__(self):
        return 7


class Matrix:
    def __matmul__(self, other):
        return "matmul"


print(op.length_hint(Hint()), op.matmul(Matrix(), 1))
for bad in (
    lambda: op.add(1, "a"),
    lambda: op.index(1.0),
    lambda: op.concat(1, 2),
    lambda: op.indexOf([1], 2),
    lambda: op.floordiv(1, 0),
    lambda: op.lt(1, "a"),
    lambda: op.length_hint([], "x"),
    lambda: op.contains(1, 2),
):
    try:
        print(bad())
    except (TypeError, ValueError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
