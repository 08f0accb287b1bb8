for n in (0, 1, -1, 255, 256, -256, 10 ** 20):
    print(n, n.bit_length(), n.bit_count(), n.conjugate(), n.numerator, n.denominator, n.real, n.imag)
    print(n.as_integer_ratio(), n.__index__(), n.__int__(), n.__float__(), n.__trunc__(), n.__floor__(), n.__ceil__())
print((5).__add__(3), (5).__radd__(3), (5).__sub__(3), (5).__rsub__(3), (5).__neg__(), (-5).__abs__())
print((5).__add__(1.5), (5).__eq__('x'), (5).__lt__(None), (5).__pow__(2, 7))
print((7).__divmod__(2), (7).__rdivmod__(2), (7).__floordiv__(2), (7).__mod__(4), (7).__truediv__(2))
print((6).__and__(3), (6).__or__(3), (6).__xor__(3), (6).__lshift__(2), (6).__rshift__(1), (6).__invert__())
print((0).__bool__(), (3).__bool__(), (3).__hash__(), (3).__repr__(), (3).__format__('04'))
try:
    (5).nothing
except AttributeError as e:
    print(e)
try:
    (5).real = 3
except AttributeError as e:
    print(e)
try:
    n = 5
    n.extra = 1
except AttributeError as e:
    print(e)
