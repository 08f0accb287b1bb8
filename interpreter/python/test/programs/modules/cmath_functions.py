import cmath, math
def shown(z):
    return f'{z.real:.9g}{z.imag:+.9g}j' if isinstance(z, complex) else f'{z:.9g}'
for z in (1 + 2j, -1 + 0.5j, 3, -2.5, 0.1j, 1e-5 + 1e-5j, 2 - 3j, -0.75, 10 + 10j):
    for name in 'sqrt exp log log10 sin cos tan sinh cosh tanh asin acos atan asinh acosh atanh phase'.split():
        print(name, z, shown(getattr(cmath, name)(z)))
print([shown(x) for x in cmath.polar(3 + 4j)], shown(cmath.rect(2, math.pi / 3)), cmath.rect(1, 0), cmath.isclose(1 + 1e-12j, 1), cmath.isnan(complex('nan')), cmath.isinf(complex('inf')), cmath.isfinite(1j))
print(cmath.pi == math.pi, cmath.e, cmath.inf, cmath.infj, shown(cmath.log(8, 2)), cmath.sqrt(-4), cmath.sqrt(0))
for f in (lambda: cmath.log(0), lambda: cmath.exp(1000), lambda: cmath.atanh(1), lambda: cmath.sqrt('a'), lambda: cmath.sqrt(), lambda: cmath.cosh(1000)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__)
