def mandel(w, h, limit):
    rows = []
    for j in range(h):
        row = ''
        for i in range(w):
            c = complex(-2 + 3 * i / w, -1 + 2 * j / h)
            z, n = 0, 0
            while abs(z) <= 2 and n < limit:
                z = z * z + c
                n += 1
            row += ' .:*#'[min(n * 5 // (limit + 1), 4)]
        rows.append(row)
    return rows
print('\n'.join(mandel(36, 12, 20)))
def spectral(n):
    a = lambda i, j: 1 / ((i + j) * (i + j + 1) // 2 + i + 1)
    mul = lambda v: [sum(a(i, j) * v[j] for j in range(n)) for i in range(n)]
    mult = lambda v: [sum(a(j, i) * v[j] for j in range(n)) for i in range(n)]
    u = [1.0] * n
    for _ in range(4):
        v = mult(mul(u))
        u = mult(mul(v))
    return (sum(x * y for x, y in zip(u, v)) / sum(x * x for x in v)) ** 0.5
print(f'{spectral(12):.9f}')
def bisect(f, lo, hi):
    while hi - lo > 1e-12:
        mid = (lo + hi) / 2
        lo, hi = (mid, hi) if f(mid) * f(lo) > 0 else (lo, mid)
    return (lo + hi) / 2
print(round(bisect(lambda x: x * x * x - 2, 0, 2), 9), round(bisect(lambda x: x ** 2 - x - 1, 1, 2), 9))
def solve(m):
    m = [row[:] for row in m]
    n = len(m)
    for c in range(n):
        p = max(range(c, n), key=lambda r: abs(m[r][c]))
        m[c], m[p] = m[p], m[c]
        for r in range(n):
            if r != c:
                k = m[r][c] / m[c][c]
                m[r] = [x - k * y for x, y in zip(m[r], m[c])]
    return [round(m[i][n] / m[i][i], 6) for i in range(n)]
print(solve([[2, 1, -1, 8], [-3, -1, 2, -11], [-2, 1, 2, -3]]))
def simpson(f, a, b, n):
    h = (b - a) / n
    return h / 3 * sum((1 if i in (0, n) else 4 if i % 2 else 2) * f(a + i * h) for i in range(n + 1))
print(f'{simpson(lambda x: x ** 3, 0, 2, 10):.6f} {simpson(lambda x: 1 / (1 + x * x), 0, 1, 100) * 4:.8f}')
class LCG:
    def __init__(self, s): self.s = s
    def __call__(self):
        self.s = (self.s * 3877 + 29573) % 139968
        return self.s / 139968
r = LCG(42)
xs = [r() for _ in range(200)]
mean = sum(xs) / len(xs)
print(round(mean, 6), round((sum((x - mean) ** 2 for x in xs) / len(xs)) ** 0.5, 6), sorted(xs)[100] > 0.4)
