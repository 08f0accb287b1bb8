class D:
    def __get__(self, o, c): return lambda *a: ('bound', type(o).__name__, a)
class N:
    def __get__(self, o, c): return lambda *a: 5
class C:
    __len__ = N()
    __getitem__ = D()
    __add__ = D()
    __contains__ = D()
    __call__ = D()
    __eq__ = D()
    __bool__ = classmethod(lambda cls: False)
    __str__ = staticmethod(lambda: 'static')
    __iter__ = classmethod(lambda cls: iter([cls.__name__]))
    __hash__ = staticmethod(lambda: 7)
    __neg__ = classmethod(lambda cls: cls)
    __enter__ = staticmethod(lambda: 'entered')
    __exit__ = staticmethod(lambda *a: None)
    __index__ = N()
    __lt__ = property(lambda self: lambda o: 'prop lt')
    __setitem__ = D()
    __format__ = staticmethod(lambda s: 'fmt' + s)
c = C()
for f in (lambda: len(c), lambda: c[1], lambda: c + 1, lambda: 1 in c, lambda: c(1, 2), lambda: c == 3, lambda: bool(c), lambda: str(c), lambda: list(c), lambda: hash(c), lambda: -c, lambda: [0] * 5 and range(10)[c], lambda: c < 1, lambda: c.__setitem__(1, 2), lambda: format(c, 'x'), lambda: f'{c}'):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
with c as x: print(x)
c[1] = 2
