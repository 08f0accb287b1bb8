import operator
from itertools import accumulate

print(list(accumulate([1, 2, 3, 4])), list(accumulate([])), list(accumulate("abc")))
print(list(accumulate([1, 2, 3, 4], operator.mul)), list(accumulate([3, 1, 4, 1, 5], max)))
print(list(accumulate([1, 2, 3], initial=100)), list(accumulate([], initial=7)))
print(list(accumulate([1, 2, 3], lambda a, b: b - a, initial=0)))
print(list(accumulate([[1], [2], [3]])))
print(list(accumulate([1, 2, 3], func=None)), list(accumulate([5], initial=None)))
# Paying back a loan.
print(list(accumulate([-90, -90, -90], lambda bal, pay: round(bal * 1.05 + pay, 2), initial=1000)))
# A recurrence that ignores its input.
print(list(accumulate(range(6), lambda x, _: 3 * x % 17, initial=1)))
it = accumulate(iter([1, 2]))
print(next(it), next(it), next(it, None))
try:
    list(accumulate([1, "a"]))
except TypeError as e:
    print(e)
try:
    accumulate(5)
except TypeError as e:
    print(e)
