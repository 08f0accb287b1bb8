data = bytearray(range(16))
m = memoryview(data)
print(m.format, m.itemsize, m.nbytes, m.shape, m.strides, m.ndim, m.contiguous, m.readonly, len(m))
h = m.cast('H')
print(h.format, h.itemsize, len(h), h.tolist() == [int.from_bytes(data[i:i + 2],
    __import__('sys').byteorder) for i in range(0, 16, 2)])
i = m.cast('I')
i[0] = 0
print(list(data[:4]), len(i), i[0], i.nbytes)
b = m.cast('b')
b[0] = -1
print(data[0], b[0], m[0])
print(m[2:6].tolist(), m[::4].tolist(), m[::-1].tolist()[:3], m[::4].contiguous, bytes(m[4:8]), m[2:6][1:3].tolist())
m[1:3] = b'\xaa\xbb'
m[4:8] = m[8:12]
print(data)
m[::8] = b'\x01\x02'
print(data[0], data[8])
two = memoryview(b'abcdef').cast('B', [2, 3])
print(two.shape, two.ndim, two.tolist(), two[1, 2], two.strides)
ro = memoryview(b'abc')
for f in (lambda: ro.__setitem__(0, 1), lambda: m.__setitem__(0, 256), lambda: m.__setitem__(0, 'a'),
    lambda: m.__setitem__(slice(0, 2), b'abc'), lambda: m[99], lambda: m['a'], lambda: m.cast('H')[99],
    lambda: memoryview(b'abc').cast('H'), lambda: m.cast('zz'), lambda: m.__delitem__(0), lambda: memoryview([1]),
    lambda: b.__setitem__(0, 200), lambda: hash(m), lambda: two[0], lambda: data.extend(b'x'), lambda: memoryview()):
    try:
        print(f())
    except (TypeError, ValueError, IndexError, NotImplementedError, BufferError) as e:
        print(type(e).__name__, e)
print(m == data, ro == b'abc', ro == memoryview(b'abc'), ro[:2] == b'ab', ro == 'abc', m != b'', ro.cast('b') == b'abc',
    hash(ro) == hash(b'abc'), list(reversed(ro)), 97 in ro, ro.tobytes(), ro.hex('-'), b''.join([ro, b'!']), bytes(ro),
    bytearray(ro), b'xabcx'.find(ro), ro.obj)
d = memoryview(bytearray(16)).cast('d')
d[0], d[1] = 1.5, -2.0
print(d.tolist(), d.nbytes, d[0])
with memoryview(bytearray(2)) as w:
    w[0] = 9
    print(w.tolist())
try:
    w.tolist()
except ValueError as e:
    print(e)
print(repr(w).startswith('<released memory at'))
