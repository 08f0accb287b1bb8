import copy


class Shared:
    def __init__(self):
        self.data = [1]

    def __copy__(self):
        print("copy hook")
        return "copied"

    def __deepcopy__(self, memo):
        print("deepcopy hook", type(memo).__name__)
        new = Shared()
        new.data = copy.deepcopy(self.data, memo)
        return new


s = Shared()
print(copy.copy(s))
d = copy.deepcopy([s, s])
print(d[0] is d[1], d[0].data is s.data, d[0].data)


class State:
    def __init__(self):
        self.keep, self.drop = [1], "x"

    def __getstate__(self):
        return {"keep": self.keep}

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.restored = True


c = copy.copy(State())
print(sorted(c.__dict__), copy.deepcopy(State()).keep)


class Reduced:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return (Reduced, (self.n + 1,))


print(copy.copy(Reduced(1)).n, copy.deepcopy(Reduced(5)).n)


class Args(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return (self[0], self[1])


a = Args([1], 2)
b = copy.deepcopy(a)
print(b, type(b).__name__, b[0] is a[0])


class Slotted:
    __slots__ = ("a", "b")


s = Slotted()
s.a = [1]
t = copy.deepcopy(s)
print(t.a, t.a is s.a, hasattr(t, "b"))


class MyList(list):
    pass


m = MyList([1])
m.tag = "t"
n = copy.copy(m)
print(n, type(n).__name__, n.tag)
gen = (i for i in [])
try:
    copy.copy(gen)
except TypeError as e:
    print(type(e).__name__, e)
