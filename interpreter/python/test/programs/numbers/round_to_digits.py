for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 1e16 + 1, 123.456, -0.04):
    print(x, round(x), round(x, 0), round(x, 1), round(x, 2), round(x, -1), round(x, -2), round(x, None))
for n in (0, 5, 15, 25, 35, -5, -15, 1234567, 10 ** 20 + 5):
    print(n, round(n), round(n, 2), round(n, -1), round(n, -2), round(n, -3), round(n, -30))
print(round(5e15, -15), round(1e300, -299), round(1.5, 400), round(1.5, -400))
print(type(round(1.5)), type(round(1.5, 0)), type(round(1, 2)), type(round(True)), round(True, -1))
print(round(number=2.567, ndigits=2))
for args in ((float('inf'),), (float('nan'),), ('a',), (1.5, 'a'), (1.5, 1.0), (1, 1.5), (1j,)):
    try:
        print(round(*args))
    except (OverflowError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(round(float('inf'), 2), round(float('nan'), 1))
class R:
    def __round__(self, n='none'):
        return ('rounded', n)
print(round(R()), round(R(), 3), round(R(), None))
