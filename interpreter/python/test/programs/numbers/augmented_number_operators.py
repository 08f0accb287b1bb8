class Num:
    def __init__(self, v):
        self.v = v
    def __repr__(self):
        return f'Num({self.v})'
    def __iadd__(self, o):
        print('iadd')
        self.v += o
        return self
    def __sub__(self, o):
        print('sub')
        return Num(self.v - o)
    def __imul__(self, o):
        return NotImplemented
    def __mul__(self, o):
        print('mul')
        return Num(self.v * o)
    def __ifloordiv__(self, o):
        return 'replaced'
a = b = Num(5)
a += 2
print(a, b, a is b)
a -= 1
print(a, b, a is b)
a *= 3
print(a)
a //= 1
print(a)
for op in ('/=', '%=', '**=', '>>=', '<<=', '&=', '|=', '^=', '@='):
    c = Num(1)
    try:
        exec(f'c {op} 2')
    except TypeError as e:
        print(e)
n = 7
for op, v in (('+', 3), ('-', 1), ('*', 4), ('//', 5), ('%', 4), ('**', 5), ('<<', 2), ('>>', 1), ('|', 5), ('&', 6),
    ('^', 3), ('/', 2)):
    exec(f'n {op}= v')
    print(op, n)
