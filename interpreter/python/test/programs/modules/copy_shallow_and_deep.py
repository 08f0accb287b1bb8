import copy

inner = [1, 2]
outer = [inner, inner, (inner,), {"k": inner}]
s = copy.copy(outer)
d = copy.deepcopy(outer)
print(s == outer, s is outer, s[0] is inner)
print(d == outer, d[0] is inner, d[0] is d[1], d[2][0] is d[0], d[3]["k"] is d[0])
inner.append(3)
print(s[0], d[0])

for atom in (1, 2.5, "s", b"b", None, True, (1, 2), frozenset([1]), len, int, range(3), ...):
    assert copy.copy(atom) is atom
    if not isinstance(atom, (frozenset, range)):
        assert copy.deepcopy(atom) is atom
t = ([],)
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy(t))

loop = [1]
loop.append(loop)
c = copy.deepcopy(loop)
print(c[1] is c, c[1] is loop, c)
ring = {}
ring["self"] = ring
c = copy.deepcopy(ring)
print(c["self"] is c, c)


class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


a = Node([1])
b = Node([2], a)
a.next = b
x = copy.deepcopy(a)
print(x.next.next is x, x.value == a.value, x.value is a.value)
y = copy.copy(a)
print(y.next is b, y.value is a.value, y is a, y.__dict__ == a.__dict__)
for kind in (list, dict, set, bytearray):
    v = kind()
    print(kind.__name__, copy.copy(v) == v, copy.copy(v) is v, copy.deepcopy(v) is v)
