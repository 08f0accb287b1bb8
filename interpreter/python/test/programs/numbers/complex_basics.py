z = 3 + 4j
print(z, z.real, z.imag, abs(z), z.conjugate(), -z, +z)
print(1j, -1j, 0j, 1 + 0j, 1 - 0j, complex(0, -0.0), complex(-0.0, 1), -(0j), 2.5j, 1e20j, (1 + 2j,))
print(z + 1, z - 1j, z * 2, z * (1 - 2j), z / 2, z / (1 + 1j), z ** 2, z ** 0, z ** -1, 1j ** 2)
print(z == 3 + 4j, z != 3, 1 + 0j == 1, 2j == 2, bool(0j), bool(1j))
print(complex(), complex(1), complex(1, 2), complex(1.5, -2), complex('1+2j'), complex('-j'), complex(' 3 '),
    complex('(1-1j)'), complex('1e3-infj'), complex('nan+nanj'), complex(1j, 1j), complex(real=1, imag=2))
for args in (('1 + 2j',), ('',), ('a',), ('1+2',), ('1', 2), (1, '2'), (None,), ('1j2',)):
    try:
        print(complex(*args))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
for f in (lambda: 1j < 2j, lambda: 1j // 1, lambda: 1j % 2, lambda: divmod(1j, 1), lambda: 1j / 0, lambda: int(1j),
    lambda: float(1j), lambda: 0j ** -1, lambda: round(1j), lambda: 1j + 'a'):
    try:
        print(f())
    except (TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
print(hash(1 + 0j) == hash(1), {1: 'a'}[1 + 0j])
print(sum([1j, 2, 3.5]), 1j * 1j, (1 + 2j) * (1 - 2j))
try:
    z.real = 1
except AttributeError as e:
    print(e)
