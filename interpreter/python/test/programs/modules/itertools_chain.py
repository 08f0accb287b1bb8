from itertools import chain

print(list(chain()), list(chain([1], (2, 3), "ab", {4: 0})))
print(list(chain.from_iterable(["ab", "", "c"])), list(chain.from_iterable([])))


def source(name, n):
    print("start", name)
    for i in range(n):
        yield name, i
    print("end", name)


c = chain(source("a", 1), source("b", 0), source("c", 2))
print(next(c))
print(next(c))
print(list(c))
print(next(c, "empty"))


def endless():
    n = 0
    while True:
        yield range(n)
        n += 1


flat = chain.from_iterable(endless())
print([next(flat) for _ in range(10)])

try:
    c = chain([1], 5)
    print(next(c))
    next(c)
except TypeError as e:
    print(type(e).__name__, e)
print(iter(c) is c, type(c).__name__)
