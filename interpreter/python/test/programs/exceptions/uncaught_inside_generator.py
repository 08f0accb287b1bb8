def source():
    for i in range(5):
        yield 10 // (2 - i)

def doubled(items):
    for x in items:
        yield x * 2

def outer(items):
    yield from doubled(items)

g = outer(source())
print(next(g), next(g))
total = sum(x for x in g)
print(total)
