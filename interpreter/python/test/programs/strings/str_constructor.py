print(repr(str()), str(5), str(1.5), str(None), str([1, 'a']), str('x'), str(b'x'), str(object=3), str(b'x', 'ascii'),
    str(b'\xc3\xa9', 'utf-8', 'strict') == '\xe9', str(b'\xff', errors='replace') == '\ufffd',
    str(bytearray(b'q'), 'ascii'))
class A:
    def __str__(self):
        return 'A-str'
class B:
    def __repr__(self):
        return 'B-repr'
class C:
    def __str__(self):
        return 5
class D:
    def __repr__(self):
        return None
class S(str):
    def __str__(self):
        return 'S-str'
print(str(A()), str(B()), repr(B()), str(S('x')), S('x') + '!', '%s' % S('y'), f'{S("z")}', '{}'.format(S('w')),
    ''.join([S('v')]), repr(S('u')), type(str(S('x'))).__name__)
for f in (lambda: str(C()), lambda: str(D()), lambda: repr(D()), lambda: str('a', 'b'), lambda: str(5, 'ascii'),
    lambda: str(b'a', 5), lambda: str(1, 2, 3, 4), lambda: f'{C()}', lambda: '%r' % D()):
    try:
        print(f())
    except TypeError as e:
        print(e)
class T(str):
    def __new__(cls, *args):
        return super().__new__(cls, '-'.join(args))
t = T('a', 'b')
t.extra = 1
print(t, t.upper(), type(t.upper()).__name__, type(t + 'x').__name__, type(t[:]).__name__, type(t * 1).__name__,
    t.__dict__, t == 'a-b', {'a-b': 5}[t], len(t))
