values = {'int': 1, 'str': 'a', 'list': [1], 'None': None, 'func': len, 'cls': int, 'dict': {}, 'tuple': (1,),
    'set': {1}}
for op in ('+', '-', '*', '/', '%', '@', '<', '&', '<<', '**', '//'):
    for a, b in (('int', 'str'), ('str', 'int'), ('list', 'None'), ('None', 'int'), ('func', 'cls'), ('dict', 'dict'),
        ('tuple', 'list'), ('set', 'list'), ('list', 'tuple')):
        try:
            print(op, a, b, '=', eval(f'x {op} y', {'x': values[a], 'y': values[b]}))
        except TypeError as e:
            print(op, a, b, e)
for op in ('-', '+', '~'):
    for v in ('str', 'None', 'list', 'cls'):
        try:
            eval(f'{op}x', {'x': values[v]})
        except TypeError as e:
            print(e)
for v in ('int', 'str', 'None', 'list'):
    for src in ('x()', 'x[0]', 'x.foo', 'for i in x: pass', 'a, b = x', 'x[0] = 1', 'del x[0]', '1 in x', 'len(x)',
        'int(x)', '[*x]', 'f(**x)', 'with x: pass', 'raise x', 'x[1:2]'):
        try:
            exec(src, {'x': values[v], 'f': dict})
            print(v, src, 'ok')
        except (TypeError, ValueError, AttributeError, IndexError) as e:
            print(v, src, '->', type(e).__name__, e)
