a = bytearray(b'abc')
a.append(100); a.extend(b'ef'); a.extend([103]); a += b'h'; a.insert(0, 65); a[1] = 66; a[2:4] = b'XYZ'; del a[0]
print(a, len(a), a.pop(), a.pop(0), a[::-1], a.copy(), a.index(b'Y'), a.remove(89), a, a * 2, a == b'XZdefg', 88 in a)
a[::2] = b'123'; a.reverse(); print(a); del a[1:3]; print(a); a.clear(); print(a, bool(a)); a[:] = b'new'; a[1:1] = b'--'; print(a, a.find(b'-'), a.upper(), bytes(a), a.decode(), a.startswith(b'n'))
a *= 2; print(a, a.split(b'-'), bytearray(3), bytearray([1, 2]), bytearray('é', 'latin1'), bytearray.fromhex('0aff'), hash is not None, isinstance(a, bytearray), repr(bytearray(b"it's")))
for f in (lambda: a.append(256), lambda: a.append('a'), lambda: a.__setitem__(0, -1), lambda: a.__setitem__(100, 1), lambda: a.pop(100), lambda: a.remove(255), lambda: bytearray().pop(), lambda: hash(a), lambda: a.extend('a'), lambda: a.extend([300]), lambda: a.__setitem__(slice(0, 4, 2), b'a'), lambda: a.__delitem__(100), lambda: a.insert(0, 'x'), lambda: a + 'x', lambda: bytearray('a'), lambda: a.__iadd__(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
m = memoryview(a)
try:
    a.append(1)
except BufferError as e:
    print(e)
m.release(); a.append(33); print(a)
