a = b = c = []
a.append(1)
print(a, b is c)
x, y = y, x = 1, 2
print(x, y)
i = l = [0, 1]
i, l[0] = 5, 6
print(i, l)
p = q, r = 1, 2
print(p, q, r)
d = {}
d['a'] = d['b'] = d
print(sorted(d), d['a']['b'] is d)
log = []
class T:
    def __setattr__(self, n, v): log.append((n, v))
t = T()
t.x = t.y, t.z = 'ab'
print(log)
(m) = 5
(n), [o] = 1, [2]
print(m, n, o)
a, b, c = range(3)
a, b, c = b, c, a
print(a, b, c)
(a, b), c, *d = [1, 2], 3
print(a, b, c, d)
x = 1,
y = (2)
z = ()
print(x, y, z)
u = v = w = 0
u += 1
print(u, v, w)
f = lambda: 1; g = f; print(f is g, f())
s = 'one'; s2 = s; s += ' more'; print(s, s2)
head, *tail = tail_source = [1, 2, 3]
print(head, tail, tail_source)
k, = 'z'
[k2] = {'only': 1}
print(k, k2)
a = [1, 2, 3]
a[0], a[1], a[2] = a[2], a[0], a[1]
print(a)
j = 0
arr = [10, 20, 30]
j, arr[j] = 2, 'second'
print(j, arr)
arr[j], j = 'third', 0
print(j, arr)
x = yield_ = None
print(x is yield_)
class C: pass
o = C()
o.a = o.b = o.c = 7
print(vars(o))
a, (b, (c, (d, *e))) = 1, (2, (3, (4, 5, 6)))
print(a, b, c, d, e)
A = B = type('Same', (), {})
print(A is B, A.__name__)
