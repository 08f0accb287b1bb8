class A:
    def __add__(self, o): return 'A.add'
    def __radd__(self, o): return 'A.radd'
    def __sub__(self, o): return NotImplemented
class B(A):
    def __radd__(self, o): return 'B.radd'
class C:
    def __rsub__(self, o): return 'C.rsub'
    def __rmul__(self, o): return 'C.rmul'
    def __rpow__(self, o): return 'C.rpow'
    def __rmatmul__(self, o): return 'C.rmatmul'
    def __rlshift__(self, o): return 'C.rlshift'
    def __rdivmod__(self, o): return 'C.rdivmod'
a, b, c = A(), B(), C()
print(a + a, a + b, b + a, b + b, 1 + a, 1 + b, a - c, 2 * c, 2 ** c, 3 @ c, 1 << c, divmod(5, c), 'x' * c, [] - c)
for f in (lambda: a - a, lambda: c - 1, lambda: a * 2, lambda: a - 1, lambda: c @ c, lambda: None + c, lambda: c ** 1):
    try:
        print(f())
    except TypeError as e:
        print(e)
class D(C):
    pass
print(5 - D(), C() and D() and (2.5 * D()))
