from collections import UserDict, UserList, UserString


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __missing__(self, key):
        return f"no {key}"


d = Lower({"A": 1}, B=2)
d.update(C=3)
print(d, d.data, d["A"], d["a"], len(d), "a" in d, "A" in d, d.get("zz", 5))
print(d.setdefault("D", 4), d | {"E": 5}, type(d | {}).__name__, d == {"a": 1, "b": 2, "c": 3, "d": 4})
print(d.copy() == d, isinstance(d, dict), UserDict.fromkeys("ab", 0))


class Stack(UserList):
    def push(self, x):
        self.append(x)


s = Stack([1, 2])
s.push(3)
print(s, s[0], s[1:], type(s[1:]).__name__, s + [4], [0] + s, s * 2, s == [1, 2, 3], s < [2])
s.insert(0, "x")
s.remove("x")
s.extend(Stack([9]))
print(s.pop(), s.index(2), s.count(3), list(reversed(s)), 2 in s, s.data)
s.sort(reverse=True)
print(s, sorted(s), len(s.copy()))
s += (7,)
del s[0]
print(s)

t = UserString("Hello")
print(t, repr(t), t.upper(), type(t.upper()).__name__, t + "!", "<" + t, t * 2, t[1], t[::-1])
print(t == "Hello", t == UserString("Hello"), hash(t) == hash("Hello"), "ell" in t, t.find("l"), len(t))
print(t.split("l"), t.replace("l", "L"), int(UserString("12")), UserString(5), UserString("%d") % 3)
