# Results do not change where machine words would end.
edges = [2 ** k for k in (15, 16, 30, 31, 32, 52, 53, 54, 62, 63, 64, 100, 128)]
for e in edges:
    a, b = e - 1, e + 1
    print(e, a + 1 == e, b - 1 == e, a * b == e * e - 1, -a - 1 == -e, a ^ e == 2 * e - 1, e >> 3, (e << 1) // 2 == e,
        ~a == -e, e % 10, -e // 7, -e % 7, e & a, e | a, hash(e) == hash(float(e)))
n = 1
for i in range(1, 130):
    n *= 2
    assert n == 1 << i and n.bit_length() == i + 1 and n // 2 * 2 == n and str(n) == str(int(str(n)))
m = 2 ** 62
m += m
print(m, m - 1, type(m).__name__, m * m, -m * m)
print(2 ** 53 == 2 ** 53 + 0.0, 2 ** 53 + 1 == float(2 ** 53 + 1), 2 ** 53 + 1 - 2 ** 53, (2 ** 53 + 1) * 3,
    (2 ** 53 - 1) * (2 ** 53 + 1), 9007199254740993 % 1000, 9007199254740993 // 3, 94906267 * 94906267, 3037000500 ** 2)
print(4294967295 + 1, 4294967296 - 1, 4294967295 & 0xffff, 2147483648 >> 1, -2147483649 + 1, ~4294967295,
    0xffffffff ^ 0xff, 1 << 31, 1 << 32, 1 << 53, -1 << 63, 0xffffffffffffffff + 1)
small = {i: -i for i in range(-6, 300, 51)}
print(small, sum(small), 10 ** 18 * 10 ** 18, (10 ** 18 + 1) % (10 ** 9 + 7), 10 ** 18 // 3, -(10 ** 18) // 7,
    divmod(-10 ** 19, 10 ** 5 + 3))
print(int(1e15) + 1, int(2.0 ** 53) + 1, int(1e18), int(-1e19), round(2.0 ** 62), float(2 ** 63 - 1) == 2 ** 63,
    2 ** 63 - 1 == float(2 ** 63), (2 ** 63) / 2 ** 62, 2 ** 64 / 3, 10 ** 17 / 10 ** 16)
def fnv(text):
    h = 0xcbf29ce484222325
    for c in text.encode():
        h = (h ^ c) * 0x100000001b3 & 0xffffffffffffffff
    return h
def crc(data):
    c = 0xffffffff
    for byte in data:
        c ^= byte
        for _ in range(8):
            c = c >> 1 ^ (0xedb88320 if c & 1 else 0)
    return c ^ 0xffffffff
def xorshift(x, n):
    for _ in range(n):
        x ^= x << 13 & 0xffffffff
        x ^= x >> 17
        x ^= x << 5 & 0xffffffff
    return x
print(hex(fnv('hello')), hex(crc(b'123456789')), xorshift(2463534242, 10),
    sum(fnv(str(i)) for i in range(50)) % 10 ** 9)
