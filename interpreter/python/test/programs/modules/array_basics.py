from array import array, typecodes, ArrayType
import array as module
print(typecodes, ArrayType is array, array, module.__name__)
a = array('i', [1, 2, 3])
print(a, len(a), a[0], a[-1], a[1:], a[::-1], a.typecode, a.itemsize, array('b'), array('d', [1, 2.5]), repr(array('u', 'ab')))
a.append(4)
a.extend([5, 6])
a += array('i', [7])
a.insert(0, 0)
a.insert(-1, 99)
print(a, a.pop(), a.pop(0), a.index(99), a.count(2), 3 in a, 50 in a)
a.remove(99)
a.reverse()
print(a, a * 2, 2 * array('b', b'ab'), a + array('i', [9]))
a[0] = -5
a[1:3] = array('i', [10, 20, 30])
del a[0], a[-1:]
print(a, a.tolist(), list(a), a.tobytes()[:4])
a[::2] = array('i', [7] * len(a[::2]))
del a[::2]
print(a, bool(a), bool(array('h')), sum(a), max(a), sorted(a))
print(array('B', b'xyz'), array('B', bytearray(b'\1\2')), array('h', b'\1\0\2\0'), bytes(array('H', [1, 256])),
    bytearray(array('b', [65])), b''.join([array('b', [65, 66]), b'C']), b'a' + array('B', [98]))
print(array('i', [1]) == array('b', [1]), array('i', [1, 2]) < array('i', [1, 3]), array('d', [1.0]) == array('i', [1]),
    array('i') == [], array('f', [0.1])[0], array('q', [2 ** 63 - 1]), array('Q', [2 ** 64 - 1]))
for f in (lambda: array('x'), lambda: array(), lambda: array(1), lambda: array('i', 'a'), lambda: array('b', [200]),
    lambda: array('B', [-1]), lambda: array('h', [40000]), lambda: array('H', [-1]), lambda: array('i', [2 ** 31]),
    lambda: array('I', [-1]), lambda: array('I', [2 ** 32]), lambda: array('l', [2 ** 63]), lambda: array('Q', [2 ** 64]),
    lambda: array('i', [1.5]), lambda: array('d', ['a']), lambda: a[100], lambda: a['a'], lambda: a.pop(50),
    lambda: array('i').pop(), lambda: a.remove(1234), lambda: a.index(1234), lambda: a + [1], lambda: a.__iadd__([1]),
    lambda: a.__setitem__(slice(0, 1), [1]), lambda: a.__setitem__(100, 1), lambda: array('h', b'abc'), lambda: hash(a),
    lambda: a.extend(array('b', [1])), lambda: a.fromlist((1,)), lambda: a.tounicode(), lambda: a < [1],
    lambda: setattr(a, 'typecode', 'b'), lambda: a.frombytes('abc')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
m = memoryview(array('i', [1, 2, 3]))
print(m.format, m.itemsize, m[1], m.tolist(), m.nbytes, len(m), m[1:].tolist(), m.readonly)
m[0] = 50
print(m.obj, m == array('i', [50, 2, 3]))
b = array('h', [1, 2])
b.byteswap()
print(b, b.buffer_info()[1])
b.fromlist([3])
b.frombytes(b'\4\0')
print(b)
import copy
c = copy.copy(b)
c.append(1)
print(b, c, copy.deepcopy(b) == b, [x for x in iter(b)], type(iter(b)).__name__)
class Sub(array):
    def total(self): return sum(self)
s = Sub('i', [1, 2])
s.label = 'named'
print(s, s.total(), s.label, type(s + s).__name__, type(s[:1]).__name__, isinstance(s, array))
u = array('u', 'h\xe9')
u.fromunicode('!')
print(u, u[1], u.tounicode(), list(u))
