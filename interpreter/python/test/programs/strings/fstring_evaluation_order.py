log = []
class V:
    def __init__(self, n):
        log.append(f'make {n}')
        self.n = n
    def __format__(self, spec):
        log.append(f'format {self.n} {spec!r}')
        return str(self.n)
    def __repr__(self):
        log.append(f'repr {self.n}')
        return f'r{self.n}'
    def __str__(self):
        log.append(f'str {self.n}')
        return f's{self.n}'
print(f'{V(1)} {V(2)!r} {V(3)!s:>4} {V(4):{V(5)}}')
print(log)
def outer():
    a = 1
    def inner():
        return f'{a} {b}'
    b = 2
    return inner()
print(outer())
class C:
    v = 3
    text = f'{v} {v + 1}'
print(C.text)
fs = [lambda i=i: f'{i}' for i in range(3)]
print([f() for f in fs])
try:
    f'{1 / 0}'
except ZeroDivisionError as e:
    print(e)
try:
    f'{missing}'
except NameError as e:
    print(e)
d = {'a': 1}
print(f"{d['a']} {d.get('b', 'none')} {len(d)} {d!r} {'a' in d}")
