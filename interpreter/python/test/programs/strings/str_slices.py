s = '0123456789'
print(s[2:5], s[:3], s[7:], s[:], s[-3:], s[:-3], s[-5:-2], s[5:2] == '', s[100:] == '', s[-100:3], s[3:100])
print(s[::2], s[1::3], s[::-1], s[::-3], s[8:2:-2], s[2:8:-1] == '', s[-1:-5:-1], s[-2::-4], s[:5:-1], s[5::-1],
    s[::100], s[::-100])
print(s[0], s[-1], s[9], s[-10], s[True], s[slice(1, 4)], s[slice(None, None, -1)], s[None:None:None])
for f in (lambda: s[10], lambda: s[-11], lambda: ''[0], lambda: s[::0], lambda: s[1.5], lambda: s['a'], lambda: s[1, 2],
    lambda: s[None]):
    try:
        f()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
u = 'a\u20ac\U0001f600\xe9z'
print(len(u), ascii(u[1]), ascii(u[2]), ascii(u[::-1]), ascii(u[1:4]), ascii(u[-2:]), [ascii(c) for c in u])
try:
    s[0] = 'x'
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
print(s[10 ** 30:], s[-10 ** 30:2], s[:10 ** 30:4])
try:
    s[10 ** 30]
except IndexError as e:
    print(e)
