x, y, name = 5, 2.5, 'ann'
print(f'{x} {y} {name} {x + y} {x * 2:>5} {name.upper()} {name!r} {name!s:>5} {name!a}')
print(f'{{}} {{{x}}} {{x}} {"a" + "b"} {[1, 2][0]} { {"k": 1}["k"] } {(lambda v: v * 2)(x)} {x if x > 3 else y}')
print(f'{x=} {x = } {x + 1=} {name=} {name=!s} {y=:.2f} {name = :>6} {x=!r:^10}|')
print(f'{x:{x}} {y:{x}.{1}f} {name:*^{x * 2}} {x:#x} {x:05d} {1000000:,} {0.5:.0%}')
print(f"{'nested ' + f'{x} inner'}", f'{f"{x}" + "!"}', f'''triple {
    x +
    1
} done''')
print(f'{x!r}' f'{y}' 'plain {x}' rf'\n{x}', f'', f'no fields', F'{x}', fr'{x}\d', f'{x,}', f'{x, y}', f'{*[1, 2], 3}')
print(f'{[i * i for i in range(4)]} {sum(i for i in range(4))} { {i for i in [1]} } {(z := 7)} {z} {x == 5} {x != 5} {x >= 5}')
def gen():
    got = yield 1
    print(f'{(yield got)}')
g = gen()
print(next(g), g.send('a'))
try:
    g.send('b')
except StopIteration:
    print('stopped')
for text in ("f'{'", "f'}'", "f'{}'", "f'{x!}'", "f'{x!z}'", "f'{a b}'", "f'{ }'", "f'{x:{y:{z}}}'", "f'{lambda x: 1}'",
    "f'{x'", "f'{#}'", "f'{a\\n}'", "f'{*x}'", "f'{x=!}'"):
    try:
        eval(text)
    except SyntaxError as e:
        print(text, '->', e.msg)
    except Exception as e:
        print(text, '->', type(e).__name__, e)
