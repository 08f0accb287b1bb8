class Seq:
    def __getitem__(self, i):
        if i >= 4:
            raise IndexError
        return i * 10
print(list(Seq()), 20 in Seq(), 25 in Seq(), [*Seq()], max(Seq()), dict(zip('ab', Seq())))
a, b, c, d = Seq()
print(a, b, c, d, sum(Seq()), sorted(Seq(), reverse=True), list(reversed([1, 2])))
class Only:
    def __contains__(self, x): return x
print(1 in Only(), 0 in Only(), 'a' not in Only())
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n
print(list(It()), 2 in It(), 9 in It(), tuple(It()), [x for x in It() if x % 2])
class BadIter:
    def __iter__(self): return 5
for f in (lambda: list(BadIter()), lambda: 1 in BadIter(), lambda: iter(5), lambda: 1 in 5, lambda: reversed(It()), lambda: len(It())):
    try:
        print(f())
    except TypeError as e:
        print(e)
class KeyErr:
    def __getitem__(self, i): raise KeyError(i)
try:
    list(KeyErr())
except KeyError as e:
    print('KeyError', e)
