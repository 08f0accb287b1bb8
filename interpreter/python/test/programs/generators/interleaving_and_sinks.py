def interleave(*its):
    its = [iter(i) for i in its]
    while its:
        for i in its[:]:
            try:
                yield next(i)
            except StopIteration:
                its.remove(i)
print(list(interleave('abc', [1], range(10, 12))))
def group(items, key):
    out, last = [], None
    for x in items:
        k = key(x)
        if out and k != last:
            yield last, out
            out = []
        last = k
        out.append(x)
    if out:
        yield last, out
print(list(group([1, 1, 2, 3, 3, 1], lambda x: x)), list(group('aAbB', str.lower)))
def sink():
    total = 0
    while True:
        item = yield total
        total += item
def tee_to(*targets):
    for t in targets:
        next(t)
    while True:
        v = yield
        print([t.send(v) for t in targets])
t = tee_to(sink(), sink())
next(t)
t.send(5)
t.send(7)
