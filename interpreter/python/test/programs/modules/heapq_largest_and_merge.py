import heapq

data = [5, 1, 9, 3, 7, 9, 2]
for n in (-1, 0, 1, 3, 10):
    print(n, heapq.nlargest(n, data), heapq.nsmallest(n, data))
words = ["pear", "fig", "apple", "kiwi", "nut"]
print(heapq.nlargest(2, words, key=len), heapq.nsmallest(3, words, key=len), heapq.nsmallest(2, iter(words)))
print(heapq.nlargest(1, []), heapq.nsmallest(1, [], key=len), heapq.nlargest(2, "hello"), heapq.nsmallest(1, {"b": 1, "a": 2}))
# Equal keys keep the order of the input.
rows = [("a", 1), ("b", 1), ("c", 0), ("d", 1)]
print(heapq.nlargest(3, rows, key=lambda r: r[1]), heapq.nsmallest(2, rows, key=lambda r: r[1]))
print(list(heapq.merge([1, 4, 7], [2, 5], [], [0, 9])), list(heapq.merge()), list(heapq.merge("ace", "bd")))
print(list(heapq.merge([9, 4], [8, 5], reverse=True)), list(heapq.merge(["a", "ccc"], ["bb"], key=len)))
print(list(heapq.merge([(1, "x")], [(1, "a"), (2, "b")], key=lambda p: p[0])))


def endless(step):
    n = 0
    while True:
        n += step
        yield n


it = heapq.merge(endless(2), endless(3))
print([next(it) for _ in range(8)])
try:
    list(heapq.merge([1], ["a"]))
except TypeError as e:
    print(e)
dist = {"a": 0}
graph = {"a": {"b": 4, "c": 1}, "b": {"d": 1}, "c": {"b": 2, "d": 5}, "d": {}}
queue = [(0, "a")]
while queue:
    d, node = heapq.heappop(queue)
    for to, w in graph[node].items():
        if d + w < dist.get(to, 10**9):
            dist[to] = d + w
            heapq.heappush(queue, (d + w, to))
print(dist)
