from operator import attrgetter, itemgetter, methodcaller
from types import SimpleNamespace as NS

print(itemgetter(1)("abc"), itemgetter(2, 0)("abc"), itemgetter("k")({"k": 5}), itemgetter(slice(1, 3))([0, 1, 2, 3]))
rows = [("b", 2), ("a", 2), ("c", 1)]
print(sorted(rows, key=itemgetter(1)), sorted(rows, key=itemgetter(1, 0)))
print(list(map(itemgetter(0), rows)), max(rows, key=itemgetter(0)))

n = NS(a=1, b=NS(c=2, d=NS(e=3)))
print(attrgetter("a")(n), attrgetter("b.c")(n), attrgetter("b.d.e", "a")(n))
print(methodcaller("upper")("abc"), methodcaller("split", "-", maxsplit=1)("a-b-c"))
print([f("  x ") for f in map(methodcaller, ["strip", "lstrip", "isspace"])])
print(repr(itemgetter(1, "a")), repr(attrgetter("a", "b.c")), repr(methodcaller("f", 1, k=2)))


class Up:
    def __getitem__(self, i):
        return ("item", i)

    def __getattr__(self, name):
        return name.upper()


print(itemgetter(1, 2)(Up()), attrgetter("one", "two.lower")(Up())[0])
for bad in (
    lambda: itemgetter(),
    lambda: itemgetter(5)("abc"),
    lambda: attrgetter("zz")(n),
    lambda: attrgetter(3),
    lambda: attrgetter("b.zz")(n),
    lambda: methodcaller(),
    lambda: methodcaller(1),
    lambda: methodcaller("zz")("s"),
    lambda: itemgetter("a")({}),
    lambda: itemgetter(1)(),
):
    try:
        print(bad())
    except (TypeError, IndexError, AttributeError, KeyError) as e:
        print(type(e).__name__, e)
