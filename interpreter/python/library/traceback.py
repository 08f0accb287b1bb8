"""Formats exceptions and stacks."""

import linecache
import sys

__all__ = ['extract_stack', 'extract_tb', 'format_exception',
           'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception',
           'print_last', 'print_stack', 'print_tb', 'clear_frames',
           'FrameSummary', 'StackSummary', 'TracebackException',
           'walk_stack', 'walk_tb']

_sentinel = object()
_cause_message = '\nThe above exception was the direct cause of the following exception:\n\n'
_context_message = '\nDuring handling of the above exception, another exception occurred:\n\n'
# How often the same line is written before the rest is counted.
_RECURSIVE_CUTOFF = 3


def print_list(extracted_list, file=None):
    if file is None:
        file = sys.stderr
    for item in StackSummary.from_list(extracted_list).format():
        print(item, file=file, end='')


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    return StackSummary._extract(_positions_of_tb(tb), limit=limit)


def _of(exc, value, tb):
    """The exception that the arguments of a function mean, and its traceback."""
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError('Both or neither of value and tb must be given')
    if value is tb is _sentinel:
        if exc is None:
            return None, None
        if isinstance(exc, BaseException):
            return exc, exc.__traceback__
        raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
    return value, tb


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True):
    value, tb = _of(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True):
    value, tb = _of(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_sentinel):
    if value is _sentinel:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only())


def _final_line(name, text):
    return f'{name}: {text}\n' if text else f'{name}\n'


def _safe_text(value, what, func=str):
    try:
        return func(value)
    except:
        return f'<{what} {func.__name__}() failed>'


def print_exc(limit=None, file=None, chain=True):
    print_exception(*sys.exc_info(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(*sys.exc_info(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def print_stack(f=None, limit=None, file=None):
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def extract_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    """Clears the variables of all frames that have ended."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


def walk_stack(f):
    """The frames from the innermost on, with their lines."""
    if f is None:
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _positions_of_tb(tb):
    while tb is not None:
        yield tb.tb_frame, _positions(tb.tb_frame.f_code, tb.tb_lasti, tb.tb_lineno)
        tb = tb.tb_next


def _positions(code, lasti, lineno):
    """The lines and columns of an instruction; all but the line may be None."""
    if lasti >= 0:
        at = lasti // 2
        for position in code.co_positions():
            if at == 0:
                return position if position[0] is not None else (lineno, None, None, None)
            at -= 1
    return lineno, None, None, None


class FrameSummary:
    """An entry of a stack."""

    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_line', 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno
        if lookup_line:
            self.line
        self.locals = None
        if locals:
            self.locals = {key: _safe_text(value, 'local', repr) for key, value in locals.items()}

    @property
    def _original_line(self):
        self.line
        return self._line

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()

    def _tuple(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno
                    and self.name == other.name and self.locals == other.locals)
        if isinstance(other, tuple):
            return self._tuple() == other
        return NotImplemented

    __hash__ = None

    def __getitem__(self, at):
        return self._tuple()[at]

    def __iter__(self):
        return iter(self._tuple())

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


class StackSummary(list):
    """The entries of a stack."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        return klass._extract(((frame, (line, None, None, None)) for frame, line in frame_gen),
                              limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)

    @classmethod
    def _extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        if limit is None:
            limit = getattr(sys, 'tracebacklimit', None)
            if limit is not None and limit < 0:
                limit = 0
        entries = list(frame_gen)
        if limit is not None:
            if limit >= 0:
                entries = entries[:limit]
            else:
                entries = entries[limit:]
        result = klass()
        for frame, (lineno, end_lineno, colno, end_colno) in entries:
            code = frame.f_code
            result.append(FrameSummary(code.co_filename, lineno, code.co_name, lookup_line=False,
                                       locals=frame.f_locals if capture_locals else None,
                                       end_lineno=end_lineno, colno=colno, end_colno=end_colno))
        if lookup_lines:
            for entry in result:
                entry.line
        return result

    @classmethod
    def from_list(klass, a_list):
        result = klass()
        for entry in a_list:
            if isinstance(entry, FrameSummary):
                result.append(entry)
            else:
                filename, lineno, name, line = entry
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame_summary):
        entry = frame_summary
        text = '  File "{}", line {}, in {}\n'.format(entry.filename, entry.lineno, entry.name)
        line = entry.line
        if line:
            text += f'    {line}\n{_markers(entry, line)}'
        if entry.locals:
            for name, value in sorted(entry.locals.items()):
                text += f'    {name} = {value}\n'
        return text

    def format(self):
        result = []
        last = None
        count = 0
        for entry in self:
            formatted = self.format_frame_summary(entry)
            if formatted is None:
                continue
            place = (entry.filename, entry.lineno, entry.name)
            if place != last:
                if count > _RECURSIVE_CUTOFF:
                    result.append(_repeated(count))
                last = place
                count = 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(formatted)
        if count > _RECURSIVE_CUTOFF:
            result.append(_repeated(count))
        return result


def _repeated(count):
    count -= _RECURSIVE_CUTOFF
    return f'  [Previous line repeated {count} more time{"s" if count > 1 else ""}]\n'


def _markers(entry, line):
    """The line of marks under a part of a line; empty where all of it would be marked."""
    if entry.colno is None or entry.end_colno is None:
        return ''
    original = entry._original_line
    indent = len(original) - len(original.lstrip())
    start = _characters(original, entry.colno)
    if entry.lineno == entry.end_lineno:
        end = _characters(original, entry.end_colno)
        anchors = _anchors(original[start:end])
    else:
        end = indent + len(line)
        anchors = None
    if end - start >= len(line) and not anchors:
        return ''
    marks = '^' * (end - start)
    if anchors:
        left, right = anchors
        marks = '~' * left + '^' * (right - left) + '~' * (end - start - right)
    return '    ' + ' ' * (start - indent) + marks + '\n'


def _characters(text, offset):
    """Columns are counted in bytes."""
    if text.isascii():
        return offset
    return len(text.encode('utf-8')[:offset].decode('utf-8', 'replace'))


_binary = {'|': 1, '^': 2, '&': 3, '<<': 4, '>>': 4, '+': 5, '-': 5,
           '*': 6, '/': 6, '//': 6, '%': 6, '@': 6, '**': 8}
_unary_strength = 7
# What makes of an expression something else than an operation, or is no expression at all.
_weak_words = frozenset(['and', 'or', 'not', 'in', 'is', 'if', 'else', 'lambda', 'for', 'await', 'yield',
                         'return', 'raise', 'del', 'assert', 'import', 'from', 'with', 'while', 'pass',
                         'global', 'nonlocal', 'class', 'def', 'try', 'async'])


def _tokens(text):
    """Cuts an expression into tuples of kind, start and end; groups in brackets are one each."""
    at = 0
    size = len(text)
    while at < size:
        start = at
        first = text[at]
        if first.isspace() or first == '\\':
            at += 1
            continue
        if first.isalpha() or first == '_':
            while at < size and (text[at].isalnum() or text[at] == '_'):
                at += 1
            if at < size and text[at] in '\'"' and text[start:at].lower() in ('r', 'b', 'f', 'u', 'rb', 'br',
                                                                               'fr', 'rf'):
                at = _string_end(text, at, 'r' in text[start:at].lower())
                yield 'operand', start, at
            else:
                yield 'word', start, at
        elif first.isdigit() or first == '.' and text[at + 1:at + 2].isdigit():
            while at < size and (text[at].isalnum() or text[at] in '._' or text[at] in '+-'
                                 and text[at - 1] in 'eE' and text[start:start + 2].lower() != '0x'):
                at += 1
            yield 'operand', start, at
        elif first in '\'"':
            at = _string_end(text, at, False)
            yield 'operand', start, at
        elif first in '([{':
            at = _bracket_end(text, at)
            yield first, start, at
        else:
            for length in (3, 2, 1):
                sign = text[at:at + length]
                if length == 1 or sign in ('**=', '//=', '>>=', '<<=', '...', '**', '//', '<<', '>>', '==', '!=',
                                           '<=', '>=', ':=', '->', '+=', '-=', '*=', '/=', '%=', '@=', '&=',
                                           '|=', '^='):
                    break
            at += len(sign)
            yield ('operand' if sign == '...' else sign), start, at


def _string_end(text, at, raw):
    quote = text[at]
    if text.startswith(quote * 3, at):
        quote *= 3
    at += len(quote)
    while at < len(text):
        if text[at] == '\\':
            at += 2
        elif text.startswith(quote, at):
            return at + len(quote)
        else:
            at += 1
    raise ValueError


def _bracket_end(text, at):
    closing = {'(': ')', '[': ']', '{': '}'}
    open_brackets = [closing[text[at]]]
    at += 1
    while at < len(text):
        character = text[at]
        if character in '\'"':
            at = _string_end(text, at, False)
            continue
        if character in closing:
            open_brackets.append(closing[character])
        elif character in ')]}':
            if character != open_brackets.pop():
                raise ValueError
            if not open_brackets:
                return at + 1
        at += 1
    raise ValueError


def _anchors(text):
    """Where the operator of an operation is, or the brackets of a subscription; else None."""
    try:
        tokens = list(_tokens(text))
    except ValueError:
        return None
    found = None
    found_strength = 9
    has_operand = False
    unary = False
    last = None
    for number, (kind, start, end) in enumerate(tokens):
        if kind == 'word':
            if text[start:end] in _weak_words:
                return None
            has_operand = True
        elif kind in ('operand', '(', '[', '{'):
            last = (start, end) if kind == '[' and has_operand else None
            has_operand = True
            continue
        elif kind == '.':
            has_operand = False
            last = None
            continue
        elif kind in _binary:
            if has_operand:
                strength = _binary[kind]
                # A power binds its right side first; all others the left one.
                if strength <= found_strength and not (strength == 8 and found_strength == 8):
                    if not (unary and strength == 8):
                        found, found_strength = number, strength
                        unary = False
                has_operand = False
            elif kind in '+-' and found is None:
                unary = True
        elif kind == '~' and not has_operand:
            if found is None:
                unary = True
        else:
            return None
        last = None
    if found is not None:
        return _operator_anchors(text, tokens, found)
    if last is not None and not unary:
        start, end = last
        inner = text[start + 1:end - 1]
        return _left_end(text, tokens, len(tokens) - 1), end - len(inner) + len(inner.rstrip())
    return None


def _operator_anchors(text, tokens, number):
    left = _left_end(text, tokens, number)
    right = tokens[number + 1][1]
    between = text[left:right]
    gap = len(between) - len(between.lstrip())
    start = left + gap
    end = start + 1
    if gap + 1 < len(between) and not between[gap + 1].isspace():
        end += 1
    return start, end


def _left_end(text, tokens, number):
    """The end of the operand before a token; for one in parentheses, that is before the closing one."""
    if number == 1 and tokens[0][0] == '(':
        return _inner_end(text, tokens[0])
    return tokens[number - 1][2]


def _inner_end(text, token):
    inner = text[token[1] + 1:token[2] - 1]
    stripped = inner.rstrip()
    if not stripped or stripped.endswith(','):
        # It is a tuple, whose parentheses belong to it.
        return token[2]
    try:
        kinds = [kind for kind, _, _ in _tokens(stripped)]
        if ',' in kinds or 'for' in [stripped[start:end] for _, start, end in _tokens(stripped)]:
            return token[2]
        parts = list(_tokens(stripped))
    except ValueError:
        return token[2]
    if len(parts) == 1 and parts[0][0] == '(':
        shift = token[1] + 1
        return _inner_end(text, ('(', parts[0][1] + shift, parts[0][2] + shift))
    return token[1] + 1 + len(stripped)


class _Printer:
    """Indents what belongs to groups of exceptions."""

    def __init__(self):
        self.seen = set()
        self.depth = 0
        self.needs_close = False

    def indent(self):
        return ' ' * (2 * self.depth)

    def emit(self, text, margin=None):
        if margin is None:
            margin = '|'
        before = self.indent()
        if self.depth:
            before += margin + ' '
        if isinstance(text, str):
            yield _indented(text, before)
        else:
            for part in text:
                yield _indented(part, before)


def _indented(text, before):
    if not before:
        return text
    return ''.join([before + line for line in text.splitlines(True)])


class TracebackException:
    """An exception, ready to be formatted; it holds none of the program's objects."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        options = dict(limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals,
                       max_group_width=max_group_width, max_group_depth=max_group_depth)
        self._take(exc_type, exc_value, exc_traceback, options)
        if _seen is None:
            _seen = set()
        _seen.add(id(exc_value))
        # Chains may be long: they are followed without recursion.
        queue = [(self, exc_value)]
        while queue:
            made, value = queue.pop()
            cause = context = None
            if value is not None:
                cause = value.__cause__
                context = value.__context__
            if cause is not None and id(cause) not in _seen:
                _seen.add(id(cause))
                made.__cause__ = self._related(cause, options)
                queue.append((made.__cause__, cause))
            if compact:
                needed = made.__cause__ is None and value is not None and not value.__suppress_context__
            else:
                needed = True
            if needed and context is not None and id(context) not in _seen:
                _seen.add(id(context))
                made.__context__ = self._related(context, options)
                queue.append((made.__context__, context))
            if isinstance(value, BaseExceptionGroup):
                made.exceptions = []
                for inner in value.exceptions:
                    found = self._related(inner, options)
                    made.exceptions.append(found)
                    queue.append((found, inner))

    @classmethod
    def _related(cls, value, options):
        made = cls.__new__(cls)
        made._take(type(value), value, value.__traceback__, options)
        return made

    def _take(self, exc_type, value, tb, options):
        self.max_group_width = options['max_group_width']
        self.max_group_depth = options['max_group_depth']
        self.stack = StackSummary._extract(_positions_of_tb(tb), limit=options['limit'],
                                           lookup_lines=options['lookup_lines'],
                                           capture_locals=options['capture_locals'])
        self.exc_type = exc_type
        self._str = _safe_text(value, 'exception')
        self.__notes__ = getattr(value, '__notes__', None)
        self.__cause__ = None
        self.__context__ = None
        self.__suppress_context__ = value.__suppress_context__ if value is not None else False
        self.exceptions = None
        if exc_type and issubclass(exc_type, SyntaxError):
            self.filename = value.filename
            self.lineno = None if value.lineno is None else str(value.lineno)
            self.end_lineno = None if value.end_lineno is None else str(value.end_lineno)
            self.text = value.text
            self.offset = value.offset
            self.end_offset = value.end_offset
            self.msg = value.msg

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __str__(self):
        return self._str

    def format_exception_only(self):
        exc_type = self.exc_type
        if exc_type is None:
            yield _final_line(None, self._str)
            return
        name = exc_type.__qualname__
        module = exc_type.__module__
        if module not in ('__main__', 'builtins'):
            if not isinstance(module, str):
                module = '<unknown>'
            name = module + '.' + name
        if not issubclass(exc_type, SyntaxError):
            yield _final_line(name, self._str)
        else:
            yield from self._format_syntax_error(name)
        notes = self.__notes__
        if notes is None:
            return
        from collections.abc import Sequence
        if isinstance(notes, Sequence):
            for note in notes:
                for line in _safe_text(note, 'note').split('\n'):
                    yield line + '\n'
        else:
            yield _safe_text(notes, '__notes__', func=repr)

    def _format_syntax_error(self, name):
        suffix = ''
        if self.lineno is not None:
            yield '  File "{}", line {}\n'.format(self.filename or '<string>', self.lineno)
        elif self.filename is not None:
            suffix = ' ({})'.format(self.filename)
        text = self.text
        if text is not None:
            whole = text.rstrip('\n')
            line = whole.lstrip(' \n\f')
            spaces = len(whole) - len(line)
            yield '    {}\n'.format(line)
            if self.offset is not None:
                offset = self.offset
                end_offset = self.end_offset if self.end_offset not in (None, 0) else offset
                if offset == end_offset or end_offset == -1:
                    end_offset = offset + 1
                start = offset - 1 - spaces
                end = end_offset - 1 - spaces
                if start >= 0:
                    before = ''.join([c if c.isspace() else ' ' for c in line[:start]])
                    yield '    {}{}\n'.format(before, '^' * (end - start))
        yield '{}: {}{}\n'.format(name, self.msg or '<no detail available>', suffix)

    def format(self, *, chain=True, _ctx=None):
        printer = _Printer() if _ctx is None else _ctx
        output = []
        exc = self
        if chain:
            while exc:
                if exc.__cause__ is not None:
                    message, before = _cause_message, exc.__cause__
                elif exc.__context__ is not None and not exc.__suppress_context__:
                    message, before = _context_message, exc.__context__
                else:
                    message = before = None
                output.append((message, exc))
                exc = before
        else:
            output.append((None, exc))
        for message, exc in reversed(output):
            if message is not None:
                yield from printer.emit(message)
            if exc.exceptions is None:
                if exc.stack:
                    yield from printer.emit('Traceback (most recent call last):\n')
                    yield from printer.emit(exc.stack.format())
                yield from printer.emit(exc.format_exception_only())
            elif printer.depth > self.max_group_depth:
                yield from printer.emit(f'... (max_group_depth is {self.max_group_depth})\n')
            else:
                yield from exc._format_group(printer, chain)

    def _format_group(self, printer, chain):
        is_top = printer.depth == 0
        if is_top:
            printer.depth += 1
        if self.stack:
            yield from printer.emit('Exception Group Traceback (most recent call last):\n',
                                    margin='+' if is_top else None)
            yield from printer.emit(self.stack.format())
        yield from printer.emit(self.format_exception_only())
        count = len(self.exceptions)
        shown = count if count <= self.max_group_width else self.max_group_width + 1
        printer.needs_close = False
        for at in range(shown):
            is_last = at == shown - 1
            if is_last:
                printer.needs_close = True
            is_cut = at >= self.max_group_width
            title = '...' if is_cut else f'{at + 1}'
            yield (printer.indent() + ('+-' if at == 0 else '  ')
                   + f'+---------------- {title} ----------------\n')
            printer.depth += 1
            if is_cut:
                left = count - self.max_group_width
                plural = 's' if left > 1 else ''
                yield from printer.emit(f'and {left} more exception{plural}\n')
            else:
                yield from self.exceptions[at].format(chain=chain, _ctx=printer)
            if is_last and printer.needs_close:
                yield printer.indent() + '+------------------------------------\n'
                printer.needs_close = False
            printer.depth -= 1
        if is_top:
            printer.depth = 0

    def print(self, *, file=None, chain=True):
        if file is None:
            file = sys.stderr
        for line in self.format(chain=chain):
            print(line, file=file, end='')
