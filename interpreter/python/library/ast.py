"""Syntax trees of programs."""

import json as _json
import sys as _sys

from _ast import (PyCF_ALLOW_TOP_LEVEL_AWAIT, PyCF_ONLY_AST, PyCF_TYPE_COMMENTS, compile_tree as _compile_tree,
                  tree_text as _tree_text)

_located = 'lineno col_offset end_lineno? end_col_offset?'
# By the class above: the nodes, with their fields; `?` for what may be missing, `*` for lists.
_grammar = {
    'mod': ['Module body* type_ignores*', 'Interactive body*', 'Expression body', 'FunctionType argtypes* returns'],
    'stmt': ['FunctionDef name args body* decorator_list* returns? type_comment?',
             'AsyncFunctionDef name args body* decorator_list* returns? type_comment?',
             'ClassDef name bases* keywords* body* decorator_list*', 'Return value?', 'Delete targets*',
             'Assign targets* value type_comment?', 'AugAssign target op value',
             'AnnAssign target annotation value? simple', 'For target iter body* orelse* type_comment?',
             'AsyncFor target iter body* orelse* type_comment?', 'While test body* orelse*', 'If test body* orelse*',
             'With items* body* type_comment?', 'AsyncWith items* body* type_comment?', 'Match subject cases*',
             'Raise exc? cause?', 'Try body* handlers* orelse* finalbody*', 'TryStar body* handlers* orelse* finalbody*',
             'Assert test msg?', 'Import names*', 'ImportFrom module? names* level?', 'Global names*',
             'Nonlocal names*', 'Expr value', 'Pass', 'Break', 'Continue'],
    'expr': ['BoolOp op values*', 'NamedExpr target value', 'BinOp left op right', 'UnaryOp op operand',
             'Lambda args body', 'IfExp test body orelse', 'Dict keys* values*', 'Set elts*',
             'ListComp elt generators*', 'SetComp elt generators*', 'DictComp key value generators*',
             'GeneratorExp elt generators*', 'Await value', 'Yield value?', 'YieldFrom value',
             'Compare left ops* comparators*', 'Call func args* keywords*', 'FormattedValue value conversion format_spec?',
             'JoinedStr values*', 'Constant value kind?', 'Attribute value attr ctx', 'Subscript value slice ctx',
             'Starred value ctx', 'Name id ctx', 'List elts* ctx', 'Tuple elts* ctx', 'Slice lower? upper? step?'],
    'expr_context': ['Load', 'Store', 'Del'], 'boolop': ['And', 'Or'],
    'operator': ['Add', 'Sub', 'Mult', 'MatMult', 'Div', 'Mod', 'Pow', 'LShift', 'RShift', 'BitOr', 'BitXor', 'BitAnd',
                 'FloorDiv'],
    'unaryop': ['Invert', 'Not', 'UAdd', 'USub'],
    'cmpop': ['Eq', 'NotEq', 'Lt', 'LtE', 'Gt', 'GtE', 'Is', 'IsNot', 'In', 'NotIn'],
    'excepthandler': ['ExceptHandler type? name? body*'],
    'pattern': ['MatchValue value', 'MatchSingleton value', 'MatchSequence patterns*',
                'MatchMapping keys* patterns* rest?', 'MatchClass cls patterns* kwd_attrs* kwd_patterns*',
                'MatchStar name?', 'MatchAs pattern? name?', 'MatchOr patterns*'],
    'type_ignore': ['TypeIgnore lineno tag'],
    'AST': ['comprehension target iter ifs* is_async',
            'arguments posonlyargs* args* vararg? kwonlyargs* kw_defaults* kwarg? defaults*',
            'arg arg annotation? type_comment? @', 'keyword arg? value @', 'alias name asname? @',
            'withitem context_expr optional_vars?', 'match_case pattern guard? body*'],
}


class AST:
    _fields = ()
    _attributes = ()
    __match_args__ = ()

    def __init__(self, *args, **kwargs):
        fields = self._fields
        if len(args) > len(fields):
            count = len(fields)
            raise TypeError(f'{type(self).__name__} constructor takes at most {count} positional argument'
                            f'{"" if count == 1 else "s"}')
        for name, value in zip(fields, args):
            setattr(self, name, value)
        for name, value in kwargs.items():
            if name in fields[:len(args)]:
                raise TypeError(f'{type(self).__name__} got multiple values for argument {name!r}')
            setattr(self, name, value)

    def __reduce__(self):
        return _remake, (type(self), self.__dict__)


def _remake(cls, state):
    made = cls.__new__(cls)
    made.__dict__.update(state)
    return made


AST.__module__ = 'ast'


def _make_classes():
    space = globals()
    for above, rows in _grammar.items():
        located = above in ('stmt', 'expr', 'excepthandler', 'pattern')
        if above != 'AST':
            space[above] = _make_class(above, AST, '', located)
        for row in rows:
            name, _, fields = row.partition(' ')
            marked = fields.endswith('@')
            space[name] = _make_class(name, space[above], fields.rstrip(' @'), marked or None)


def _make_class(name, above, fields, located):
    members = {'__module__': 'ast', '_required': (), '_lists': ()}
    names = fields.split()
    if names:
        members['_fields'] = members['__match_args__'] = tuple([one.rstrip('?*') for one in names])
        members['_required'] = tuple([one for one in names if one[-1] not in '?*'])
        members['_lists'] = tuple([one[:-1] for one in names if one[-1] == '*'])
    members.update({one[:-1]: None for one in names if one[-1] == '?'})
    if located:
        members['_attributes'] = tuple([one.rstrip('?') for one in _located.split()])
        if above.__name__ != 'pattern':
            members.update({one[:-1]: None for one in _located.split() if one[-1] == '?'})
    return type(name, (above,), members)


_make_classes()


class slice(AST):
    """What subscripts had before."""


# From JSON, and back

_names_of_letters = {'s': 115, 'r': 114, 'a': 97, None: -1}
_singletons = {}


def _single(name):
    made = _singletons.get(name)
    if made is None:
        made = _singletons[name] = globals()[name]()
    return made


def _constant(data):
    kind = data['type']
    if kind == 'None':
        return None
    if kind == 'Ellipsis':
        return ...
    value = data['value']
    if kind == 'int':
        return int(value)
    if kind == 'float':
        return float(value.replace('Infinity', 'inf'))
    if kind == 'complex':
        return complex(0, float(value.replace('Infinity', 'inf')))
    return bytes(value) if kind == 'bytes' else value


def _node(data):
    if type(data) is list:
        return [_node(item) for item in data]
    if type(data) is not dict:
        return data
    kind = data['kind']
    cls = globals()[kind]
    made = cls()
    if kind == 'Constant':
        made.value, made.kind = _constant(data['value']), data.get('prefix')
    else:
        for name in cls._fields:
            value = data.get(name)
            if name in ('op', 'ctx'):
                value = _single(value)
            elif name == 'ops':
                value = [_single(one) for one in value]
            elif name == 'conversion':
                value = _names_of_letters[value]
            elif name in ('is_async', 'simple'):
                value = int(value)
            elif name in cls._lists and value is None:
                value = []
            else:
                value = _node(value)
            setattr(made, name, value)
    place = data.get('position')
    if place is not None and 'lineno' in cls._attributes:
        made.lineno, made.col_offset, made.end_lineno, made.end_col_offset = place
    return made


def _tree(text, file, mode):
    data = _json.loads(_tree_text(text, file, mode))
    if mode == 'eval':
        return Expression(body=_node(data))
    return Interactive(body=_node(data)) if mode == 'single' else Module(body=_node(data), type_ignores=[])


def _constant_data(value):
    if value is None:
        return {'type': 'None'}
    if value is ...:
        return {'type': 'Ellipsis'}
    if isinstance(value, bool):
        return {'type': 'bool', 'value': value}
    if isinstance(value, int):
        return {'type': 'int', 'value': str(value)}
    if isinstance(value, float):
        return {'type': 'float', 'value': repr(value).replace('inf', 'Infinity')}
    if isinstance(value, complex):
        return {'type': 'complex', 'value': repr(value.imag).replace('inf', 'Infinity')}
    if isinstance(value, str):
        return {'type': 'str', 'value': value}
    if isinstance(value, bytes):
        return {'type': 'bytes', 'value': list(value)}
    raise TypeError(f'got an invalid type in Constant: {type(value).__name__}')


def _data(node):
    if isinstance(node, list):
        return [_data(item) for item in node]
    if not isinstance(node, AST):
        return node
    cls = type(node)
    while cls.__module__ != 'ast':
        cls = cls.__base__
    name = cls.__name__
    if isinstance(node, (expr_context, boolop, operator, unaryop, cmpop)):
        return name
    for field in ('lineno', 'col_offset') if 'lineno' in cls._attributes else ():
        if not hasattr(node, field):
            raise TypeError(f'required field "{field}" missing from {cls.__base__.__name__ if cls.__base__ is not AST else name}')
    data = {'kind': name}
    if name == 'Constant':
        data['value'] = _constant_data(node.value)
    else:
        for field in cls._fields:
            if not hasattr(node, field):
                raise TypeError(f'required field "{field}" missing from {name}')
            data[field] = _data(getattr(node, field))
    if name == 'FormattedValue':
        data['conversion'] = {115: 's', 114: 'r', 97: 'a'}.get(node.conversion)
    elif name in ('comprehension', 'AnnAssign'):
        key = 'simple' if name == 'AnnAssign' else 'is_async'
        data[key] = bool(data[key])
    elif name == 'ImportFrom':
        data['level'] = node.level or 0
    if 'lineno' in cls._attributes:
        end = node.end_lineno or node.lineno
        column = node.col_offset if node.end_col_offset is None else node.end_col_offset
        data['position'] = {'line': node.lineno, 'column': node.col_offset, 'endLine': end, 'endColumn': column}
    return data


def _compile(tree, file, mode, optimize):
    wanted = {'exec': Module, 'eval': Expression, 'single': Interactive}[mode]
    if not isinstance(tree, wanted):
        raise TypeError(f'expected {wanted.__name__} node, got {type(tree).__name__}')
    body = _data(tree.body)
    if mode == 'eval':
        body = [{'kind': 'Return', 'value': body, 'position': body['position']}]
    return _compile_tree(_json.dumps(body), file, mode, optimize)


# What programs use

def parse(source, filename='<unknown>', mode='exec', *, type_comments=False, feature_version=None):
    return compile(source, filename, mode, PyCF_ONLY_AST)


def literal_eval(node_or_string):
    """The value of a literal, or of a display of literals."""
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(' \t'), mode='eval')
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _literal(node_or_string)


def _malformed(node):
    message = 'malformed node or string'
    if getattr(node, 'lineno', None):
        message += f' on line {node.lineno}'
    return ValueError(f'{message}: {node!r}')


def _literal_number(node):
    sign = isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub))
    operand = node.operand if sign else node
    if not isinstance(operand, Constant) or type(operand.value) not in (int, float, complex):
        raise _malformed(node)
    return -operand.value if sign and isinstance(node.op, USub) else operand.value


def _literal(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple([_literal(one) for one in node.elts])
    if isinstance(node, List):
        return [_literal(one) for one in node.elts]
    if isinstance(node, Set):
        return {_literal(one) for one in node.elts}
    if isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == 'set' and not node.args and not node.keywords:
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            raise _malformed(node)
        return {_literal(key): _literal(value) for key, value in zip(node.keys, node.values)}
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left, right = _literal_number(node.left), _literal_number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
        raise _malformed(node)
    return _literal_number(node)


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None):
    if not isinstance(node, AST):
        raise TypeError(f'expected AST, got {type(node).__name__!r}')
    step = indent if indent is None or isinstance(indent, str) else ' ' * indent

    def shown(node, level=0):
        inner = level + 1
        before = '' if step is None else '\n' + step * inner
        between = ', ' if step is None else ',' + before
        if isinstance(node, list):
            if not node:
                return '[]', True
            return f'[{before}{between.join([shown(one, inner)[0] for one in node])}]', False
        if not isinstance(node, AST):
            return repr(node), True
        cls, parts, simple, named = type(node), [], True, annotate_fields
        for name in node._fields:
            if not hasattr(node, name):
                named = True
                continue
            value = getattr(node, name)
            if value is None and getattr(cls, name, ...) is None:
                named = True
                continue
            text, plain = shown(value, inner)
            simple = simple and plain
            parts.append(f'{name}={text}' if named else text)
        if include_attributes:
            for name in node._attributes:
                value = getattr(node, name, None)
                if value is None and getattr(cls, name, ...) is None:
                    continue
                text, plain = shown(value, inner)
                simple = simple and plain
                parts.append(f'{name}={text}')
        if simple and len(parts) <= 3:
            return f'{cls.__name__}({", ".join(parts)})', not parts
        return f'{cls.__name__}({before}{between.join(parts)})', False

    return shown(node)[0]


def iter_fields(node):
    for name in node._fields:
        if hasattr(node, name):
            yield name, getattr(node, name)


def iter_child_nodes(node):
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for one in value:
                if isinstance(one, AST):
                    yield one


def walk(node):
    todo = [node]
    while todo:
        node = todo.pop(0)
        todo.extend(iter_child_nodes(node))
        yield node


def copy_location(new_node, old_node):
    for name in ('lineno', 'col_offset', 'end_lineno', 'end_col_offset'):
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or (hasattr(old_node, name) and name.startswith('end_')):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    def fix(node, place):
        if 'lineno' in node._attributes:
            for at, name in enumerate(('lineno', 'col_offset', 'end_lineno', 'end_col_offset')):
                if getattr(node, name, None) is None:
                    setattr(node, name, place[at])
            place = node.lineno, node.col_offset, node.end_lineno, node.end_col_offset
        for child in iter_child_nodes(node):
            fix(child, place)

    fix(node, (1, 0, 1, 0))
    return node


def increment_lineno(node, n=1):
    for child in walk(node):
        if 'lineno' in child._attributes:
            child.lineno = getattr(child, 'lineno', 0) + n
            if getattr(child, 'end_lineno', None) is not None:
                child.end_lineno += n
    return node


def get_docstring(node, clean=True):
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{type(node).__name__!r} can't have docstrings")
    if not node.body or not isinstance(node.body[0], Expr):
        return None
    value = node.body[0].value
    if not isinstance(value, Constant) or not isinstance(value.value, str):
        return None
    if clean:
        import inspect
        return inspect.cleandoc(value.value)
    return value.value


def get_source_segment(source, node, *, padded=False):
    if getattr(node, 'end_lineno', None) is None or node.end_col_offset is None:
        return None
    lines = source.splitlines(keepends=True)[node.lineno - 1:node.end_lineno]
    lines = [line.encode() for line in lines]
    lines[-1] = lines[-1][:node.end_col_offset]
    first = lines[0][:node.col_offset] if padded else b''
    lines[0] = b' ' * len(first) + lines[0][node.col_offset:]
    return b''.join(lines).decode()


class NodeVisitor:
    def visit(self, node):
        return getattr(self, 'visit_' + type(node).__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        for child in iter_child_nodes(node):
            self.visit(child)


class NodeTransformer(NodeVisitor):
    def generic_visit(self, node):
        for name, old in iter_fields(node):
            if isinstance(old, list):
                made = []
                for one in old:
                    if isinstance(one, AST):
                        one = self.visit(one)
                        if one is None:
                            continue
                        if not isinstance(one, AST):
                            made.extend(one)
                            continue
                    made.append(one)
                old[:] = made
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
        return node


def unparse(ast_obj):
    from _unparse import unparse
    return unparse(ast_obj)
