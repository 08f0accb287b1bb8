import pickle
values = [None, True, False, 0, 1, -1, 255, 256, 65535, 65536, -2 ** 31, 2 ** 31, 10 ** 30, -10 ** 30, 1.5, -0.0, 1e300, 'text', 'h\xe9\u20ac\U0001f600',
    '', b'bytes', b'', bytearray(b'array'), (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1, [2]], {}, {'a': 1, 2: [3]}, set(), {1},
    frozenset({5}), frozenset(), 1 + 2j, range(5), slice(1, 2, 3), Ellipsis, NotImplemented, int, len, type(None), ValueError('v', 1)]
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    back = [pickle.loads(pickle.dumps(v, protocol)) for v in values]
    print(protocol, [i for i, (a, b) in enumerate(zip(values, back)) if type(a) is not type(b) or repr(a) != repr(b)])
for v in values[:22] + [[1, 2], {'k': 'v'}, (None, True), {7}]:
    print(pickle.dumps(v), pickle.dumps(v, 2))
l = [1]
l.append(l)
m = pickle.loads(pickle.dumps(l))
print(m[1] is m)
d = {}
d['self'] = d
t = ([],)
t[0].append(t)
u = pickle.loads(pickle.dumps((d, t, d)))
print(u[0] is u[2], u[0]['self'] is u[0], u[1][0][0] is u[1])
print(pickle.loads(b'\x80\x03]q\x00(K\x01K\x02e.'), pickle.loads(b"(lp0\nI1\naI2\na."), pickle.loads(b'(dp0\nVkey\np1\nF1.5\ns.'), pickle.loads(b'I01\n.'))
for bad in (b'', b'K', b'\xff', b'cbuiltins\nnothing\n.', b'.', b'h\x05.', b'\x80\x09.', b'e.'):
    try:
        print(pickle.loads(bad))
    except Exception as e:
        print(type(e).__name__, isinstance(e, (pickle.UnpicklingError, EOFError, ValueError, AttributeError)))
for bad in (lambda: 0, (x for x in ()), type("Local", (), {})(), len):
    try:
        pickle.dumps(bad)
        print('ok')
    except Exception as e:
        print(type(e).__name__)
import io
f = io.BytesIO()
p = pickle.Pickler(f)
p.dump([1, 2])
p.dump('second')
f.seek(0)
up = pickle.Unpickler(f)
print(up.load(), up.load())
print(pickle.DEFAULT_PROTOCOL, pickle.HIGHEST_PROTOCOL, pickle.PicklingError.__mro__[1].__name__, pickle.UnpicklingError.__name__)
