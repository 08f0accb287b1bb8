class Color:
    RED, GREEN = 1, 'green'
def f(x):
    match x:
        case 0: return 'zero'
        case -1 | -2.5: return 'negative literal'
        case 1.5: return 'float'
        case 3 + 4j: return 'complex'
        case -2 - 1j: return 'negative complex'
        case 'a' 'b': return 'joined text'
        case b'x': return 'bytes'
        case None: return 'none'
        case True: return 'true'
        case False: return 'false'
        case Color.GREEN: return 'value'
        case 'x' | 'y' | 'z' as letter: return f'letter {letter}'
        case _: return 'other'
for v in (0, 0.0, False, -1, -2.5, 1.5, 3 + 4j, -2 - 1j, 'ab', b'x', None, True, 1, 'green', 'y', [], 'q', 0j):
    print(repr(v), f(v))
class Eq:
    def __eq__(self, o):
        print('compared with', o)
        return o == 'stop'
match Eq():
    case 1: print('no')
    case None: print('identity is used for None')
    case 'stop': print('matched by ==')
def no_match(x):
    match x:
        case 1: return 'one'
    return 'fell through'
print(no_match(1), no_match(2))
import math
match 3.141592653589793:
    case math.e: print('e')
    case math.pi: print('pi')
match = 5
case = match + 1
_ = 'soft keywords stay names'
type = 1
print(match, case, _, type)
match (match):
    case 5: print('parenthesized')
match match, case:
    case 5, 6: print('tuple subject')
match -match:
    case -5: print('unary')
match *[1, 2], 3:
    case [1, 2, 3]: print('starred subject')
match {}:
    case {}: print('empty dict')
match lambda: 0:
    case object(): print('any object')
