import random


class Counting(random.Random):
    """Draws from a fixed short list, over and over."""

    def __init__(self):
        super().__init__(0)
        self.values = [0.0, 0.25, 0.5, 0.75]
        self.at = 0

    def random(self):
        v = self.values[self.at % 4]
        self.at += 1
        return v


c = Counting()
print([c.random() for _ in range(5)])
print(c.uniform(0, 8), c.uniform(0, 8))
print([c.choice("abcd") for _ in range(4)])
print([c.randrange(8) for _ in range(4)])
print(c.choices([10, 20, 30, 40], k=4))
items = [1, 2, 3, 4]
c.shuffle(items)
print(sorted(items))


class Bits(random.Random):
    def getrandbits(self, k):
        return (1 << k) - 1 if k < 3 else 1


b = Bits()
print(b.randrange(8), b.choice("abcdefgh"), b.randint(1, 6))
print(isinstance(c, random.Random), issubclass(Bits, random.Random))
