"""Prints data in several lines."""

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact,
                  sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _key:
    """Orders what has no order by its type and identity."""

    __slots__ = ['obj']

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _pair_key(pair):
    return _key(pair[0]), _key(pair[1])


_simple = frozenset([str, bytes, bytearray, float, complex, bool, type(None)])


class PrettyPrinter:

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        if stream is None:
            import sys
            stream = sys.stdout
        self._stream = stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        parts = []
        self._format(object, parts.append, 0, 0, {}, 0)
        return ''.join(parts)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        text, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """The text of an object, whether it can be read back, and whether it holds itself."""
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, object, write, indent, allowance, context, level):
        mark = id(object)
        if mark in context:
            write(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            printer = self._printer_of(object)
            if printer is not None:
                context[mark] = 1
                printer(self, object, write, indent, allowance, context, level + 1)
                del context[mark]
                return
        write(text)

    @staticmethod
    def _printer_of(object):
        method = type(object).__repr__
        found = _printers.get(method)
        if found is None:
            # Modules are not imported for this: who has such an object has them.
            kind = getattr(method, '__objclass__', None)
            if kind is None:
                for base in type(object).__mro__:
                    if base.__dict__.get('__repr__') is method:
                        kind = base
                        break
            if kind is not None:
                found = _named_printers.get((kind.__module__, kind.__name__))
            if found is None and hasattr(object, '__dataclass_fields__') and not isinstance(object, type):
                if object.__dataclass_params__.repr and '__create_fn__' in getattr(
                        getattr(method, '__wrapped__', method), '__qualname__', ''):
                    found = PrettyPrinter._print_dataclass
        return found

    def _print_dict(self, object, write, indent, allowance, context, level):
        write('{')
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * ' ')
        if object:
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
            self._print_pairs(items, write, indent, allowance + 1, context, level)
        write('}')

    def _print_pairs(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        between = ',\n' + ' ' * indent
        last = len(items) - 1
        for at, (key, value) in enumerate(items):
            text = self._repr(key, context, level)
            write(text)
            write(': ')
            self._format(value, write, indent + len(text) + 2, allowance if at == last else 1, context, level)
            if at != last:
                write(between)

    def _print_attributes(self, items, write, indent, allowance, context, level):
        between = ',\n' + ' ' * indent
        last = len(items) - 1
        for at, (name, value) in enumerate(items):
            write(name)
            write('=')
            if id(value) in context:
                write('...')
            else:
                self._format(value, write, indent + len(name) + 1, allowance if at == last else 1, context,
                             level)
            if at != last:
                write(between)

    def _print_dataclass(self, object, write, indent, allowance, context, level):
        name = object.__class__.__name__
        indent += len(name) + 1
        items = [(field.name, getattr(object, field.name)) for field in object.__dataclass_fields__.values()
                 if field.repr and field._field_type.name == '_FIELD']
        write(name + '(')
        self._print_attributes(items, write, indent, allowance, context, level)
        write(')')

    def _print_namespace(self, object, write, indent, allowance, context, level):
        name = 'namespace' if type(object).__name__ == 'SimpleNamespace' else object.__class__.__name__
        indent += len(name) + 1
        write(name + '(')
        self._print_attributes(object.__dict__.items(), write, indent, allowance, context, level)
        write(')')

    def _print_ordered_dict(self, object, write, indent, allowance, context, level):
        name = object.__class__.__name__
        if not object:
            write(repr(object))
            return
        write(name + '(')
        self._format(list(object.items()), write, indent + len(name) + 1, allowance + 1, context, level)
        write(')')

    def _print_items(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * ' ')
        new_line = ',\n' + ' ' * indent
        between = ''
        width = whole = self._width - indent + 1
        items = list(items)
        last = len(items) - 1
        for at, item in enumerate(items):
            if at == last:
                whole -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                needed = len(text) + 2
                if width < needed:
                    width = whole
                    if between:
                        between = new_line
                if width >= needed:
                    width -= needed
                    write(between)
                    between = ', '
                    write(text)
                    continue
            write(between)
            between = new_line
            self._format(item, write, indent, allowance if at == last else 1, context, level)

    def _print_list(self, object, write, indent, allowance, context, level):
        write('[')
        self._print_items(object, write, indent, allowance + 1, context, level)
        write(']')

    def _print_tuple(self, object, write, indent, allowance, context, level):
        end = ',)' if len(object) == 1 else ')'
        write('(')
        self._print_items(object, write, indent, allowance + len(end), context, level)
        write(end)

    def _print_set(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        kind = type(object)
        if kind is set:
            start, end = '{', '}'
        else:
            start, end = kind.__name__ + '({', '})'
            indent += len(kind.__name__) + 1
        write(start)
        self._print_items(sorted(object, key=_key), write, indent, allowance + len(end), context, level)
        write(end)

    def _print_str(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        chunks = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        width = self._width - indent
        for number, line in enumerate(lines):
            is_last = number == len(lines) - 1
            text = repr(line)
            if len(text) <= (width - allowance if is_last else width):
                chunks.append(text)
                continue
            words = _words(line)
            current = ''
            for at, word in enumerate(words):
                limit = width - allowance if is_last and at == len(words) - 1 else width
                if len(repr(current + word)) > limit:
                    if current:
                        chunks.append(repr(current))
                    current = word
                else:
                    current += word
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            write(text)
            return
        self._print_chunks(chunks, write, indent, level)

    @staticmethod
    def _print_chunks(chunks, write, indent, level):
        text = ('\n' + ' ' * indent).join(chunks)
        write(f'({text})' if level == 1 else text)

    def _print_bytes(self, object, write, indent, allowance, context, level):
        if len(object) <= 4:
            write(repr(object))
            return
        if level == 1:
            indent += 1
            allowance += 1
        width = self._width - indent
        chunks = []
        current = b''
        for at in range(0, len(object), 4):
            part = object[at:at + 4]
            if at == len(object) // 4 * 4:
                width -= allowance
            if len(repr(current + part)) > width:
                if current:
                    chunks.append(repr(current))
                current = part
            else:
                current += part
        if current:
            chunks.append(repr(current))
        self._print_chunks(chunks, write, indent, level)

    def _print_bytearray(self, object, write, indent, allowance, context, level):
        write('bytearray(')
        self._print_bytes(bytes(object), write, indent + 10, allowance + 1, context, level + 1)
        write(')')

    def _print_mappingproxy(self, object, write, indent, allowance, context, level):
        write('mappingproxy(')
        self._format(object.copy(), write, indent + 13, allowance + 1, context, level)
        write(')')

    def _print_default_dict(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = object.__class__.__name__
        indent += len(name) + 1
        write('%s(%s,\n%s' % (name, factory, ' ' * indent))
        self._print_dict(object, write, indent, allowance + 1, context, level)
        write(')')

    def _print_counter(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = object.__class__.__name__
        write(name + '({')
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * ' ')
        self._print_pairs(object.most_common(), write, indent + len(name) + 1, allowance + 2, context, level)
        write('})')

    def _print_chain_map(self, object, write, indent, allowance, context, level):
        if not object.maps:
            write(repr(object))
            return
        name = object.__class__.__name__
        write(name + '(')
        indent += len(name) + 1
        for at, mapping in enumerate(object.maps):
            if at == len(object.maps) - 1:
                self._format(mapping, write, indent, allowance + 1, context, level)
                write(')')
            else:
                self._format(mapping, write, indent, 1, context, level)
                write(',\n' + ' ' * indent)

    def _print_deque(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = object.__class__.__name__
        write(name + '(')
        indent += len(name) + 1
        write('[')
        if object.maxlen is None:
            self._print_items(object, write, indent, allowance + 2, context, level)
            write('])')
        else:
            self._print_items(object, write, indent, 2, context, level)
            text = self._repr(object.maxlen, context, level)
            write('],\n%smaxlen=%s)' % (' ' * indent, text))

    def _print_data(self, object, write, indent, allowance, context, level):
        self._format(object.data, write, indent, allowance, context, level - 1)

    def _safe_repr(self, object, context, maxlevels, level):
        kind = type(object)
        if kind in _simple:
            return repr(object), True, False
        method = getattr(kind, '__repr__', None)
        if method is int.__repr__:
            if self._underscore_numbers:
                return f'{object:_d}', True, False
            return repr(object), True, False
        is_dict = issubclass(kind, dict) and method is dict.__repr__
        is_list = issubclass(kind, list) and method is list.__repr__
        if not (is_dict or is_list or issubclass(kind, tuple) and method is tuple.__repr__):
            text = repr(object)
            return text, bool(text) and not text.startswith('<'), False
        if is_dict:
            form = '{%s}'
        elif is_list:
            form = '[%s]'
        else:
            form = '(%s,)' if len(object) == 1 else '(%s)'
        if not object:
            return form % '', True, False
        mark = id(object)
        if maxlevels and level >= maxlevels:
            return form % '...', False, mark in context
        if mark in context:
            return _recursion(object), False, True
        context[mark] = 1
        readable = True
        recursive = False
        parts = []
        level += 1
        if is_dict:
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
            for pair in items:
                texts = []
                for item in pair:
                    text, good, again = self.format(item, context, maxlevels, level)
                    texts.append(text)
                    readable = readable and good
                    recursive = recursive or again
                parts.append('%s: %s' % tuple(texts))
        else:
            for item in object:
                text, good, again = self.format(item, context, maxlevels, level)
                parts.append(text)
                readable = readable and good
                recursive = recursive or again
        del context[mark]
        return form % ', '.join(parts), readable, recursive


def _recursion(object):
    return '<Recursion on %s with id=%s>' % (type(object).__name__, id(object))


def _words(line):
    """Cuts a line behind the spaces that follow each word."""
    words = []
    start = at = 0
    size = len(line)
    while at < size:
        while at < size and not line[at].isspace():
            at += 1
        while at < size and line[at].isspace():
            at += 1
        words.append(line[start:at])
        start = at
    return words


_printers = {
    dict.__repr__: PrettyPrinter._print_dict,
    list.__repr__: PrettyPrinter._print_list,
    tuple.__repr__: PrettyPrinter._print_tuple,
    set.__repr__: PrettyPrinter._print_set,
    frozenset.__repr__: PrettyPrinter._print_set,
    str.__repr__: PrettyPrinter._print_str,
    bytes.__repr__: PrettyPrinter._print_bytes,
    bytearray.__repr__: PrettyPrinter._print_bytearray,
    type(type.__dict__).__repr__: PrettyPrinter._print_mappingproxy,
}

_named_printers = {
    ('types', 'SimpleNamespace'): PrettyPrinter._print_namespace,
    ('collections', 'OrderedDict'): PrettyPrinter._print_ordered_dict,
    ('collections', 'defaultdict'): PrettyPrinter._print_default_dict,
    ('collections', 'Counter'): PrettyPrinter._print_counter,
    ('collections', 'ChainMap'): PrettyPrinter._print_chain_map,
    ('collections', 'deque'): PrettyPrinter._print_deque,
    ('collections', 'UserDict'): PrettyPrinter._print_data,
    ('collections', 'UserList'): PrettyPrinter._print_data,
    ('collections', 'UserString'): PrettyPrinter._print_data,
}
