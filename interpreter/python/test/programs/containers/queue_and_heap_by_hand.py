class Heap:
    def __init__(self, items=()):
        self.a = []
        for x in items:
            self.push(x)
    def push(self, x):
        a = self.a
        a.append(x)
        i = len(a) - 1
        while i and a[i] < a[(i - 1) // 2]:
            j = (i - 1) // 2
            a[i], a[j] = a[j], a[i]
            i = j
    def pop(self):
        a = self.a
        a[0], a[-1] = a[-1], a[0]
        x = a.pop()
        i = 0
        while True:
            kids = [k for k in (2 * i + 1, 2 * i + 2) if k < len(a)]
            if not kids:
                break
            k = min(kids, key=a.__getitem__)
            if a[i] <= a[k]:
                break
            a[i], a[k] = a[k], a[i]
            i = k
        return x
    def __len__(self):
        return len(self.a)
h = Heap([5, 3, 8, 1, 9, 2, 7])
print([h.pop() for _ in range(len(h))])
graph = {'a': {'b': 7, 'c': 9, 'f': 14}, 'b': {'c': 10, 'd': 15}, 'c': {'d': 11, 'f': 2}, 'd': {'e': 6}, 'f': {'e': 9},
    'e': {}}
def dijkstra(start):
    dist, q = {}, Heap([(0, start, ())])
    while q:
        d, n, path = q.pop()
        if n in dist:
            continue
        dist[n] = d, path + (n,)
        for m, w in graph[n].items():
            if m not in dist:
                q.push((d + w, m, path + (n,)))
    return dist
for node, (d, path) in sorted(dijkstra('a').items()):
    print(node, d, '-'.join(path))
