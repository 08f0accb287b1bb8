def show(key, value):
    a = list(range(10))
    try:
        a[key] = value
        print(key, a)
    except (ValueError, TypeError, IndexError) as e:
        print(key, type(e).__name__, e)

S = slice
show(S(2, 5), ['x'])
show(S(2, 2), 'ab')
show(S(None), [])
show(S(5, 2), ['ins'])
show(S(-3, None), (7, 8, 9, 10, 11))
show(S(20, 30), ['end'])
show(S(None, None, 2), 'abcde')
show(S(None, None, -2), range(5))
show(S(None, None, 2), 'abc')
show(S(0, 4, 2), [1, 2, 3])
show(S(8, 2, -3), 'xy')
show(S(5, 1, 1), ['here'])
show(S(0, 3), 5)
show(S(0, 3), None)
show(S(0, 3, 2), 5)
show(S(0, 3, 0), [1])
show('a', 1)
show(1.0, 1)
show(10, 1)
show(-11, 1)
show(-10, 'first')
show(S('a', 2), [])
show(S(2, 4), {'k': 1, 'l': 2})
show(S(1, 9), (i * i for i in range(3)))
a = [1, 2, 3]
a[1:2] = a
print(a)
a[::2] = [0] * 3
print(a)
a[:] = (x for x in a if x)
print(a)
