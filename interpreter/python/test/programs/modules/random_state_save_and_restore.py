import random

r = random.Random(5)
r.random()
state = r.getstate()
first = [r.random() for _ in range(3)]
r.setstate(state)
print(first == [r.random() for _ in range(3)])
print(state[0], len(state[1]), state[1][-1], state[2])

# A pending second normal value belongs to the state.
r.gauss(0, 1)
state = r.getstate()
print(state[2] is not None)
nxt = r.gauss(0, 1)
r.setstate(state)
print(nxt == r.gauss(0, 1))

other = random.Random()
other.setstate(state)
r.setstate(state)
print([other.randrange(100) for _ in range(5)] == [r.randrange(100) for _ in range(5)])

random.seed(3)
saved = random.getstate()
a = random.sample(range(1000), 5)
random.setstate(saved)
print(a == random.sample(range(1000), 5))
try:
    r.setstate((1, 2, 3))
except ValueError as e:
    print(type(e).__name__, e)
