a = [1]
a.append(a)
d = {'k': a}
d['self'] = d
a.append(d)
t = (a, d)
print(a)
print(d)
print(t)
class L(list):
    pass
x = L([1])
x.append(x)
print(x, type(x).__name__)
print(a == a, a[1] == a, d == d)
b = [1]
b.append(b)
try:
    print(b == [1, [1, b]])
except RecursionError as e:
    print(type(e).__name__)
c = [1]
c.append(c)
try:
    b == c
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])
deep = []
for i in range(20):
    deep = [deep, i]
print(deep)
print(str([]), repr([[]]), [()], [{}], [set()], ['a', b'b', None, ..., 1.0, True])
