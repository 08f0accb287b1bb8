class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
class Named(Point):
    __match_args__ = ('name',) + Point.__match_args__
    def __init__(self, name, x, y):
        super().__init__(x, y)
        self.name = name
class Plain: pass
def f(p):
    match p:
        case Named('origin'): return 'named origin'
        case Named(n, x=0): return f'{n} on the axis'
        case Point(0, 0): return 'origin'
        case Point(x, 0) | Point(0, x): return f'axis {x}'
        case Point(x=x, y=y) if x == y: return f'diagonal {x}'
        case Point(x=int(), y=str(s)): return f'mixed {s}'
        case Point(): return 'some point'
        case Plain(a=1, b=[first, *_]): return f'plain {first}'
        case Plain(): return 'plain'
        case int(n) | float(n): return f'number {n}'
        case str(s) if s.isupper(): return f'upper {s}'
        case str() as s: return f'text {s}'
        case dict(d): return f'dict {d}'
        case list([a, b]): return f'list of two {a} {b}'
        case tuple((x, (y, z))): return f'tuple {x} {y} {z}'
        case bool() | None: return 'bool or none'
        case type(): return 'type'
    return 'nothing'
pl = Plain()
pl.a, pl.b = 1, 'x'
pl2 = Plain()
pl2.a, pl2.b = 1, [7, 8]
for v in (Named('origin', 1, 1), Named('n', 0, 5), Named('m', 1, 2), Point(0, 0), Point(3, 0), Point(0, 4), Point(2, 2),
    Point(1, 's'), Point(1, 5), pl, pl2, Plain(), 5, 2.5, True, 'UP', 'low', {'k': 1}, [1, 2], [1], (1, (2, 3)), None,
    int, b'x'):
    print(f(v))
def attempt(g):
    try:
        print(g())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
def too_many():
    match Point(1, 2):
        case Point(1, 2, 3): pass
def no_args():
    match Plain():
        case Plain(1): pass
def twice():
    match Point(1, 2):
        case Point(1, x=1): pass
def int_two():
    match 5:
        case int(1, 2): pass
def not_class():
    k = 5
    match 5:
        case k(): pass
class BadArgs: __match_args__ = ['x']
class BadName: __match_args__ = (5,)
def bad_args():
    match BadArgs():
        case BadArgs(1): pass
def bad_name():
    match BadName():
        case BadName(1): pass
for g in (too_many, no_args, twice, int_two, not_class, bad_args, bad_name):
    attempt(g)
