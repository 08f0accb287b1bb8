graph = {1: [2, 3], 2: [4], 3: [4, 5], 4: [6], 5: [6], 6: [], 7: [8], 8: [7]}
def scc(g):
    index, low, stack, out = {}, {}, [], []
    def visit(n):
        index[n] = low[n] = len(index)
        stack.append(n)
        for m in g[n]:
            if m not in index:
                visit(m)
                low[n] = min(low[n], low[m])
            elif m in stack:
                low[n] = min(low[n], index[m])
        if low[n] == index[n]:
            i = stack.index(n)
            out.append(sorted(stack[i:]))
            del stack[i:]
    for n in g:
        if n not in index:
            visit(n)
    return sorted(out)
print(scc(graph), scc({0: [1], 1: [2], 2: [0, 3], 3: [4], 4: [3]}))
inf = float('inf')
d = [[0, 3, inf, 7], [8, 0, 2, inf], [5, inf, 0, 1], [2, inf, inf, 0]]
for k in range(4):
    for i in range(4):
        for j in range(4):
            d[i][j] = min(d[i][j], d[i][k] + d[k][j])
print(d)
def colour(g):
    c = {}
    for n in sorted(g, key=lambda n: (-len(g[n]), n)):
        c[n] = next(k for k in range(len(g)) if k not in {c.get(m) for m in g[n]})
    return c
print(colour({1: [2, 3], 2: [1, 3], 3: [1, 2, 4], 4: [3]}))
def knapsack(items, cap):
    best = {0: (0, ())}
    for name, w, v in items:
        for c, (value, names) in sorted(best.items(), reverse=True):
            if c + w <= cap and best.get(c + w, (-1,))[0] < value + v:
                best[c + w] = value + v, names + (name,)
    return max(best.values())
print(knapsack([('a', 3, 4), ('b', 4, 5), ('c', 2, 3), ('d', 5, 8)], 9))
