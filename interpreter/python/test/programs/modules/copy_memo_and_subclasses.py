import copy
from collections import OrderedDict, defaultdict, deque, namedtuple

x = [1]
memo = {}
y = copy.deepcopy(x, memo)
print(memo[id(x)] is y, copy.deepcopy([x, x], memo)[0] is y)

# An entry that the caller puts into the memo is used as it is.
z = copy.deepcopy({"a": x}, {id(x): "replaced"})
print(z)

d = defaultdict(list, k=[1])
e = copy.deepcopy(d)
print(e, e.default_factory is list, e["k"] is d["k"])
q = deque([[1]], maxlen=3)
r = copy.deepcopy(q)
print(r, r.maxlen, r[0] is q[0], copy.copy(q)[0] is q[0])
P = namedtuple("P", "a b")
p = P([1], 2)
print(copy.copy(p) == p, copy.deepcopy(p), copy.deepcopy(p).a is p.a)
o = OrderedDict(b=1, a=[2])
print(copy.deepcopy(o))


def f():
    pass


f.attr = []
print(copy.deepcopy(f) is f)


class Meth:
    def m(self):
        return self


m = Meth()
b = copy.deepcopy(m.m)
print(b() is m, type(b()).__name__)
e = ValueError("text", 3)
e.extra = [1]
c = copy.copy(e)
print(repr(c), c.extra is e.extra, copy.deepcopy(e).extra is e.extra)
print(issubclass(copy.Error, Exception), copy.error is copy.Error)
