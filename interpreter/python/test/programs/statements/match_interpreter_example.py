class Num:
    __match_args__ = ('value',)
    def __init__(self, value): self.value = value
    def __repr__(self): return str(self.value)
class Op:
    __match_args__ = ('op', 'left', 'right')
    def __init__(self, op, left, right): self.op, self.left, self.right = op, left, right
    def __repr__(self): return f'({self.left} {self.op} {self.right})'
def simplify(e):
    match e:
        case Op('+', Num(0), x) | Op('+', x, Num(0)): return simplify(x)
        case Op('*', Num(0), _) | Op('*', _, Num(0)): return Num(0)
        case Op('*', Num(1), x) | Op('*', x, Num(1)): return simplify(x)
        case Op(op, Num(a), Num(b)):
            match op:
                case '+': return Num(a + b)
                case '*': return Num(a * b)
                case other: raise ValueError(f'unknown operator {other}')
        case Op(op, l, r):
            l2, r2 = simplify(l), simplify(r)
            return e if l2 is l and r2 is r else simplify(Op(op, l2, r2))
        case _: return e
x = 'x'
print(simplify(Op('+', Op('*', Num(1), x), Num(0))), simplify(Op('*', Op('+', Num(2), Num(3)), Num(4))),
    simplify(Op('+', x, Op('*', x, Num(0)))), simplify(Op('+', Op('*', x, Num(2)), Num(3))))
try:
    simplify(Op('?', Num(1), Num(2)))
except ValueError as e:
    print(e)
def run(line, stack):
    match line.split():
        case ['push', n]: stack.append(int(n))
        case ['pop']: return stack.pop()
        case ['add' | 'mul' as op]:
            b, a = stack.pop(), stack.pop()
            stack.append(a + b if op == 'add' else a * b)
        case ['dup', *n] if len(n) <= 1: stack.extend(stack[-1:] * int((n or [1])[0]))
        case []: pass
        case [cmd, *args]: return f'unknown {cmd} with {len(args)} arguments'
stack = []
for line in ('push 2', 'push 3', 'add', '', 'dup 2', 'mul', 'frob a b', 'dup', 'pop'):
    print(line, '->', run(line, stack), stack)
def json_type(v):
    match v:
        case None | bool(): return 'simple'
        case int() | float(): return 'number'
        case str(): return 'string'
        case [x, *xs]: return f'array of {json_type(x)} +{len(xs)}'
        case []: return 'empty array'
        case {**kv}: return {k: json_type(x) for k, x in kv.items()}
print(json_type({'a': [1, 2], 'b': None, 'c': {'d': 'x', 'e': []}, 'f': True, 'g': 1.5}))
