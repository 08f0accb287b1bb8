ops = ['+', '-', '*', '/', '//', '%', '**', '@', '<<', '>>', '&', '|', '^']
names = ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'matmul', 'lshift', 'rshift', 'and', 'or', 'xor']
def method(name):
    return lambda self, other: (name, self.tag, getattr(other, 'tag', other))
def build(cls_name, prefixes, base=object):
    ns = {f'__{p}{n}__': method(p + n) for n in names for p in prefixes}
    ns['__init__'] = lambda self, tag: setattr(self, 'tag', tag)
    return type(cls_name, (base,), ns)
L = build('L', [''])
R = build('R', ['r'])
B = build('B', ['', 'r', 'i'])
N = type('N', (), {'tag': 'n'})
l, r, b, n = L('l'), R('r'), B('b'), N()
for op in ops:
    for x, y in (('l', 'r'), ('r', 'l'), ('l', '1'), ('1', 'r'), ('n', 'b'), ('r', '1'), ('1', 'l'), ('n', 'n')):
        try:
            print(op, x, y, eval(f'{x} {op} {y}'))
        except TypeError as e:
            print(op, x, y, e)
for op in ops:
    ns = {'v': B('v'), 'w': L('w')}
    exec(f'v {op}= 1\nw {op}= 2', ns)
    print(op, ns['v'], ns['w'])
class Sub(L): pass
class SubR(L):
    def __radd__(self, other): return 'subclass first'
print(L('x') + Sub('y'), L('x') + SubR('y'), SubR('x') + L('y'), SubR('x') + SubR('y'))
class Never:
    def __add__(self, o): return NotImplemented
    __radd__ = __add__
for src in ('Never() + 1', '1 + Never()', 'Never() + Never()'):
    try:
        eval(src)
    except TypeError as e:
        print(e)
