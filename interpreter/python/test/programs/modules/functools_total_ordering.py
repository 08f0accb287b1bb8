from functools import total_ordering


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.n == other.n

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.n < other.n


a, b, c = Version(1), Version(2), Version(1)
print(a < b, a <= b, a > b, a >= b, a <= c, a >= c, a == c, a != b)
print(sorted([b, a], reverse=True)[0].n, max(a, b).n)
for op in (lambda: a < 1, lambda: a >= 1, lambda: a <= "x", lambda: 1 > a):
    try:
        op()
    except TypeError as e:
        print(e)


@total_ordering
class FromGe:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __ge__(self, other):
        return self.n >= other.n


x, y = FromGe(3), FromGe(4)
print(x < y, x <= y, x > y, y > x, x < x, x <= x)
print(Version.__le__.__name__, Version.__gt__.__doc__)
try:

    @total_ordering
    class Nothing:
        pass

except ValueError as e:
    print(type(e).__name__, e)
