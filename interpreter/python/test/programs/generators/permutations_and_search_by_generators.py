def permutations(xs):
    if len(xs) <= 1:
        yield list(xs)
    else:
        for i in range(len(xs)):
            for rest in permutations(xs[:i] + xs[i + 1:]):
                yield [xs[i]] + rest
def combinations(xs, n):
    if n == 0:
        yield ()
    elif xs:
        for c in combinations(xs[1:], n - 1):
            yield (xs[0],) + c
        yield from combinations(xs[1:], n)
def product(*pools):
    if not pools:
        yield ()
    else:
        for x in pools[0]:
            for rest in product(*pools[1:]):
                yield (x, *rest)
def partitions(n, most=None):
    most = most or n
    if n == 0:
        yield []
    for k in range(min(n, most), 0, -1):
        for p in partitions(n - k, k):
            yield [k] + p
def gray(n):
    if n == 0:
        yield ''
        return
    yield from ('0' + g for g in gray(n - 1))
    yield from ('1' + g for g in reversed(list(gray(n - 1))))
def knights(path, size):
    if len(path) == size * size:
        yield path
        return
    x, y = path[-1]
    for dx, dy in ((1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)):
        p = x + dx, y + dy
        if 0 <= p[0] < size and 0 <= p[1] < size and p not in path:
            yield from knights(path + [p], size)
def parens(n, opened=0, closed=0, s=''):
    if closed == n:
        yield s
    if opened < n:
        yield from parens(n, opened + 1, closed, s + '(')
    if closed < opened:
        yield from parens(n, opened, closed + 1, s + ')')
print(list(permutations([1, 2, 3])), list(combinations('abcd', 2)), list(product('ab', [1, 2], 'x')),
    list(partitions(5)), list(gray(3)), list(parens(3)), sep='\n')
print(sum(1 for _ in permutations(range(5) and list(range(5)))), next(knights([(0, 0)], 3), 'no tour'),
    len(list(partitions(15))))
def send_more():
    for s, e, n, d in permutations_of(range(2, 10), 4):
        yield s, e, n, d
def permutations_of(xs, n):
    xs = list(xs)
    if n == 0:
        yield ()
    for i, x in enumerate(xs):
        for rest in permutations_of(xs[:i] + xs[i + 1:], n - 1):
            yield (x, *rest)
print(next(t for t in send_more() if t[0] * t[1] == t[2] * 10 + t[3]))
