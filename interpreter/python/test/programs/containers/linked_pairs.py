x = None
for v in range(5):
    x = (v, x)
def walk(cell):
    while cell:
        head, cell = cell
        yield head
print(x, list(walk(x)))
def reverse(cell, acc=None): return acc if cell is None else reverse(cell[1], (cell[0], acc))
print(reverse(x))
