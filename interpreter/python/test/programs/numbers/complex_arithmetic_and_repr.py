a, b = 1 + 2j, 3 - 4j
print(a + b, a - b, a * b, a / b, a ** 2, a ** b, -a, +a, abs(b), a == b, a != b, a.real, a.imag, a.conjugate(), 2 + a, 2 * a, a - 1.5, 1 / a)
print(complex(), complex(1), complex(1, 2), complex('1+2j'), complex(' -3j '), complex('inf-nanj'), complex(1j, 1j), complex('1e5j'), complex(True), [repr(x) for x in (0j, -0j, 1j, -1 - 0j, complex(-0.0, -0.0), 1e100j)])
print(f'{a:.2f} {a} {a!r:>10}', hash(1 + 0j) == hash(1), bool(0j), bool(1j), {1 + 0j: 'x'}[1], a is not None, (1j) ** 2, 1j ** 0)
for f in (lambda: a < b, lambda: a // b, lambda: a % b, lambda: int(a), lambda: float(a), lambda: complex('1 + 2j'), lambda: complex('a'), lambda: complex('1', 2), lambda: 1j / 0, lambda: 0j ** -1, lambda: divmod(a, 1), lambda: complex(1, '2'), lambda: '%d' % a):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
