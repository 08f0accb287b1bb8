def f(a, b=[]):
    b.append(a)
    return b
print(f(1), f(2), f(3, []), f(4), f.__defaults__)
log = []
def note(x):
    log.append(x)
    return x
def g(a=note('a'), *, b=note('b'), c: note('ann') = note('c')) -> note('ret'):
    return a, b, c
print(log, g(), g(1, b=2))
x = 1
def h(v=x):
    return v
x = 2
print(h(), x)
h.__defaults__ = (10,)
print(h())
h.__defaults__ = None
try:
    h()
except TypeError as e:
    print(e)
def k(*, p=1, q):
    return p, q
print(k.__kwdefaults__, k(q=2))
k.__kwdefaults__ = {'q': 20}
try:
    k()
except TypeError as e:
    print(e)
print(k(p=5))
k.__kwdefaults__['p'] = 50
print(k())
try:
    h.__defaults__ = [1]
except TypeError as e:
    print(e)
fs = []
for i in range(3):
    def inner(n=i):
        return n, i
    fs.append(inner)
print([fn() for fn in fs])
class C:
    size = 5
    def m(self, n=size):
        return n
print(C().m(), (lambda a, b=a if (a := 3) else 0: (a, b))(1))
sentinel = object()
def opt(v=sentinel):
    return 'none given' if v is sentinel else v
print(opt(), opt(None))
def fib(n, memo={0: 0, 1: 1}):
    if n not in memo:
        memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]
print(fib(90))
