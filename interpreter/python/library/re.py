"""Regular expressions, on top of `_re`.

What `_re` offers. Texts are str or bytes; positions are indices into them.

- `compile(pattern, flags)` returns `(handle, flags, groups, names)`: an int
  that stands for the compiled pattern, its flags with those written inside and
  with UNICODE where a str pattern implies it, the number of its groups, and a
  tuple of pairs `(name, number)`. For a pattern with a fault it returns
  `(None, message, position)`, the position being None where none is known.
  Flags that do not go together raise ValueError there.
- `scan(handle, text, pos, endpos, mode, advance)` returns the first match, or
  None. The mode is 0 for search, 1 for match, 2 for fullmatch; `pos` and
  `endpos` are within the text. With `advance` an empty match at `pos` does not
  count. A match is a tuple of ints: the start and the end of the whole, then of
  each group, -1 twice for one that did not match; at last the number of the
  group that was closed last, 0 for none.
- `scan_all(handle, text, pos, endpos, most)` returns a tuple of all matches
  from left to right as finditer finds them, at most `most` unless that is 0.
- `template(handle, replacement)` returns the replacement as a tuple of texts
  (of its own type) and numbers of groups, or `(None, message, position)`.
  A name that no group has raises IndexError there.
"""

import _re
from enum import KEEP as _KEEP, IntFlag as _IntFlag

__all__ = [
    'match', 'fullmatch', 'search', 'sub', 'subn', 'split',
    'findall', 'finditer', 'compile', 'purge', 'template', 'escape',
    'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U',
    'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE',
    'UNICODE', 'NOFLAG', 'RegexFlag',
]

_compile_native = _re.compile
_scan = _re.scan
_scan_all = _re.scan_all
_parse_template = _re.template

_SEARCH, _MATCH, _FULLMATCH = 0, 1, 2
_MAXSIZE = 0x7fffffffffffffff


class RegexFlag(_IntFlag, boundary=_KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    TEMPLATE = T = 1
    DEBUG = 128

    def __repr__(self):
        value = self._value_
        if value == 0:
            return 're.NOFLAG'
        if value & 511 == 0:
            return f're.RegexFlag({value})'
        return _flags_text(value, _flag_names)

    __str__ = __repr__


NOFLAG = RegexFlag.NOFLAG
ASCII = A = RegexFlag.ASCII
IGNORECASE = I = RegexFlag.IGNORECASE
LOCALE = L = RegexFlag.LOCALE
UNICODE = U = RegexFlag.UNICODE
MULTILINE = M = RegexFlag.MULTILINE
DOTALL = S = RegexFlag.DOTALL
VERBOSE = X = RegexFlag.VERBOSE
TEMPLATE = T = RegexFlag.TEMPLATE
DEBUG = RegexFlag.DEBUG

# A pattern lists them by their values, but a flag as they are defined.
_pattern_flag_names = (
    (1, 're.TEMPLATE'), (2, 're.IGNORECASE'), (4, 're.LOCALE'), (8, 're.MULTILINE'),
    (16, 're.DOTALL'), (32, 're.UNICODE'), (64, 're.VERBOSE'), (128, 're.DEBUG'), (256, 're.ASCII'),
)
_flag_names = (
    (256, 're.ASCII'), (2, 're.IGNORECASE'), (4, 're.LOCALE'), (32, 're.UNICODE'), (8, 're.MULTILINE'),
    (16, 're.DOTALL'), (64, 're.VERBOSE'), (1, 're.TEMPLATE'), (128, 're.DEBUG'),
)


def _flags_text(flags, table):
    names = []
    for value, name in table:
        if flags & value:
            names.append(name)
            flags &= ~value
    if flags:
        names.append(hex(flags))
    return '|'.join(names)


class error(Exception):
    """A fault in a pattern or in a replacement."""

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = f'{msg} at position {pos}'
            if newline in pattern:
                msg += f' (line {self.lineno}, column {self.colno})'
        else:
            self.lineno = self.colno = None
        Exception.__init__(self, msg)


def _index(number):
    try:
        return number.__index__()
    except AttributeError:
        raise TypeError(f"'{type(number).__name__}' object cannot be interpreted as an integer") from None


_missing = object()


def _lacks(function, name, position):
    return TypeError(f'{function}() missing required argument {name!r} (pos {position})')


class Pattern:
    """A compiled pattern."""

    __slots__ = ('pattern', 'flags', 'groups', '_handle', '_names', '_group_of', '_is_text', '_templates',
                 '__weakref__')

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Pattern' instances")

    @property
    def groupindex(self):
        if not self._group_of:
            return {}
        from types import MappingProxyType
        return MappingProxyType(self._group_of)

    def __getattr__(self, name):
        # Reached only when there is none; the message names the type with its module.
        raise AttributeError(f"'re.Pattern' object has no attribute {name!r}", name=name, obj=self)

    def __repr__(self):
        flags = self.flags
        if self._is_text and flags & 0x124 == 32:
            # Every pattern of text has it.
            flags &= ~32
        text = repr(self.pattern)
        if len(text) > 200:
            text = text[:200]
        names = _flags_text(flags, _pattern_flag_names)
        return f're.compile({text}, {names})' if names else f're.compile({text})'

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __eq__(self, other):
        if type(other) is not Pattern:
            return NotImplemented
        return self is other or (self.flags == other.flags and self._is_text == other._is_text
                                 and self.pattern == other.pattern)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return _compile, (self.pattern, self.flags)

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)

    def _check(self, string):
        """The string as `_re` takes it."""
        if isinstance(string, str):
            if self._is_text:
                return string
            raise TypeError('cannot use a bytes pattern on a string-like object')
        if not isinstance(string, bytes):
            try:
                data = bytes(memoryview(string))
            except TypeError:
                raise TypeError('expected string or bytes-like object, got '
                                f"'{type(string).__name__}'") from None
        else:
            data = string
        if self._is_text:
            raise TypeError('cannot use a string pattern on a bytes-like object')
        return data

    def _find(self, string, pos, endpos, mode):
        text = string
        if type(string) is not str or not self._is_text:
            text = self._check(string)
        size = len(text)
        if pos != 0 or endpos != _MAXSIZE:
            pos = min(max(_index(pos), 0), size)
            endpos = min(max(_index(endpos), 0), size)
            if pos > endpos:
                return None
        else:
            endpos = size
        spans = _scan(self._handle, text, pos, endpos, mode, False)
        if spans is None:
            return None
        return _new_match(self, string, text, pos, endpos, spans)

    def match(self, string=_missing, pos=0, endpos=_MAXSIZE):
        if string is _missing:
            raise _lacks('match', 'string', 1)
        return self._find(string, pos, endpos, _MATCH)

    def fullmatch(self, string=_missing, pos=0, endpos=_MAXSIZE):
        if string is _missing:
            raise _lacks('fullmatch', 'string', 1)
        return self._find(string, pos, endpos, _FULLMATCH)

    def search(self, string=_missing, pos=0, endpos=_MAXSIZE):
        if string is _missing:
            raise _lacks('search', 'string', 1)
        return self._find(string, pos, endpos, _SEARCH)

    def findall(self, string=_missing, pos=0, endpos=_MAXSIZE):
        if string is _missing:
            raise _lacks('findall', 'string', 1)
        text = self._check(string)
        size = len(text)
        pos = min(max(_index(pos), 0), size)
        endpos = min(max(_index(endpos), 0), size)
        if pos > endpos:
            return []
        found = _scan_all(self._handle, text, pos, endpos, 0)
        groups = self.groups
        if groups == 0:
            return [text[spans[0]:spans[1]] for spans in found]
        # A group that did not match has -1 twice, which makes an empty text.
        if groups == 1:
            return [text[spans[2]:spans[3]] for spans in found]
        starts = range(2, 2 * groups + 2, 2)
        return [tuple([text[spans[at]:spans[at + 1]] for at in starts]) for spans in found]

    def finditer(self, string=_missing, pos=0, endpos=_MAXSIZE):
        if string is _missing:
            raise _lacks('finditer', 'string', 1)
        text = self._check(string)
        size = len(text)
        pos = min(max(_index(pos), 0), size)
        endpos = min(max(_index(endpos), 0), size)
        return self._iterate(string, text, pos, endpos)

    def _iterate(self, string, text, pos, endpos):
        start = pos
        advance = False
        while start <= endpos:
            spans = _scan(self._handle, text, start, endpos, _SEARCH, advance)
            if spans is None:
                return
            yield _new_match(self, string, text, pos, endpos, spans)
            start = spans[1]
            advance = spans[0] == start

    def scanner(self, string=_missing, pos=0, endpos=_MAXSIZE):
        if string is _missing:
            raise _lacks('scanner', 'string', 1)
        return _Scanner(self, string, pos, endpos)

    def split(self, string=_missing, maxsplit=0):
        if string is _missing:
            raise _lacks('split', 'string', 1)
        text = self._check(string)
        maxsplit = _index(maxsplit)
        parts = []
        start = 0
        if maxsplit >= 0:
            groups = range(2, 2 * self.groups + 2, 2)
            for spans in _scan_all(self._handle, text, 0, len(text), maxsplit):
                parts.append(text[start:spans[0]])
                for at in groups:
                    from_ = spans[at]
                    parts.append(None if from_ < 0 else text[from_:spans[at + 1]])
                start = spans[1]
        parts.append(text[start:])
        return parts

    def sub(self, repl=_missing, string=_missing, count=0):
        if repl is _missing:
            raise _lacks('sub', 'repl', 1)
        if string is _missing:
            raise _lacks('sub', 'string', 2)
        return self._substitute(repl, string, count)[0]

    def subn(self, repl=_missing, string=_missing, count=0):
        if repl is _missing:
            raise _lacks('subn', 'repl', 1)
        if string is _missing:
            raise _lacks('subn', 'string', 2)
        return self._substitute(repl, string, count)

    def _substitute(self, repl, string, count):
        # The replacement is looked at first, as its faults count even where nothing matches.
        template = None
        if not callable(repl):
            template = self._template(repl)
        text = self._check(string)
        count = _index(count)
        found = _scan_all(self._handle, text, 0, len(text), count) if count >= 0 else ()
        if not found:
            return string, 0
        parts = []
        start = 0
        size = len(text)
        literal = template[0] if template is not None and len(template) == 1 else None
        if type(literal) is int:
            literal = None
        if template == ():
            literal = text[:0]
        for spans in found:
            if start != spans[0]:
                parts.append(text[start:spans[0]])
            start = spans[1]
            if literal is not None:
                parts.append(literal)
            elif template is not None:
                for part in template:
                    if type(part) is int:
                        from_ = spans[2 * part]
                        if from_ >= 0:
                            parts.append(text[from_:spans[2 * part + 1]])
                    else:
                        parts.append(part)
            else:
                made = repl(_new_match(self, string, text, 0, size, spans))
                if made is not None:
                    parts.append(made)
        if start < size:
            parts.append(text[start:])
        return text[:0].join(parts), len(found)

    def _template(self, repl):
        if not isinstance(repl, (str, bytes)):
            try:
                repl = bytes(memoryview(repl))
            except TypeError:
                raise TypeError('decoding to str: need a bytes-like object, '
                                f'{type(repl).__name__} found') from None
        if (b'\\' if isinstance(repl, bytes) else '\\') not in repl:
            return (repl,) if repl else ()
        if self._is_text != isinstance(repl, str):
            raise TypeError('cannot use a string pattern on a bytes-like object' if self._is_text else
                            'cannot use a bytes pattern on a string-like object')
        templates = self._templates
        if templates is None:
            templates = self._templates = {}
        parsed = templates.get(repl)
        if parsed is None:
            parsed = _parse_template(self._handle, repl)
            if parsed and parsed[0] is None:
                raise error(parsed[1], repl, parsed[2]) from None
            if len(templates) > 64:
                templates.clear()
            templates[repl] = parsed
        return parsed


class _Scanner:
    """What `Pattern.scanner` makes: it goes on where the last match ended."""

    def __init__(self, pattern, string, pos, endpos):
        self.pattern = pattern
        self._string = string
        self._text = pattern._check(string)
        size = len(self._text)
        self._pos = self._start = min(max(_index(pos), 0), size)
        self._endpos = min(max(_index(endpos), 0), size)
        self._advance = False

    def _next(self, mode):
        if self._start is None or self._start > self._endpos:
            return None
        spans = _scan(self.pattern._handle, self._text, self._start, self._endpos, mode, self._advance)
        if spans is None:
            self._start = None
            return None
        self._start = spans[1]
        self._advance = spans[0] == spans[1]
        return _new_match(self.pattern, self._string, self._text, self._pos, self._endpos, spans)

    def match(self):
        return self._next(_MATCH)

    def search(self):
        return self._next(_SEARCH)


class Match:
    """What matched."""

    __slots__ = ('re', 'string', 'pos', 'endpos', '_text', '_spans')

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Match' instances")

    def _number(self, group):
        if type(group) is not int:
            try:
                group = group.__index__()
            except AttributeError:
                try:
                    group = self.re._group_of.get(group, -1)
                except TypeError:
                    group = -1
        if 0 <= group <= self.re.groups:
            return group
        raise IndexError('no such group')

    def _part(self, group, default=None):
        spans = self._spans
        start = spans[2 * group]
        return default if start < 0 else self._text[start:spans[2 * group + 1]]

    def group(self, *groups):
        if not groups:
            spans = self._spans
            return self._text[spans[0]:spans[1]]
        if len(groups) == 1:
            return self._part(self._number(groups[0]))
        return tuple([self._part(self._number(group)) for group in groups])

    def __getitem__(self, group):
        return self._part(self._number(group))

    def groups(self, default=None):
        part = self._part
        return tuple([part(group, default) for group in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._part(group, default) for name, group in self.re._names}

    def start(self, group=0, /):
        return self._spans[2 * self._number(group)]

    def end(self, group=0, /):
        return self._spans[2 * self._number(group) + 1]

    def span(self, group=0, /):
        group = 2 * self._number(group)
        spans = self._spans
        return spans[group], spans[group + 1]

    @property
    def regs(self):
        spans = self._spans
        return tuple([(spans[at], spans[at + 1]) for at in range(0, len(spans) - 1, 2)])

    @property
    def lastindex(self):
        return self._spans[-1] or None

    @property
    def lastgroup(self):
        last = self._spans[-1]
        for name, group in self.re._names:
            if group == last:
                return name
        return None

    def expand(self, template):
        text = self._text[:0]
        parts = []
        for part in self.re._template(template):
            parts.append(self._part(part, text) if type(part) is int else part)
        return text.join(parts)

    def __getattr__(self, name):
        # Reached only when there is none; the message names the type with its module.
        raise AttributeError(f"'re.Match' object has no attribute {name!r}", name=name, obj=self)

    def __repr__(self):
        return f'<re.Match object; span={self.span()}, match={self.group()!r}>'

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


_make = object.__new__


def _new_match(pattern, string, text, pos, endpos, spans):
    match = _make(Match)
    match.re = pattern
    match.string = string
    match.pos = pos
    match.endpos = endpos
    match._text = text
    match._spans = spans
    return match


_cache = {}
_MAXCACHE = 512


def _compile(pattern, flags):
    if type(flags) is not int:
        flags = int(flags)
    try:
        return _cache[type(pattern), pattern, flags]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError('first argument must be string or compiled pattern')
    if flags & 128:
        raise NotImplementedError('re.DEBUG is not supported')
    compiled = _compile_native(pattern, flags)
    if compiled[0] is None:
        raise error(compiled[1], pattern, compiled[2])
    made = _make(Pattern)
    made.pattern = pattern
    made._handle, made.flags, made.groups, made._names = compiled
    made._group_of = dict(made._names)
    made._is_text = isinstance(pattern, str)
    made._templates = None
    if len(_cache) >= _MAXCACHE:
        try:
            del _cache[next(iter(_cache))]
        except (StopIteration, RuntimeError, KeyError):
            pass
    _cache[type(pattern), pattern, flags] = made
    return made


def compile(pattern, flags=0):
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return _compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return _compile(pattern, flags).finditer(string)


def purge():
    _cache.clear()


def template(pattern, flags=0):
    from warnings import warn
    warn('The re.template() function is deprecated as it is an undocumented function '
         'without an obvious purpose. Use re.compile() instead.', DeprecationWarning)
    return _compile(pattern, int(flags) | 1)


_special = {ord(character): '\\' + character for character in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return str(pattern, 'latin1').translate(_special).encode('latin1')


class Scanner:
    """Splits a text into tokens, each made by the action of the first pattern that matches."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._patterns = [(_compile(phrase, flags), action) for phrase, action in lexicon]

    def scan(self, string):
        result = []
        at = 0
        while True:
            for pattern, action in self._patterns:
                found = pattern.match(string, at)
                if found is not None:
                    break
            else:
                break
            end = found.end()
            if end == at:
                break
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            at = end
        return result, string[at:]
