class Expr:
    def __add__(self, o): return Bin('+', self, wrap(o))
    def __radd__(self, o): return Bin('+', wrap(o), self)
    def __mul__(self, o): return Bin('*', self, wrap(o))
    def __rmul__(self, o): return Bin('*', wrap(o), self)
    def __sub__(self, o): return Bin('-', self, wrap(o))
    def __neg__(self): return Bin('-', Const(0), self)
    def accept(self, visitor):
        return getattr(visitor, 'visit_' + type(self).__name__.lower())(self)
class Const(Expr):
    def __init__(self, v): self.v = v
class Var(Expr):
    def __init__(self, name): self.name = name
class Bin(Expr):
    def __init__(self, op, l, r): self.op, self.l, self.r = op, l, r
def wrap(x): return x if isinstance(x, Expr) else Const(x)
class Show:
    def visit_const(self, e): return str(e.v)
    def visit_var(self, e): return e.name
    def visit_bin(self, e): return f'({e.l.accept(self)} {e.op} {e.r.accept(self)})'
class Eval:
    table = {'+': int.__add__, '-': int.__sub__, '*': int.__mul__}
    def __init__(self, **env): self.env = env
    def visit_const(self, e): return e.v
    def visit_var(self, e): return self.env[e.name]
    def visit_bin(self, e): return self.table[e.op](e.l.accept(self), e.r.accept(self))
class Diff:
    def __init__(self, name): self.name = name
    def visit_const(self, e): return Const(0)
    def visit_var(self, e): return Const(int(e.name == self.name))
    def visit_bin(self, e):
        l, r = e.l.accept(self), e.r.accept(self)
        return e.l * r + l * e.r if e.op == '*' else Bin(e.op, l, r)
x, y = Var('x'), Var('y')
e = 2 * x * x + 3 * (y - 1) + -x
d = e.accept(Diff('x'))
print(e.accept(Show()), d.accept(Show()), e.accept(Eval(x=3, y=5)), d.accept(Eval(x=3, y=5)), sep='\n')
try:
    e.accept(Eval(x=1))
except KeyError as err:
    print('unbound', err)
