x, w, name = 3.14159, 10, 'nm'
print(f'{x}', f'{x:.2f}', f'{x:{w}.{2}f}', f'{x!r:>10}', f'{{}}', f'{x=}', f'{x = :.1f}', f'{name!r}', f"{'nested' + name}", f'{ {1: 2}[1] }', f'{(lambda y: y * 2)(4)}', f'{[i for i in range(3)]}', f'a' f'{1}' 'b', f'{x:>{w}}|', f'{1:,}{2!s}', f'''{
    1 + 1}''', f'{"a" if x else "b"}', f'{name:^{len(name) + 4}}', f'{3:{"0"}>{5}}', rf'\n{x}\t', f'\N{BULLET}', f'{0x10:b}', f'{None}', f'{...}', f'{1 != 2}', f'{x:}')
def f(a): return f'{a!r:{a}}' if isinstance(a, int) else f'<{a}>'
print(f(3), f('s'), f'{f(f(1))}', f'{f"{f(2)}"}', f"{'a' 'b'}", f'{"{"}' + '}', f'{1}{2}{3}', f'{*[1, 2],}', f'{(yy := 5)} {yy}')
for bad in ("f'{'", "f'}'", "f'{}'", "f'{a b}'", "f'{x!z}'", "f'{!r}'", "f'{x:{y:{z}}}'", "f'{#}'", "f'{\\n}'", "f'{x!}'"):
    try:
        eval(bad)
        print(bad, 'ok')
    except SyntaxError as e:
        print(bad, e.msg)
    except NameError as e:
        print(bad, 'NameError')
