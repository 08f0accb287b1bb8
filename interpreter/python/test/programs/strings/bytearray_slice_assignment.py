def show(f):
    a = bytearray(b'0123456789')
    try:
        f(a)
        print(a)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
def s(key, value):
    def f(a):
        a[key] = value
    return f
def d(key):
    def f(a):
        del a[key]
    return f
show(s(slice(2, 5), b'XY'))
show(s(slice(2, 2), b'new'))
show(s(slice(None), b''))
show(s(slice(8, 100), b'end...'))
show(s(slice(5, 2), b'ins'))
show(s(slice(-2, None), bytearray(b'?')))
show(s(slice(0, 3), [65, 66]))
show(s(slice(0, 3), range(97, 103)))
show(s(slice(0, 6, 2), b'abc'))
show(s(slice(None, None, -1), b'abcdefghij'))
show(s(slice(0, 6, 2), b'ab'))
show(s(slice(0, 2), 'ab'))
show(s(slice(0, 2), 5))
show(s(slice(0, 2), [300]))
show(s(slice(0, 2), ['a']))
show(s('a', 5))
show(d(slice(2, 5)))
show(d(slice(None, None, 2)))
show(d(slice(None, None, -3)))
show(d(slice(7, 1, -2)))
show(d(slice(20, 30)))
show(d(slice(None)))
a = bytearray(b'abc')
a[:] = a
a[1:1] = a
print(a)
a[len(a):] = b'tail'
print(a)
