print({k: v for k, v in zip('abc', range(3))}, {x: x * x for x in range(5) if x % 2},
    {v: k for k, v in {'a': 1, 'b': 2}.items()}, {c: 'hello'.count(c) for c in 'hello'})
print({(i, j): i * j for i in range(2) for j in range(2)}, {i: {j: i + j for j in range(2)} for i in range(2)},
    {**{x: 1 for x in 'a'}}, {})
log = []
def k(x):
    log.append(f'k{x}')
    return x
def v(x):
    log.append(f'v{x}')
    return x
{k(i): v(i) for i in range(3)}
print(log)
log.clear()
{k(1): v(2), k(3): v(4)}
print(log)
x = 'outer'
print({x: 1 for x in 'ab'}, x, {y: x for y in 'q'})
print({i: (lambda: i) for i in range(3)}[0](), {i: (lambda i=i: i) for i in range(3)}[0]())
try:
    {[]: 1 for _ in range(1)}
except TypeError as e:
    print(e)
try:
    {a: b for a, b in [(1, 2, 3)]}
except ValueError as e:
    print(e)
d = {'keep': 1, 'drop': 0}
print({k: v for k, v in d.items() if v}, {k: (last := v) for k, v in d.items()}, last)
