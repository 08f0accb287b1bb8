for a in (0, 1, -1, 7, -7, 2 ** 31, -2 ** 31 - 1, 2 ** 49, 2 ** 63 - 1, -2 ** 64, 10 ** 20):
    for b in (1, -1, 3, -3, 2 ** 33, 10 ** 19 + 1):
        print(a + b, a - b, a * b, a // b, a % b, divmod(a, b), a & b, a | b, a ^ b, a < b, a == b)
    print(~a, -a, +a, abs(a), a.bit_length(), a << 5, a >> 3, a << 70, a >> 70, int(str(a)) == a, hash(a) == hash(int(a)))
