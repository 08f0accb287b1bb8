from collections import Counter

a = Counter(x=4, y=2, z=0, w=-2)
b = Counter(x=1, y=2, z=3, v=5)
print("add", sorted((a + b).items()))
print("sub", sorted((a - b).items()), sorted((b - a).items()))
print("or", sorted((a | b).items()))
print("and", sorted((a & b).items()))
print("pos", +a, "neg", -a)
c = a.copy()
c += b
print(sorted(c.items()))
c -= Counter(x=100)
print(sorted(c.items()))
c |= Counter(k=1)
c &= Counter(k=3, v=2)
print(sorted(c.items()))
print(Counter(a=1) <= Counter(a=2, b=1), Counter(a=1) < Counter(a=1), Counter(a=3) >= Counter(a=1))
print(Counter(a=1) > Counter(b=1), Counter(a=0) == Counter(), Counter(a=1) != Counter(a=2))
print(Counter("mississippi") - Counter("miss"))
print(not (Counter("tea") - Counter("eat")), Counter(a=1.5) + Counter(a=0.25))
for bad in (lambda: a + {"x": 1}, lambda: a < 3, lambda: a - [1]):
    try:
        bad()
    except TypeError as e:
        print(type(e).__name__, e)
