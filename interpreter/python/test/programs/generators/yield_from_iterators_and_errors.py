class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration('it value')
        return self.n
def use():
    v = yield from It()
    print('v', v)
print(list(use()))
def plain():
    yield from [1, 2, 3]
p = plain()
next(p)
try:
    p.send(5)
except AttributeError as e:
    print(e)
for bad in (5, None, len):
    def b():
        yield from bad
    try:
        next(b())
    except TypeError as e:
        print(e)
