class Hint:
    def __init__(self, n): self.n = n
    def __iter__(self): return iter(range(3))
    def __length_hint__(self): return self.n
print(list(Hint(10)), list(Hint(0)))
try:
    list(Hint(-5))
except ValueError as e:
    print(e)
try:
    list(Hint('a'))
except TypeError as e:
    print(e)
class Del:
    def __init__(self, n): self.n = n
    def __enter__(self): return self.n
    def __exit__(self, *a): return True
with Del(5) as v:
    raise ValueError('swallowed')
print(v)
class GetItemOnly:
    def __class_getitem__(cls, item): return (cls.__name__, item)
print(GetItemOnly[int], GetItemOnly['a', 1])
class Sized:
    __len__ = lambda self: 0
class SizedTrue(Sized):
    __bool__ = lambda self: True
print(bool(Sized()), bool(SizedTrue()), len(SizedTrue()))
