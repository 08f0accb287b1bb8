import math


def distance(a, b):
    return math.sqrt(a * a - b * b)


print(distance(5, 4))
print(distance(4, 5))
print("not reached")
