import collections
import itertools
import operator


def take(n, iterable):
    return list(itertools.islice(iterable, n))


def roundrobin(*iterables):
    pending = [iter(it) for it in iterables]
    while pending:
        rest = []
        for it in pending:
            try:
                yield next(it)
            except StopIteration:
                continue
            rest.append(it)
        pending = rest


def powerset(items):
    items = list(items)
    return itertools.chain.from_iterable(itertools.combinations(items, r) for r in range(len(items) + 1))


def unique(items, key=lambda x: x):
    seen = set()
    for item in items:
        if key(item) not in seen:
            seen.add(key(item))
            yield item


def window(items, n):
    it = iter(items)
    last = collections.deque(itertools.islice(it, n), maxlen=n)
    if len(last) == n:
        yield tuple(last)
    for item in it:
        last.append(item)
        yield tuple(last)


def sieve(n):
    flags = bytearray(b"\0\0") + bytearray(b"\1") * (n - 2)
    for p in range(2, int(n**0.5) + 1):
        if flags[p]:
            flags[p * p :: p] = bytes(len(range(p * p, n, p)))
    return list(itertools.compress(itertools.count(), flags))


print(take(3, itertools.count(9)), list(roundrobin("abc", "d", "ef")))
print(list(powerset([1, 2, 3])))
print(list(unique("AaBbaA", str.lower)), list(window(range(5), 3)), list(window("ab", 3)))
print(sieve(60))
print(sum(itertools.starmap(operator.mul, zip([1, 2, 3], [4, 5, 6]))))
evens, odds = [], []
for n in range(7):
    (odds if n % 2 else evens).append(n)
print(evens, odds, list(zip(*[iter("abcdef")] * 2)))
