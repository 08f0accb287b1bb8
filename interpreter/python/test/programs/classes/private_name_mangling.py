class A:
    __x = 1
    _y = 2
    __z__ = 3
    def __init__(self): self.__own = 'A own'
    def get(self): return self.__own, self.__x, A.__x
    def __hidden(self): return 'A hidden'
    def call(self): return self.__hidden()
    def kw(self, __arg=5): return __arg
    def loc(self):
        __v = 7
        return sorted(locals())
    class __Inner:
        def name(self): return type(self).__name__
    def inner(self): return self.__Inner().name()
    def glob(self):
        global __g
        __g = 'set'
    def attr(self, o): return o.__foreign
class B(A):
    def __init__(self):
        super().__init__()
        self.__own = 'B own'
    def __hidden(self): return 'B hidden'
b = B()
print(b.get(), b.call(), sorted(b.__dict__), A._A__x, A.__z__, b._A__own, b._B__own, b.inner(), b.loc(),
    b.kw(_A__arg=9))
A().glob()
print(_A__g)
for f in (lambda: b.__own, lambda: A.__x, lambda: b.kw(__arg=1), lambda: b.attr(b)):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
class __C:
    def __m(self): return 'stripped'
    def run(self): return self.__m()
print(__C().run(), [n for n in dir(__C) if 'm' in n and n.startswith('_C')])
class _: 
    __a = 1
    def f(self): return self.__a
print(_().f(), [n for n in dir(_) if n == '__a'])
class D:
    def __f(self): pass
    names = [n for n in list(locals()) if 'f' in n]
    def m(self): return [__q for __q in range(2)], (lambda __p: __p)(3), getattr(self, '__f', 'not mangled in strings')
    import math as __math
    try:
        raise ValueError(1)
    except ValueError as __err:
        pass
    for __i in range(2): pass
print(D.names, D().m(), sorted(n for n in D.__dict__ if n.startswith('_D')))
