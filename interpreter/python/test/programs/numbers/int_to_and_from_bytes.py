for n in (0, 1, 255, 256, -1, -128, 2 ** 40, 10 ** 25):
    for args in ((4, 'big'), (12, 'little')):
        try:
            b = n.to_bytes(*args, signed=n < 0)
            print(n, b, int.from_bytes(b, args[1], signed=n < 0) == n)
        except OverflowError as e:
            print(n, args, e)
print((5).to_bytes(), int.from_bytes(b'\1\2'), int.from_bytes([1, 2], 'little'), int.from_bytes(b''), int.from_bytes(bytearray(b'\xff'), signed=True))
for f in (lambda: (1).to_bytes(-1, 'big'), lambda: (1).to_bytes(1, 'middle'), lambda: (-1).to_bytes(1, 'big'), lambda: int.from_bytes('a', 'big'), lambda: int.from_bytes([256], 'big')):
    try:
        print(f())
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
