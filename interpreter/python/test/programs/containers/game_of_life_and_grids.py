def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    p = x + dx, y + dy
                    counts[p] = counts.get(p, 0) + 1
    return {p for p, n in counts.items() if n == 3 or n == 2 and p in cells}
def show(cells, w, h): return '\n'.join(''.join('#' if (x, y) in cells else '.' for x in range(w)) for y in range(h))
glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
g = glider
for _ in range(4):
    g = step(g)
print(show(g, 5, 5), g == {(x + 1, y + 1) for x, y in glider}, sorted(step({(0, 0), (1, 0), (2, 0)})))
maze = ['#########', '#S..#...#', '#.#.#.#.#', '#.#...#E#', '#########']
def find(c): return next((r, row.index(c)) for r, row in enumerate(maze) if c in row)
def bfs(start, goal):
    queue, came = [start], {start: None}
    while queue:
        p = queue.pop(0)
        if p == goal:
            path = []
            while p:
                path.append(p)
                p = came[p]
            return path[::-1]
        for d in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            q = p[0] + d[0], p[1] + d[1]
            if maze[q[0]][q[1]] != '#' and q not in came:
                came[q] = p
                queue.append(q)
path = bfs(find('S'), find('E'))
print(len(path), path[:3], path[-1])
rows = [list(r) for r in maze]
for r, c in path[1:-1]:
    rows[r][c] = 'o'
print('\n'.join(map(''.join, rows)))
def spiral(m):
    out = []
    while m:
        out += m[0]
        m = [list(r) for r in zip(*m[1:])][::-1]
    return out
print(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), [list(r) for r in zip(*[[1, 2], [3, 4]][::-1])])
def pascal(n):
    row = [1]
    for _ in range(n):
        yield row
        row = [a + b for a, b in zip([0] + row, row + [0])]
for r in pascal(6):
    print(' '.join(f'{v:2}' for v in r).center(20).rstrip())
def fill(grid, r, c, new):
    old = grid[r][c]
    todo = [(r, c)]
    while todo:
        r, c = todo.pop()
        if 0 <= r < len(grid) and 0 <= c < len(grid[0]) and grid[r][c] == old != new:
            grid[r][c] = new
            todo += [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]
    return grid
print(fill([[1, 1, 0], [1, 0, 1], [1, 1, 1]], 0, 0, 7))
