for n in (0, 1, 2, 7, 30, 32, 63, 64, 65, 100):
    print(n, 1 << n, -1 << n, 12345678901234567890 >> n, -12345678901234567890 >> n)
print(5 >> 1000, -5 >> 1000, 0 << 1000)
print(True << 3, 9 >> True)
for f in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 1.0, lambda: 1.0 >> 1, lambda: 'a' << 2):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
x = 3
x <<= 4
print(x)
x >>= 2
print(x)
x <<= 200
x >>= 198
print(x)
print((1 << 64) - 1, hex((1 << 64) - 1), (1 << 200).bit_length())
