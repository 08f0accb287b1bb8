# A small program: a tokenizer, a parser and an evaluator.
def tokenize(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == '.'):
                j += 1
            yield 'num', float(text[i:j]) if '.' in text[i:j] else int(text[i:j])
            i = j
        elif c.isalpha():
            j = i
            while j < len(text) and text[j].isalnum():
                j += 1
            yield 'name', text[i:j]
            i = j
        else:
            op = text[i:i + 2] if text[i:i + 2] in ('**', '//') else c
            yield 'op', op
            i += len(op)
    yield 'end', None
class Parser:
    levels = [('+', '-'), ('*', '/', '//', '%')]
    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.pos = 0
    def peek(self): return self.tokens[self.pos]
    def next(self):
        self.pos += 1
        return self.tokens[self.pos - 1]
    def binary(self, level=0):
        if level == len(self.levels):
            return self.unary()
        left = self.binary(level + 1)
        while self.peek()[0] == 'op' and self.peek()[1] in self.levels[level]:
            left = (self.next()[1], left, self.binary(level + 1))
        return left
    def unary(self):
        if self.peek() == ('op', '-'):
            self.next()
            return 'neg', self.unary()
        base = self.atom()
        if self.peek() == ('op', '**'):
            self.next()
            return '**', base, self.unary()
        return base
    def atom(self):
        kind, value = self.next()
        if kind in ('num', 'name'):
            return kind, value
        if value == '(':
            inner = self.binary()
            if self.next() != ('op', ')'):
                raise SyntaxError('missing )')
            return inner
        raise SyntaxError(f'unexpected {value!r}')
def evaluate(node, env):
    op, *args = node
    simple = {'num': lambda v: v, 'name': lambda v: env[v]}
    if op in simple:
        return simple[op](*args)
    table = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a, b: a / b,
        '//': lambda a, b: a // b, '%': lambda a, b: a % b, '**': lambda a, b: a ** b, 'neg': lambda a: -a}
    return table[op](*(evaluate(a, env) for a in args))
for text in ('1 + 2 * 3', '(1 + 2) * 3', '2 ** 3 ** 2', '-2 ** 2', '7 // 2 - 7 % 4', 'x * (y + 1.5)', '1 +', '(1', 'zz',
    '1 / 0', '10 - 4 - 3'):
    try:
        print(text, '=', evaluate(Parser(text).binary(), {'x': 2, 'y': 0.5}))
    except (SyntaxError, KeyError, ZeroDivisionError) as e:
        print(text, '->', type(e).__name__, e)
