import random

random.seed(99)
print([random.choice("xyz") for _ in range(10)])
print([random.choice(range(5)) for _ in range(10)])
print(random.choices("abc", k=8))
print(random.choices([1, 2, 3], weights=[0, 0, 1], k=5))
print(random.choices([1, 2, 3], weights=[10, 1, 1], k=10))
print(random.choices("pq", cum_weights=[1, 5], k=10))
print(random.choices("only", k=0), len(random.choices("ab")))

counts = {"a": 0, "b": 0}
for letter in random.choices("ab", weights=[3, 1], k=4000):
    counts[letter] += 1
print(2800 < counts["a"] < 3200)

for call in (
    lambda: random.choice([]),
    lambda: random.choices([], k=1),
    lambda: random.choices("abc", weights=[1, 2]),
    lambda: random.choices("abc", weights=[1, 2, 3], cum_weights=[1, 2, 3]),
    lambda: random.choices("abc", weights=[0, 0, 0]),
    lambda: random.choices("abc", weights=[1, 1, float("inf")]),
    lambda: random.choices("abc", 2),
):
    try:
        print(call())
    except (IndexError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
