pairs = [(1, 2), (2, 2), (3, 2), (10 ** 20, 10 ** 20 + 1), (-10 ** 20, 1), (1, 1.0), (1, 1.5), (2 ** 53, 2.0 ** 53),
         (2 ** 53 + 1, 2.0 ** 53), (10 ** 400, 1e308), (-10 ** 400, float('-inf')), (10 ** 400, float('inf')),
             (0, -0.0)]
for a, b in pairs:
    print(a < b, a <= b, a == b, a != b, a > b, a >= b)
print(1 == True, 0 == False, 2 == True, 1 == '1', 1 == None, 1 != 'a')
nan = float('nan')
print(1 < nan, 1 > nan, 1 == nan, 1 != nan, nan == nan, nan != nan)
print(1 < 2 < 3, 1 < 3 < 2, 1 < 2 > 1, 1 == 1.0 == True, 3 > 2 > 1 > 0 > -1)
for f in (lambda: 1 < 'a', lambda: 1 >= None, lambda: [] > 1, lambda: 1j < 2, lambda: 1 <= 1j):
    try:
        f()
    except TypeError as e:
        print(e)
print(1 == 1j, 1 == 1 + 0j, True == 1 + 0j)
print(max(3, 2.5, True), min(0, -0.0, False), sorted([3, 1.5, -2, True, 10 ** 20]))
