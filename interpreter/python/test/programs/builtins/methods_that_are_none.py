"""A special method that is None cannot be called, and numbers that fit no index are refused."""


def show(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


class Nothing:
    __len__ = __add__ = __radd__ = __eq__ = __lt__ = __abs__ = __round__ = __call__ = __getitem__ = None


n = Nothing()
for ask in (len, bool, abs, round, lambda n: n + 1, lambda n: 1 + n, lambda n: n == 1, lambda n: n < 1, lambda n: n(),
            lambda n: n[0], lambda n: n >= 1):
    show(ask, n)


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Long:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        return self.length


big = 10**30
for sequence in ([1, 2], (1, 2), "ab", b"ab", bytearray(b"ab")):
    for ask in (lambda s: s[big], lambda s: s[-big], lambda s: s[Index(big)], lambda s: s[:big], lambda s: s[1 - big:]):
        show(ask, sequence)
one = [1]
for ask in (one.__setitem__, one.insert):
    show(ask, big, 1)
for ask in (one.pop, one.__delitem__, "a".center, "a".zfill, bytearray(b"a").pop):
    show(ask, big)
show((5).to_bytes, big, "big")
show("a".replace, "a", "b", big)
show(bool, Long(2**64))
show(one.index, 1, "a")
show((1,).index, 1, None)
show(isinstance, 5, type("Bases", (), {"__bases__": (int,)})())


class L(list):
    pass


for left, right in ((L(), 5), (type("S", (str,), {})(), 5), (L(), ()), (type("B", (bytes,), {})(), "a")):
    show(lambda: left + right)
    show(lambda: left * "a")
    show(lambda: {1: 2}.__class__(foo=left) and type("F", (frozenset,), {})(foo=1))
