x = 'global x'
class A:
    x = 'class x'
    y = x + '!'
    z = [x for _ in range(1)]
    w = [v for v in [x]]
    def f(self): return x
    g = lambda: x
    class Inner:
        seen = x
    for i in range(3):
        pass
    if True:
        conditional = i
    del i
    print(sorted(k for k in locals() if not k.startswith('_')))
    __private = 1
    def get(self): return self.__private
print(A.y, A.z, A.w, A().f(), A.g(), A.Inner.seen, A.conditional, hasattr(A, 'i'), A._A__private, A().get())
def outer(n):
    class Local:
        m = n
        def k(self): return n
    return Local
print(outer(4).m, outer(5)().k(), outer(1).__qualname__, A.Inner.__qualname__, A.f.__qualname__)
try:
    class B:
        print(undefined_name)
except NameError as e:
    print(e)
class C:
    global G
    G = 'set in class'
print(G, hasattr(C, 'G'))
