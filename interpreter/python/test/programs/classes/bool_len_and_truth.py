class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class B:
    def __init__(self, b): self.b = b
    def __bool__(self): return self.b
print([bool(x) for x in (L(0), L(3), B(True), B(False), object(), [], [0], '', ' ', 0.0, -0.0, 0j, None, ..., NotImplemented is None)])
for bad in (L(-1), B(1), L('a'), B(None)):
    try:
        print(bool(bad))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print('yes' if L(1) else 'no', L(0) or 'right', L(2) and 'both', not L(0), not B(True))
x = 0
while L(3 - x):
    x += 1
print(x)
assert L(1), 'never'
try:
    assert L(0), 'shown'
except AssertionError as e:
    print('AssertionError', e)
