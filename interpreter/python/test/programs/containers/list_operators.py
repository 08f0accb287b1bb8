a = [1, 2]
print(a + [3], a * 2, 2 * a, a * 0, a * -1, a + [], [] + [], a == [1, 2], a != [2, 1], a is a[:], 2 in a, 5 not in a,
    [1] in [[1]])
b = a
b += (3, 4)
print(a, a is b)
b += 'xy'
b *= 2
print(a, a is b)
b = b + [0]
print(a is b, len(b))
a *= 0
print(a)
for f in (lambda: [1] + (2,), lambda: [1] + 'a', lambda: [1] + 1, lambda: [1] * 1.5, lambda: [1] * [2],
    lambda: [1] - [1], lambda: 'a' + [1], lambda: (1,) + [1], lambda: -[1], lambda: [1] & [1], lambda: {} + []):
    try:
        f()
    except TypeError as e:
        print(e)
try:
    a += 5
except TypeError as e:
    print(e)
grid = [[0] * 3] * 2
grid[0][0] = 1
print(grid, grid[0] is grid[1])
grid = [[0] * 3 for _ in range(2)]
grid[0][0] = 1
print(grid)
t = ([1], 2)
try:
    t[0] += [5]
except TypeError as e:
    print(e, t)
print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9], [1, 'a'] < [2, 5], [1, 2] <= [1, 2], [1, 2] >= [1])
for f in (lambda: [1] < (1,), lambda: [1, 'a'] < [1, 2], lambda: [None] < [None, 1] < [1], lambda: [1] < 1):
    try:
        print(f())
    except TypeError as e:
        print(e)
