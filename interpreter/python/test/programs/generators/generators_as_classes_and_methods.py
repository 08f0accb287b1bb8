class Tree:
    def __init__(self, v, left=None, right=None): self.v, self.left, self.right = v, left, right
    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.v
        if self.right:
            yield from self.right
    def __reversed__(self):
        if self.right:
            yield from reversed(self.right)
        yield self.v
        if self.left:
            yield from reversed(self.left)
    def insert(self, v):
        side = 'left' if v < self.v else 'right'
        child = getattr(self, side)
        if child:
            child.insert(v)
        else:
            setattr(self, side, Tree(v))
    @property
    def leaves(self):
        if not (self.left or self.right):
            yield self.v
        for c in filter(None, (self.left, self.right)):
            yield from c.leaves
    @classmethod
    def of(cls, values):
        values = iter(values)
        root = cls(next(values))
        for v in values:
            root.insert(v)
        return root
    @staticmethod
    def countdown(n):
        while n:
            yield n
            n -= 1
t = Tree.of([5, 2, 8, 1, 9, 3])
print(list(t), list(reversed(t)), 8 in t, 7 in t, max(t), sum(t), list(t.leaves), [*Tree.countdown(3)],
    sorted(t, key=lambda v: -v))
a, *b, c = t
print(a, b, c, list(zip(t, reversed(t))), dict(enumerate(t)))
class Fib:
    def __getitem__(self, n):
        a, b = 0, 1
        for _ in range(n): a, b = b, a + b
        return a
    def __iter__(self): return (self[i] for i in range(8))
    __call__ = lambda self, n: (yield from list(self)[:n])
print(list(Fib()), list(Fib()(3)), Fib()[50])
class Counter:
    n = 0
    def ticks(self):
        while self.n < 3:
            self.n += 1
            yield self.n
k = Counter()
x, y = k.ticks(), k.ticks()
print(next(x), next(y), next(x), next(y, 'none'), next(x, 'none'))
gens = {name: (f'{name}{i}' for i in range(2)) for name in 'ab'}
print([next(gens[n]) for n in 'abab'], next(gens['a'], None))
def make():
    def inner(): yield from outer_list
    outer_list = [1, 2]
    return inner
print(list(make()()))
