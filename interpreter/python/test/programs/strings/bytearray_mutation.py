a = bytearray(b'hello')
a[0] = 72
a[-1] += 1
print(a, len(a))
a.append(33)
a.extend(b' world')
a.extend([1, 2])
a.extend(range(65, 68))
print(a)
print(a.pop(), a.pop(0), a)
a.insert(0, 90)
a.insert(100, 91)
a.insert(-1, 64)
print(a)
a.remove(33)
a.reverse()
print(a)
a += b'xyz'
a *= 2
print(a, a.copy() == a, a.copy() is a)
del a[0]
del a[::3]
print(a)
a.clear()
print(a, bool(a))
for f in (lambda: a.pop(), lambda: a.append(256), lambda: a.append('a'), lambda: a.append(-1), lambda: a.remove(5),
    lambda: a.extend('abc'), lambda: a.extend([300]), lambda: a.insert(0, 1.5), lambda: a.extend(5),
    lambda: a.__setitem__(0, 1), lambda: hash(a), lambda: bytearray(b'ab').pop(5), lambda: a.__iadd__('x')):
    try:
        f()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
x = bytearray(3)
print(x, bytearray('\xe9', 'utf-8'), bytearray([1, 2]), bytearray(), bytearray(b'q') == b'q', bytearray(b'a') + b'b',
    type(b'a' + bytearray(b'b')).__name__, type(bytearray(b'a') + b'b').__name__)
print(str(bytearray(b'a')), repr(bytearray(b"it's")), list(bytearray(b'ab')), b'a' in bytearray(b'ab'),
    97 in bytearray(b'ab'))
