z = 3.14159 - 2.5j
for spec in ('', '.2f', '.3e', 'g', '.2', '+.1f', '20', '>20.2f', '<20.1f', '^24.2f', ',.2f', '#.3g', 'F'):
    print(repr(spec), '[' + format(z, spec) + ']')
for v in (1 + 2j, 0j, 1j, complex('inf'), complex('nan-infj'), complex(-0.0, -0.0), 1e30 + 1e-30j, 12345678 + 1j):
    print(str(v), repr(v), format(v), format(v, '.1f'))
for spec in ('d', '%', '010', '=20', 's', 'x'):
    try:
        print(format(z, spec))
    except ValueError as e:
        print(spec, e)
print(f'{z:.1f} {z!r:>20} {z}', '%s %r' % (z, 1j), 'x{:+}'.format(2j))
try:
    '%d' % z
except TypeError as e:
    print(e)
try:
    '%f' % z
except TypeError as e:
    print(e)
