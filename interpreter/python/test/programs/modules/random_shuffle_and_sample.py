import random

random.seed(12)
cards = list(range(10))
print(random.shuffle(cards), cards)
print(sorted(cards) == list(range(10)))
letters = list("abcdef")
random.shuffle(letters)
print("".join(letters))
empty = []
random.shuffle(empty)
print(empty)

print(random.sample(range(100), 6))
print(random.sample("abcdefgh", 3), random.sample([1, 2, 3], 3), random.sample([], 0))
print(random.sample(range(10**9), 3))
print(random.sample(["red", "blue"], counts=[3, 2], k=4))
picked = random.sample(range(50), 50)
print(len(set(picked)))

for call in (
    lambda: random.sample([1, 2], 3),
    lambda: random.sample([1, 2], -1),
    lambda: random.sample({1, 2, 3}, 2),
    lambda: random.sample([1, 2], 1, counts=[1]),
    lambda: random.sample([1, 2], 1, counts=[0, 0]),
    lambda: random.shuffle((1, 2, 3)),
):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
