from collections.abc import MutableSequence, Sequence, Set


class Letters(Sequence):
    def __init__(self, text):
        self.text = text

    def __len__(self):
        return len(self.text)

    def __getitem__(self, i):
        return self.text[i]


w = Letters("hello")
print(list(w), list(reversed(w)), "l" in w, w.index("l"), w.count("l"), w.index("l", 3), w.index("o", -1))
try:
    w.index("h", 1)
except ValueError as e:
    print("ValueError", e)


class Limited(MutableSequence):
    def __init__(self, items=()):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v

    def __delitem__(self, i):
        del self.items[i]

    def insert(self, i, v):
        self.items.insert(i, v)


m = Limited("abc")
m.append("d")
m.extend("ef")
m.extend(m)
print(m.items, m.pop(), m.pop(0), m.remove("d"))
m += ["z"]
m.reverse()
print(m.items, len(m), m.clear(), m.items)


class Bits(Set):
    def __init__(self, items=()):
        self.n = 0
        for i in items:
            self.n |= 1 << i

    def __contains__(self, i):
        return self.n >> i & 1 == 1

    def __iter__(self):
        return (i for i in range(self.n.bit_length()) if self.n >> i & 1)

    def __len__(self):
        return bin(self.n).count("1")


a, b = Bits([1, 3, 5]), Bits([3, 4])
for r in (a | b, a & b, a - b, a ^ b, {9} | a, a & [1, 7]):
    print(type(r).__name__, list(r))
print(a == {1, 3, 5}, a < Bits(range(6)), a.isdisjoint([2]), a >= b, Bits() <= a, a._hash() == a._hash())
