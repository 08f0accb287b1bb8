def cut(key):
    a = list(range(10))
    try:
        del a[key]
        print(key, a)
    except (ValueError, TypeError, IndexError) as e:
        print(key, type(e).__name__, e)

S = slice
for key in (0, -1, 5, 10, -11, S(2, 5), S(None), S(5, 2), S(None, None, 2), S(None, None, -3), S(8, 2, -2), S(-2, None),
    S(100, 200), S(1, None, 4), S(0, 0, 3), 'a', 1.5, S(None, None, 0)):
    cut(key)
a = [[1, 2, 3], [4, 5]]
del a[0][1], a[1][0]
print(a)
x = [1, 2, 3, 4]
y = x
del x[1:3]
print(y)
del x
print(y)
try:
    x
except NameError as e:
    print(e)
try:
    del y[0:1][5]
except IndexError as e:
    print(e)
for index in (None, '0', 0.5, 2 ** 70, 0):
    try:
        print([].pop(index))
    except Exception as e:
        print(type(e).__name__, e)
