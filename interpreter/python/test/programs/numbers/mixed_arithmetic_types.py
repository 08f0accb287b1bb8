values = [True, 2, 2.5, 1 + 1j]
for a in values:
    for b in values:
        row = []
        for op in ('+', '-', '*', '/', '//', '%', '**'):
            try:
                r = eval(f'a {op} b')
                row.append(type(r).__name__)
            except TypeError as e:
                row.append('TypeError')
        print(a, b, *row)
print(2 + 2.0, 5 // 2.0, 7 % 2.5, 2 ** 0.5 == 2.0 ** 0.5, True + 1.5, True + True)
print(10 ** 20 + 0.5, 10 ** 20 + 1j, 2 ** 60 * 1.0, 3 - True)
print((10 ** 17 + 1) - 1e17, 10 ** 17 + 1 == 1e17, int(1e17) == 10 ** 17)
print(sum([1, 2.5, 3]), sum([0.1] * 10), sum([True] * 5), sum([1, 2], 0.0), sum([], 5))
print(1 + 2 * 3 - 4 / 2 ** 2 // 1, -3 ** 2, not 1 == 2, 2 * -3, --3, +-+3, ~-1)
print(7 - 3 - 2, 2 ** 2 ** 3, 100 / 10 / 2, 7 // 2 * 2 + 7 % 2, 1 << 2 + 1, 6 & 3 == 3, 1 | 2 ^ 3 & 4)
