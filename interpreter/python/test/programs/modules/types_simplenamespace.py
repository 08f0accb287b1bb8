from types import SimpleNamespace as NS

n = NS(a=1, b="x")
print(n, n.a, NS(), vars(n))
n.c = [1]
del n.a
print(n, n == NS(b="x", c=[1]), n == {"b": "x"}, n != NS())
n.self = n
print(n)
try:
    n.a
except AttributeError as e:
    print(type(e).__name__, e)
try:
    NS(1)
except TypeError as e:
    print(type(e).__name__, e)
try:
    n < NS()
except TypeError as e:
    print(type(e).__name__, e)
try:
    hash(n)
except TypeError as e:
    print(type(e).__name__, e)


class Config(NS):
    def get(self, name, default=None):
        return getattr(self, name, default)


c = Config(**{"host": "h", "port": 1})
print(c, c.get("host"), c.get("x", 9), isinstance(c, NS))
print(NS(**{"odd name": 1, "class": 2}))
nested = NS(inner=NS(deep=NS(value=3)))
print(nested.inner.deep.value, nested)
d = vars(c)
d["new"] = True
print(c.new, "host" in d, sorted(d))
