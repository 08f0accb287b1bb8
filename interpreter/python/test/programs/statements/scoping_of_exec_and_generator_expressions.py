code = 'r = [q for q in range(3)]\ndef k(): return r\ns = [k() for _ in range(1)]'
ns = {}
exec(code, ns)
print(ns['r'], ns['s'], 'q' in ns)
g1, l1 = {}, {}
try:
    exec('a = 1\nclass D:\n    b = a', g1, l1)
except NameError as e:
    print(e, l1)
try:
    exec('a = 1\ndef k(): return a\nk()', g1, l1)
except NameError as e:
    print(e)
def gen_scope():
    v = [1, 2, 3]
    gen = (w for w in v)
    v = [9]
    return list(gen)
print(gen_scope())
i = 'kept'
[i for i in range(3)], {i for i in range(3)}, {i: i for i in range(3)}, list(i for i in range(3))
print(i)
