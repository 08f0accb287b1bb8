def f(x):
    match x:
        case []: return 'empty'
        case [1]: return 'just one'
        case [a]: return f'single {a!r}'
        case (1, 2): return 'one two'
        case [a, [b, c]]: return f'nested {a} {b} {c}'
        case [first, *_, 9]: return f'ends in nine, starts {first}'
        case ['cmd', *args]: return f'cmd {args}'
        case [*head, 'end']: return f'head {head}'
        case a, b: return f'pair {a} {b}'
        case [a, b, *rest]: return f'many {a} {b} {rest}'
        case str() | bytes() | bytearray(): return 'text'
        case _: return 'other'
for v in ([], (), [1], [2], ['x'], (1, 2), [1, [2, 3]], [0, (5, 6)], [4, 5, 9], ['cmd'], ['cmd', 1, 2], [0, 'end'],
    ['end'], (3, 4), range(2), range(5), 'ab', 'a', b'ab', {1, 2}, {1: 2}, iter([1, 2]), 5, None, bytearray(b'xy'),
    memoryview(b'ab'), ['x', 'y', 'z']):
    print(type(v).__name__, f(v))
class Seq:
    def __init__(self, *a): self.a = a
    def __len__(self): return len(self.a)
    def __getitem__(self, i):
        print('getitem', i)
        return self.a[i]
match Seq(1, 2):
    case [a, b]: print('by duck typing')
    case _: print('a plain class is no sequence')
from collections.abc import Sequence
class Real(Seq, Sequence): pass
match Real(1, 2, 3, 4):
    case [a]: print('wrong length')
    case [a, *mid, b]: print(a, mid, b)
class L(list): pass
match L([1, 2]):
    case [x, y]: print('list subclass', x, y)
match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]: print(a, b, c, d)
match (1, 2, 3):
    case [*all]: print(all)
match [[1, 2], [3]]:
    case [[_, _], [x]]: print(x)
match 1, (2, 3):
    case x, (y, z): print(x + y + z)
match [5]:
    case (x): print('parentheses alone capture', x)
match [5]:
    case (x,): print('one element', x)
