from collections.abc import Mapping, MutableMapping


class Squares(Mapping):
    def __init__(self, n):
        self.n = n

    def __getitem__(self, key):
        if isinstance(key, int) and 0 <= key < self.n:
            return key * key
        raise KeyError(key)

    def __iter__(self):
        return iter(range(self.n))

    def __len__(self):
        return self.n


s = Squares(4)
print(dict(s), 3 in s, 4 in s, s.get(2), s.get(9), s.get(9, "d"))
print(list(s.keys()), list(s.values()), list(s.items()), s == {0: 0, 1: 1, 2: 4, 3: 9}, s != {})
print((2, 4) in s.items(), 9 in s.values(), s.keys() & {1, 2, 7}, {**s}, hasattr(s, "pop"))


class Log(MutableMapping):
    def __init__(self, *args, **kw):
        self.store, self.log = {}, []
        self.update(*args, **kw)

    def __getitem__(self, key):
        return self.store[key]

    def __setitem__(self, key, value):
        self.log.append(("set", key))
        self.store[key] = value

    def __delitem__(self, key):
        self.log.append(("del", key))
        del self.store[key]

    def __iter__(self):
        return iter(self.store)

    def __len__(self):
        return len(self.store)


m = Log({"a": 1}, b=2)
print(m.pop("a"), m.pop("x", None), m.setdefault("c", 3), m.setdefault("c", 4), m.popitem())
m.update([("d", 4)])
m.clear()
print(m.log, len(m))
for bad in (lambda: m.pop("q"), lambda: m.popitem(), lambda: Mapping(), lambda: hash(s)):
    try:
        bad()
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
