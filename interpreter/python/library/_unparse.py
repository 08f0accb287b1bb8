"""Text of syntax trees, for `ast`."""

# How tight an expression binds, from loose to tight.
_named, _tuple, _yield, _test, _or, _and, _not, _compare, _bits, _xor, _both, _shift, _sum, _term, _factor, _power, \
    _await, _atom = range(18)

_binary = {
    'Add': ('+', _sum), 'Sub': ('-', _sum), 'Mult': ('*', _term), 'MatMult': ('@', _term), 'Div': ('/', _term),
    'Mod': ('%', _term), 'FloorDiv': ('//', _term), 'LShift': ('<<', _shift), 'RShift': ('>>', _shift),
    'BitOr': ('|', _bits), 'BitXor': ('^', _xor), 'BitAnd': ('&', _both), 'Pow': ('**', _power),
}
_unary = {'Invert': ('~', _factor), 'Not': ('not ', _not), 'UAdd': ('+', _factor), 'USub': ('-', _factor)}
_compared = {'Eq': '==', 'NotEq': '!=', 'Lt': '<', 'LtE': '<=', 'Gt': '>', 'GtE': '>=', 'Is': 'is', 'IsNot': 'is not',
             'In': 'in', 'NotIn': 'not in'}
_infinity = '1e309'
_long_quotes = ('"""', "'''")
_quotes = ("'", '"') + _long_quotes


def _kind(node):
    return type(node).__name__


def _in(text, inner, level):
    """The text of what binds as tight as `inner` where something has to bind as tight as `level`."""
    return f'({text})' if level > inner else text


def _literal(text, quotes=_quotes, escape_blanks=False):
    """The inside of a literal, and the quotes that may be around it."""
    made = ''.join([one if one in '\n\t' and not escape_blanks or one != '\\' and one.isprintable()
                    else one.encode('unicode_escape').decode('ascii') for one in text])
    fit = [quote for quote in quotes if quote not in made and (len(quote) == 3 or '\n' not in made)]
    if not fit:
        shown = repr(text)
        return shown[1:-1], [next((quote for quote in quotes if shown[0] in quote), shown[0])]
    if made:
        fit.sort(key=lambda quote: quote[0] == made[-1])
        if fit[0][0] == made[-1]:
            made = f'{made[:-1]}\\{made[-1]}'
    return made, fit


class _Writer:
    """Makes text of expressions; `plain` means that there may be no backslash in it."""

    def __init__(self, plain=False):
        self.plain = plain

    def expr(self, node, level=_test):
        return getattr(self, '_' + _kind(node))(node, level)

    def all(self, nodes, level=_test):
        return ', '.join([self.expr(node, level) for node in nodes])

    def items(self, nodes):
        return self.expr(nodes[0]) + ',' if len(nodes) == 1 else self.all(nodes)

    def _Name(self, node, level):
        return node.id

    def _Constant(self, node, level):
        if isinstance(node.value, tuple):
            values = [self._value(one) for one in node.value]
            return f'({values[0]},)' if len(values) == 1 else f'({", ".join(values)})'
        return ('u' if node.kind == 'u' else '') + self._value(node.value)

    def _value(self, value):
        if value is ...:
            return '...'
        if isinstance(value, (float, complex)):
            return repr(value).replace('inf', _infinity).replace('nan', f'({_infinity}-{_infinity})')
        if self.plain and isinstance(value, str):
            text, quotes = _literal(value)
            return quotes[0] + text + quotes[0]
        return repr(value)

    def _NamedExpr(self, node, level):
        return _in(f'{self.expr(node.target, _atom)} := {self.expr(node.value, _atom)}', _named, level)

    def _BoolOp(self, node, level):
        word, inner = (' and ', _and) if _kind(node.op) == 'And' else (' or ', _or)
        # Each value binds tighter than the one before.
        parts = [self.expr(value, inner + 1 + index) for index, value in enumerate(node.values)]
        return _in(word.join(parts), inner, level)

    def _BinOp(self, node, level):
        sign, inner = _binary[_kind(node.op)]
        left, right = (inner + 1, inner) if sign == '**' else (inner, inner + 1)
        return _in(f'{self.expr(node.left, left)} {sign} {self.expr(node.right, right)}', inner, level)

    def _UnaryOp(self, node, level):
        sign, inner = _unary[_kind(node.op)]
        return _in(sign + self.expr(node.operand, inner), inner, level)

    def _Compare(self, node, level):
        parts = [self.expr(node.left, _compare + 1)]
        for op, value in zip(node.ops, node.comparators):
            parts.append(_compared[_kind(op)])
            parts.append(self.expr(value, _compare + 1))
        return _in(' '.join(parts), _compare, level)

    def _IfExp(self, node, level):
        body, test = self.expr(node.body, _test + 1), self.expr(node.test, _test + 1)
        return _in(f'{body} if {test} else {self.expr(node.orelse)}', _test, level)

    def _Lambda(self, node, level):
        args = self.parameters(node.args)
        return _in(f'lambda{" " if args else ""}{args}: {self.expr(node.body)}', _test, level)

    def _Await(self, node, level):
        return _in(f'await {self.expr(node.value, _atom)}', _await, level)

    def _Yield(self, node, level):
        value = '' if node.value is None else ' ' + self.expr(node.value, _atom)
        return _in(f'yield{value}', _yield, level)

    def _YieldFrom(self, node, level):
        return _in(f'yield from {self.expr(node.value, _atom)}', _yield, level)

    def _Tuple(self, node, level):
        return _in(self.items(node.elts), _tuple, level) if node.elts else '()'

    def _List(self, node, level):
        return f'[{self.all(node.elts)}]'

    def _Set(self, node, level):
        return '{%s}' % self.all(node.elts) if node.elts else '{*()}'

    def _Dict(self, node, level):
        pairs = [f'**{self.expr(value, _bits)}' if key is None else f'{self.expr(key)}: {self.expr(value)}'
                 for key, value in zip(node.keys, node.values)]
        return '{%s}' % ', '.join(pairs)

    def _ListComp(self, node, level):
        return f'[{self.expr(node.elt)}{self.loops(node.generators)}]'

    def _SetComp(self, node, level):
        return '{%s%s}' % (self.expr(node.elt), self.loops(node.generators))

    def _GeneratorExp(self, node, level):
        return f'({self.expr(node.elt)}{self.loops(node.generators)})'

    def _DictComp(self, node, level):
        return '{%s: %s%s}' % (self.expr(node.key), self.expr(node.value), self.loops(node.generators))

    def loops(self, generators):
        parts = []
        for one in generators:
            word = ' async for ' if one.is_async else ' for '
            parts.append(f'{word}{self.expr(one.target, _tuple)} in {self.expr(one.iter, _test + 1)}')
            parts.extend([f' if {self.expr(test, _test + 1)}' for test in one.ifs])
        return ''.join(parts)

    def _Attribute(self, node, level):
        # A number would take the dot.
        number = _kind(node.value) == 'Constant' and isinstance(node.value.value, int)
        return f'{self.expr(node.value, _atom)}{" " if number else ""}.{node.attr}'

    def _Call(self, node, level):
        args = [self.expr(one) for one in node.args] + [self.keyword(one) for one in node.keywords]
        return f'{self.expr(node.func, _atom)}({", ".join(args)})'

    def keyword(self, node):
        return f'{"**" if node.arg is None else node.arg + "="}{self.expr(node.value)}'

    def _Subscript(self, node, level):
        index = node.slice
        bare = _kind(index) == 'Tuple' and index.elts
        return f'{self.expr(node.value, _atom)}[{self.items(index.elts) if bare else self.expr(index)}]'

    def _Slice(self, node, level):
        lower, upper = ['' if one is None else self.expr(one) for one in (node.lower, node.upper)]
        return f'{lower}:{upper}' + ('' if node.step is None else ':' + self.expr(node.step))

    def _Starred(self, node, level):
        return '*' + self.expr(node.value, _bits)

    def _JoinedStr(self, node, level):
        quotes, parts = _quotes, []
        for text, constant in self.pieces(node):
            part, quotes = _literal(text, quotes, constant)
            parts.append(part)
        return f'f{quotes[0]}{"".join(parts)}{quotes[0]}'

    def _FormattedValue(self, node, level):
        text, quotes = _literal(self.field(node))
        return f'f{quotes[0]}{text}{quotes[0]}'

    def pieces(self, node):
        """The texts of an f-string, and which of them are only text."""
        for one in node.values:
            kind = _kind(one)
            if kind == 'Constant':
                yield one.value.replace('{', '{{').replace('}', '}}'), True
            elif kind == 'FormattedValue':
                yield self.field(one), False
            else:
                yield from self.pieces(one)

    def field(self, node):
        value = _Writer(True).expr(node.value, _test + 1)
        if '\\' in value:
            raise ValueError('Unable to avoid backslash in f-string expression part')
        conversion = '' if node.conversion == -1 else '!' + chr(node.conversion)
        form = '' if node.format_spec is None else ':' + ''.join([text for text, _ in self.pieces(node.format_spec)])
        return '{%s%s%s%s}' % (' ' if value[0] == '{' else '', value, conversion, form)

    def parameters(self, node):
        parts = []
        ahead = node.posonlyargs + node.args
        missing = len(ahead) - len(node.defaults)
        for index, one in enumerate(ahead):
            value = '' if index < missing else '=' + self.expr(node.defaults[index - missing])
            parts.append(self.parameter(one) + value)
            if index + 1 == len(node.posonlyargs):
                parts.append('/')
        if node.vararg is not None:
            parts.append('*' + self.parameter(node.vararg))
        elif node.kwonlyargs:
            parts.append('*')
        for one, value in zip(node.kwonlyargs, node.kw_defaults):
            parts.append(self.parameter(one) + ('' if value is None else '=' + self.expr(value)))
        if node.kwarg is not None:
            parts.append('**' + self.parameter(node.kwarg))
        return ', '.join(parts)

    def parameter(self, node):
        return node.arg if node.annotation is None else f'{node.arg}: {self.expr(node.annotation)}'

    # Patterns

    def _MatchValue(self, node, level):
        return self.expr(node.value)

    def _MatchSingleton(self, node, level):
        return self._value(node.value)

    def _MatchSequence(self, node, level):
        return f'[{self.all(node.patterns)}]'

    def _MatchStar(self, node, level):
        return f'*{"_" if node.name is None else node.name}'

    def _MatchMapping(self, node, level):
        parts = [f'{self.expr(key)}: {self.expr(value)}' for key, value in zip(node.keys, node.patterns)]
        if node.rest is not None:
            parts.append('**' + node.rest)
        return '{%s}' % ', '.join(parts)

    def _MatchClass(self, node, level):
        parts = [self.expr(one) for one in node.patterns]
        parts.extend([f'{name}={self.expr(one)}' for name, one in zip(node.kwd_attrs, node.kwd_patterns)])
        return f'{self.expr(node.cls, _atom)}({", ".join(parts)})'

    def _MatchAs(self, node, level):
        if node.pattern is None:
            return '_' if node.name is None else node.name
        return _in(f'{self.expr(node.pattern, _bits)} as {node.name}', _test, level)

    def _MatchOr(self, node, level):
        return _in(' | '.join([self.expr(one, _bits + 1) for one in node.patterns]), _bits, level)


class _Lines(_Writer):
    """Makes lines of statements."""

    def __init__(self):
        super().__init__()
        self.lines = []
        self.depth = 0

    def line(self, text):
        self.lines.append('    ' * self.depth + text if text else '')

    def block(self, head, body, documented=False):
        self.line(head + ':')
        self.depth += 1
        self.body(body, documented)
        self.depth -= 1

    def body(self, body, documented=False):
        if documented and body and _kind(body[0]) == 'Expr' and _kind(body[0].value) == 'Constant' and \
                isinstance(body[0].value.value, str):
            text, quotes = _literal(body[0].value.value, _long_quotes)
            self.line(('u' if body[0].value.kind == 'u' else '') + quotes[0] + text + quotes[0])
            body = body[1:]
        for one in body:
            getattr(self, '_' + _kind(one))(one)

    def comment(self, node):
        return '' if node.type_comment is None else f' # type: {node.type_comment}'

    def _Expr(self, node):
        self.line(self.expr(node.value, _yield))

    def _Return(self, node):
        self.line('return' + ('' if node.value is None else ' ' + self.expr(node.value)))

    def _Delete(self, node):
        self.line('del ' + self.all(node.targets))

    def _Assign(self, node):
        targets = [self.expr(one, _tuple) + ' = ' for one in node.targets]
        self.line(''.join(targets) + self.expr(node.value) + self.comment(node))

    def _AugAssign(self, node):
        self.line(f'{self.expr(node.target)} {_binary[_kind(node.op)][0]}= {self.expr(node.value)}')

    def _AnnAssign(self, node):
        target = self.expr(node.target)
        if not node.simple and _kind(node.target) == 'Name':
            target = f'({target})'
        value = '' if node.value is None else ' = ' + self.expr(node.value)
        self.line(f'{target}: {self.expr(node.annotation)}{value}')

    def _Pass(self, node):
        self.line('pass')

    def _Break(self, node):
        self.line('break')

    def _Continue(self, node):
        self.line('continue')

    def _Global(self, node):
        self.line('global ' + ', '.join(node.names))

    def _Nonlocal(self, node):
        self.line('nonlocal ' + ', '.join(node.names))

    def aliases(self, names):
        return ', '.join([one.name if one.asname is None else f'{one.name} as {one.asname}' for one in names])

    def _Import(self, node):
        self.line('import ' + self.aliases(node.names))

    def _ImportFrom(self, node):
        self.line(f'from {"." * (node.level or 0)}{node.module or ""} import {self.aliases(node.names)}')

    def _Raise(self, node):
        if node.exc is None and node.cause is not None:
            raise ValueError("Node can't be used without a value attribute.")
        exc = '' if node.exc is None else ' ' + self.expr(node.exc)
        self.line(f'raise{exc}' + ('' if node.cause is None else ' from ' + self.expr(node.cause)))

    def _Assert(self, node):
        self.line(f'assert {self.expr(node.test)}' + ('' if node.msg is None else ', ' + self.expr(node.msg)))

    def _If(self, node, word='if'):
        self.block(f'{word} {self.expr(node.test)}', node.body)
        if len(node.orelse) == 1 and _kind(node.orelse[0]) == 'If':
            self._If(node.orelse[0], 'elif')
        elif node.orelse:
            self.block('else', node.orelse)

    def _While(self, node):
        self.loop(f'while {self.expr(node.test)}', node)

    def _For(self, node, word='for'):
        self.loop(f'{word} {self.expr(node.target, _tuple)} in {self.expr(node.iter)}', node, self.comment(node))

    def _AsyncFor(self, node):
        self._For(node, 'async for')

    def loop(self, head, node, comment=''):
        self.guard(head, node.body, comment)
        if node.orelse:
            self.block('else', node.orelse)

    def guard(self, head, body, comment, documented=False):
        self.block(head, [], documented)
        self.lines[-1] += comment
        self.depth += 1
        self.body(body, documented)
        self.depth -= 1

    def _With(self, node, word='with'):
        items = [self.expr(one.context_expr) + ('' if one.optional_vars is None else ' as ' + self.expr(one.optional_vars))
                 for one in node.items]
        self.guard(f'{word} {", ".join(items)}', node.body, self.comment(node))

    def _AsyncWith(self, node):
        self._With(node, 'async with')

    def _Try(self, node, word='except'):
        self.block('try', node.body)
        for one in node.handlers:
            head = word if one.type is None else f'{word} {self.expr(one.type)}'
            self.block(head if one.name is None else f'{head} as {one.name}', one.body)
        if node.orelse:
            self.block('else', node.orelse)
        if node.finalbody:
            self.block('finally', node.finalbody)

    def _TryStar(self, node):
        self._Try(node, 'except*')

    def _Match(self, node):
        self.line(f'match {self.expr(node.subject)}:')
        self.depth += 1
        for one in node.cases:
            guard = '' if one.guard is None else ' if ' + self.expr(one.guard)
            self.block(f'case {self.expr(one.pattern)}{guard}', one.body)
        self.depth -= 1

    def definition(self, node):
        if self.lines:
            self.line('')
        for one in node.decorator_list:
            self.line('@' + self.expr(one))

    def _FunctionDef(self, node, word='def'):
        self.definition(node)
        returns = '' if node.returns is None else ' -> ' + self.expr(node.returns)
        self.guard(f'{word} {node.name}({self.parameters(node.args)}){returns}', node.body, self.comment(node), True)

    def _AsyncFunctionDef(self, node):
        self._FunctionDef(node, 'async def')

    def _ClassDef(self, node):
        self.definition(node)
        args = [self.expr(one) for one in node.bases] + [self.keyword(one) for one in node.keywords]
        self.block(f'class {node.name}' + (f'({", ".join(args)})' if args else ''), node.body, True)


def unparse(node):
    """The text of a tree."""
    writer, kind = _Lines(), _kind(node)
    if kind in ('Module', 'Interactive'):
        writer.body(node.body, kind == 'Module')
    elif kind == 'Expression':
        return writer.expr(node.body)
    elif isinstance(node, list):
        writer.body(node)
    elif kind == 'arguments':
        return writer.parameters(node)
    elif kind == 'arg':
        return writer.parameter(node)
    elif kind == 'keyword':
        return writer.keyword(node)
    elif kind == 'alias':
        return writer.aliases([node])
    elif 'stmt' in [cls.__name__ for cls in type(node).__mro__]:
        writer.body([node])
    else:
        return writer.expr(node)
    return '\n'.join(writer.lines)
