for spec in ('', 's', '10', '<10', '>10', '^10', '*^10', '10s', '.3', '10.3', '^10.3s', '010', '\u20ac>8', '{>8', '<<8',
    '0<8', '.0', '1', 'x<3'):
    print(repr(spec), '[' + format('hello', spec) + ']')
for spec in ('=10', '+', ' ', ',', 'd', '#', '_', '-5', '.', 'z', '05d', 'ss', '5,', '=', '.1.1', '\u20ac\u20ac'):
    try:
        print(repr(spec), format('hello', spec))
    except ValueError as e:
        print(ascii(spec), ascii(str(e)))
name, width, fill = 'ann', 12, '.'
print(f'{name:{fill}^{width}}', f'{name!r:>{width}}', f'{name.upper():<{width // 2}}|', f'{"":->20}',
    f'{name:>{len(name) + 2}}')
for row in [('id', 'name'), (1, 'bob'), (23, 'christina')]:
    print('|{:>4}|{:<8.8}|'.format(*row))
