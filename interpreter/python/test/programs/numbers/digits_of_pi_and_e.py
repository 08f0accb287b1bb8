def spigot(n):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    out = []
    while len(out) < n:
        if 4 * q + r - t < m * t:
            out.append(m)
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return ''.join(map(str, out))
print(spigot(60))
def arctan(inv, unity):
    total = term = unity // inv
    n, sign = 3, -1
    while term:
        term //= inv * inv
        total += sign * (term // n)
        n, sign = n + 2, -sign
    return total
unity = 10 ** 70
pi = 4 * (4 * arctan(5, unity) - arctan(239, unity)) // 10 ** 10
print(pi, str(pi)[:55] == spigot(55))
e = term = 10 ** 60
k = 1
while term:
    term //= k
    e += term
    k += 1
print(e // 10 ** 10)
def isqrt(n):
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y
print(isqrt(2 * 10 ** 80), isqrt(10 ** 40) == 10 ** 20)
def continued(n, d):
    while d:
        q, r = divmod(n, d)
        yield q
        n, d = d, r
print(list(continued(pi, 10 ** 60))[:12], list(continued(415, 93)))
print(sum(map(int, str(3 ** 500))), len(str(7 ** 999)), pow(7, 10 ** 30, 10 ** 9 + 9), str(2 ** 607 - 1)[:20])
def factor(n):
    out, p = [], 2
    while p * p <= n:
        while n % p == 0:
            out.append(p)
            n //= p
        p += 1 + p % 2
    return out + [n] * (n > 1)
print(factor(600851475143), factor(2 ** 32 + 1), factor(97), factor(3600))
