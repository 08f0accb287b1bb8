for v in (0.0, 1.0, -3.14159265, 1234567.891, 0.000012345, 1e20, float('inf'), float('-inf'), float('nan')):
    for spec in ('', 'f', '.0f', '.2f', '.10f', 'e', '.3e', 'E', 'g', '.3g', 'G', '.10g', '#g', '#.0f', '%', '.1%',
        'n'):
        print(format(v, spec), end=' ')
    print()
    for spec in ('12', '<12', '^12', '>12.2f', '+.2f', ' .2f', '012.2f', '=+12.1f', '*^15.3f', ',', ',.2f', '_.1f',
        '020,.2f', '.3', '12.3', 'z.1f', '+F', '#.3g'):
        print('[' + format(v, spec) + ']', end=' ')
    print()
print(format(-0.001, 'z.1f'), format(-0.001, '.1f'), format(1e10, '.15g'), format(12345678.0, '.3g'), format(1.0, '.3'))
print(format(0.5, '.0f'), format(1.5, '.0f'), format(2.5, '.0f'), format(2.675, '.2f'), format(1e23, '.0f'),
    format(0.1, '.30f'))
for spec in ('d', 'x', 's', '.f', ',n', 'c', '.1.2f', 'ff', 'b'):
    try:
        print(spec, format(1.5, spec))
    except ValueError as e:
        print(spec, e)
