values = [0, 1, -1, 5, -6, 255, -256, 2 ** 70, -2 ** 70 + 1]
for a in values:
    print(a, ~a, a & 0xff, a | 0xf0, a ^ 0x55)
for a in values:
    print([a & b for b in values])
    print([a | b for b in values])
    print([a ^ b for b in values])
print(True & True, True | False, True ^ True, ~True, ~False)
print(type(True & True), type(True & 1), type(True ^ False), type(True | 2))
for f in (lambda: 1 & 1.0, lambda: 1.5 | 2, lambda: ~1.0, lambda: 'a' ^ 1):
    try:
        f()
    except TypeError as e:
        print(e)
a = 0b1100
a &= 0b0110
print(bin(a))
a |= 0b0001
print(bin(a))
a ^= 0b1111
print(bin(a))
