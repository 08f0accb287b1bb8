graph = {1: [2, 3], 2: [4], 3: [4, 5], 4: [6], 5: [6], 6: [], 7: [8], 8: [7]}
def topo(g):
    indeg = {n: 0 for n in g}
    for ms in g.values():
        for m in ms:
            indeg[m] += 1
    ready, out = sorted(n for n, d in indeg.items() if not d), []
    while ready:
        n = ready.pop(0)
        out.append(n)
        for m in g[n]:
            indeg[m] -= 1
            if not indeg[m]:
                ready.append(m)
                ready.sort()
    return out, sorted(set(g) - set(out))
print(topo(graph))
def paths(g, a, b, seen=()):
    if a == b:
        yield [*seen, b]
        return
    for m in g[a]:
        if m not in seen:
            yield from paths(g, m, b, (*seen, a))
print(list(paths(graph, 1, 6)))
class Union:
    def __init__(self): self.parent = {}
    def find(self, x):
        self.parent.setdefault(x, x)
        while self.parent[x] != x:
            self.parent[x] = x = self.parent[self.parent[x]]
        return x
    def join(self, a, b):
        a, b = self.find(a), self.find(b)
        self.parent[max(a, b)] = min(a, b)
        return a != b
edges = [(7, 'a', 'b'), (8, 'b', 'c'), (5, 'a', 'd'), (9, 'b', 'd'), (7, 'b', 'e'), (5, 'c', 'e'), (15, 'd', 'e'),
    (6, 'd', 'f'), (8, 'e', 'f')]
u = Union()
tree = [e for e in sorted(edges) if u.join(e[1], e[2])]
print(sum(w for w, *_ in tree), tree)
