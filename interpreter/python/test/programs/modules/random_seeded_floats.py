import random

random.seed(1)
print([random.random() for _ in range(4)])
random.seed(1)
print(random.random())
r = random.Random(42)
print([round(r.uniform(1, 10), 6) for _ in range(4)])
print(r.randint(1, 6), r.randint(-3, -3), r.randint(1, 10**20))
s = random.Random(42)
print(s.random() == random.Random(42).random())
# The shared generator and a private one do not disturb each other.
random.seed(7)
a = random.random()
random.seed(7)
s.random()
print(a == random.random())
values = [random.Random(k).random() for k in range(5)]
print(values, len(set(values)))
print(all(0.0 <= r.random() < 1.0 for _ in range(500)))
