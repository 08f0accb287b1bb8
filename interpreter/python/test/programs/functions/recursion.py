def fact(n):
    return 1 if n <= 1 else n * fact(n - 1)
def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))
def hanoi(n, a='A', b='B', c='C'):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)
def perms(xs):
    if not xs:
        yield ()
    for i, x in enumerate(xs):
        for p in perms(xs[:i] + xs[i + 1:]):
            yield (x,) + p
def power_set(xs):
    return [[]] if not xs else [p + q for p in power_set(xs[1:]) for q in ([], [xs[0]])]
def is_even(n): return True if n == 0 else is_odd(n - 1)
def is_odd(n): return False if n == 0 else is_even(n - 1)
def queens(n, row=0, cols=()):
    if row == n:
        return 1
    return sum(queens(n, row + 1, cols + (c,)) for c in range(n) if all(c != d and abs(c - d) != row - r for r,
        d in enumerate(cols)))
def quick(xs):
    if len(xs) < 2:
        return xs
    p, *rest = xs
    return quick([x for x in rest if x < p]) + [p] + quick([x for x in rest if x >= p])
def merge_sort(a):
    if len(a) < 2:
        return a
    m = len(a) // 2
    l, r, out = merge_sort(a[:m]), merge_sort(a[m:]), []
    while l and r:
        out.append((l if l[0] <= r[0] else r).pop(0))
    return out + l + r
def change(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return change(amount - coins[0], coins) + change(amount, coins[1:])
print(fact(30), ackermann(2, 3), ' '.join(hanoi(3)), list(perms([1, 2, 3])), sorted(power_set([1, 2, 3])))
print(is_even(200), is_odd(7), queens(5), quick([3, 6, 1, 8, 2, 9, 2]), merge_sort([5, 2, 4, 7, 1, 3, 2, 6]),
    change(50, (25, 10, 5, 1)))
