class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o):
        if not isinstance(o, V):
            return NotImplemented
        return self.n == o.n
    def __lt__(self, o):
        if not isinstance(o, V):
            return NotImplemented
        return self.n < o.n
    def __repr__(self): return f'V{self.n}'
a, b = V(1), V(2)
print(a == V(1), a != V(1), a < b, a > b, b > a, a == 1, a != 1, sorted([b, a]), min(a, b), max(a, b), [a] == [V(1)],
    a in [V(1)])
for src in ('a <= b', 'a >= b', 'a < 1', '1 > a', 'a < "x"', 'hash(a)', '{a: 1}', '{a}'):
    try:
        print(src, eval(src))
    except TypeError as e:
        print(src, e)
class Refl:
    def __gt__(self, o): return 'gt'
    def __ge__(self, o): return 'ge'
    def __le__(self, o): return 'le'
    def __eq__(self, o): return 'eq'
r = Refl()
print(1 < r, 1 <= r, 1 >= r, 1 == r, r == 1, a < r, 1 != r, r != 1)
class Base:
    def __lt__(self, o): return 'base lt'
    def __gt__(self, o): return 'base gt'
class Derived(Base):
    def __gt__(self, o): return 'derived gt'
print(Base() < Derived(), Base() > Derived(), Derived() < Base(), Base() < Base())
class Ne:
    def __eq__(self, o): return True
    def __ne__(self, o): return 'custom ne'
print(Ne() != 1, Ne() == 1, not Ne() == 1, Ne.__hash__)
class Chain:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        print(self.n, '<', o.n)
        return self.n < o.n
x, y, z = map(Chain, (1, 3, 2))
print(x < y < z, z < y < x, x < z < y)
class Odd:
    def __lt__(self, o): return []
    def __gt__(self, o): return 'text'
print(Odd() < 1, Odd() > 1, (Odd() < 1) or 'empty', bool(Odd() > 1 > 0))
class KeepHash(V):
    def __eq__(self, o): return super().__eq__(o)
    __hash__ = lambda self: self.n
print({KeepHash(1): 'x'}[KeepHash(1)], hash(KeepHash(5)), V.__hash__, object.__hash__ is not None)
print(object() == object(), object().__eq__(1), object().__ne__(1), object().__lt__(1))
