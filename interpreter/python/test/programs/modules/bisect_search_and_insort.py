import bisect
from bisect import bisect_left, bisect_right, insort, insort_left

a = [1, 3, 3, 3, 5, 8]
for x in (0, 1, 3, 4, 8, 9):
    print(x, bisect_left(a, x), bisect_right(a, x), bisect.bisect(a, x))
print(bisect_left(a, 3, 2), bisect_right(a, 3, 0, 2), bisect_left(a, 3, lo=1, hi=1), bisect_left([], 5), bisect_right(a, 9, hi=3))
insort(a, 4)
insort_left(a, 3)
insort(a, 100)
print(a)
print(["FDCBA"[bisect.bisect([60, 70, 80, 90], s)] for s in (33, 99, 77, 70, 89, 90, 100)])
people = [("ann", 20), ("bob", 30), ("cid", 40)]
print(bisect_left(people, 30, key=lambda p: p[1]), bisect_right(people, 30, key=lambda p: p[1]))
insort(people, ("dan", 35), key=lambda p: p[1])
insort(people, ("eve", 10), key=lambda p: p[1])
print(people)
low = [1, 0.5, -3]
print(bisect_left(low, -0.6, key=lambda v: -v))


class Seq:
    """Squares that exist only when asked for."""

    def __len__(self):
        return 10**6

    def __getitem__(self, i):
        return i * i


print(bisect_left(Seq(), 998001), bisect_right(Seq(), 10**6), bisect.insort is bisect.insort_right)


class Own(list):
    def insert(self, i, x):
        print("insert", i, x)
        super().insert(i, x)


o = Own([1, 5])
insort(o, 3)
print(o)
for bad in (
    lambda: bisect_left(a, 1, -1),
    lambda: bisect_left(a, "x"),
    lambda: bisect_left(5, 1),
    lambda: insort((1, 2), 1),
    lambda: bisect_left(a),
    lambda: bisect_left([1, 2], 1, key=3),
):
    try:
        print(bad())
    except (ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
