import itertools
import functools
import collections
import math

# Small programs that use several modules together.
text = "to be or not to be that is the question"
counts = collections.Counter(text.split())
print([w for w, n in counts.most_common() if n > 1], max(counts.values()))
index = collections.defaultdict(list)
for position, word in enumerate(text.split()):
    index[word[0]].append((position, word))
for letter in sorted(index):
    print(letter, index[letter])


def mean(xs):
    return math.fsum(xs) / len(xs)


def deviation(xs):
    mu = mean(xs)
    return math.sqrt(math.fsum((x - mu) ** 2 for x in xs) / len(xs))


data = [2, 4, 4, 4, 5, 5, 7, 9]
print(mean(data), deviation(data))
runs = [(k, len(list(g))) for k, g in itertools.groupby(sorted(data))]
print(runs, list(itertools.accumulate(n for _, n in runs)))


@functools.lru_cache(maxsize=None)
def distance(a, b):
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return distance(a[1:], b[1:])
    return 1 + min(distance(a[1:], b), distance(a, b[1:]), distance(a[1:], b[1:]))


print(distance("kitten", "sitting"), distance("", "abc"), distance("same", "same"))
primes = functools.reduce(lambda r, x: list(filter(lambda y: y == x or y % x, r)), range(2, 8), list(range(2, 50)))
print(primes)
pipeline = functools.reduce(lambda f, g: lambda x: g(f(x)), [str.strip, str.title, lambda s: s.replace(" ", "")])
print(pipeline("  some long name "))
matrix = [[1, 2, 3], [4, 5, 6]]
print(list(map(list, zip(*matrix))), list(itertools.chain.from_iterable(matrix)))
