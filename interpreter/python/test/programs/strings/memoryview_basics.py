b = bytearray(b'abcdef')
m = memoryview(b)
print(m[0], m[-1], m[1:3].tobytes(), bytes(m[::2]), len(m), m.tolist()[:2], m == b'abcdef', m[1:] == b[1:], m.readonly, memoryview(b'x').readonly, m.format, m.itemsize, m.shape, m.strides, m.ndim, m.nbytes, m.contiguous)
m[0] = 65; m[1:3] = b'XY'; print(b, 88 in m, list(m[3:]), m.hex(), m.obj is b)
c = memoryview(b'\1\0\2\0\3\0\4\0').cast('H')
print(c.tolist(), c[1], c.itemsize, c.cast('B').tolist(), [x for x in reversed(c)], c.cast('b')[0], memoryview(b'abcd').cast('B', [2, 2]).tolist())
for f in (lambda: m.__setitem__(0, 300), lambda: m.__setitem__(slice(0, 2), b'abc'), lambda: memoryview(b'a').__setitem__(0, 1), lambda: m[100], lambda: m['a'], lambda: memoryview('a'), lambda: memoryview(), lambda: m.cast('H').cast('I'), lambda: memoryview(b'abc').cast('H'), lambda: hash(m), lambda: m + b'a', lambda: m < m, lambda: m.__delitem__(0)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(hash(memoryview(b'a')) == hash(b'a'), {memoryview(b'k'): 1}[b'k'], b''.join([m[:2], b'-', m[4:]]), bytes(m).find(b'e'), m.toreadonly().readonly, int.from_bytes(m[:2], 'big'))
with memoryview(b) as w:
    pass
try:
    w[0]
except ValueError as e:
    print(e)
