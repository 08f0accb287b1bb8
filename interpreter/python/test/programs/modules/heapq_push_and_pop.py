import heapq

h = []
for n in (5, 1, 8, 3, 9, 2, 2):
    heapq.heappush(h, n)
    print(n, h)
print([heapq.heappop(h) for _ in range(len(h))], h)
data = [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
heapq.heapify(data)
print(data, all(data[k] <= data[c] for k in range(10) for c in (2 * k + 1, 2 * k + 2) if c < 10))
print(heapq.heappushpop(data, -1), heapq.heappushpop(data, 4), heapq.heapreplace(data, 100), data)
print(heapq.heappushpop([], 3), heapq.heapify([]))
tasks = []
for priority, name in ((2, "code"), (1, "plan"), (3, "rest"), (1, "eat")):
    heapq.heappush(tasks, (priority, name))
while tasks:
    print(heapq.heappop(tasks), end=" ")
print()


class Job:
    def __init__(self, name, rank):
        self.name, self.rank = name, rank

    def __lt__(self, other):
        return self.rank < other.rank


jobs = [Job(n, r) for n, r in zip("abcde", (3, 1, 2, 1, 0))]
heapq.heapify(jobs)
print("".join(heapq.heappop(jobs).name for _ in range(5)))
for bad in (
    lambda: heapq.heappop([]),
    lambda: heapq.heapreplace([], 1),
    lambda: heapq.heappush((), 1),
    lambda: heapq.heapify({1}),
    lambda: heapq.heappush([1], "a"),
    lambda: heapq.heapify([1, None, 2]),
):
    try:
        bad()
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
