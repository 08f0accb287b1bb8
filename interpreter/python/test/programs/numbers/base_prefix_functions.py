for n in (0, 1, -1, 10, -10, 255, 2 ** 65, -2 ** 65):
    print(bin(n), oct(n), hex(n), f'{n:b} {n:o} {n:x} {n:X} {n:#b} {n:#o} {n:#x} {n:#X}')
    print(int(bin(n), 2) == n, int(oct(n), 0) == n, int(hex(n), 16) == n)
print(bin(True), hex(False))
for v in (1.5, '1', None):
    for f in (bin, oct, hex):
        try:
            f(v)
        except TypeError as e:
            print(e)

def digits(n, base):
    table = '0123456789abcdefghijklmnopqrstuvwxyz'
    out = ''
    while n:
        n, r = divmod(n, base)
        out = table[r] + out
    return out or '0'

for base in (2, 3, 7, 16, 36):
    text = digits(10 ** 15 + 7, base)
    print(base, text, int(text, base) == 10 ** 15 + 7)
