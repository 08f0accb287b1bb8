"""Constants of characters, and templates."""

__all__ = [
    'ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits',
    'printable', 'punctuation', 'whitespace', 'Formatter', 'Template',
]

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdefABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Split the argument into words, capitalize each of them and join them again."""
    return (' ' if sep is None else sep).join([word.capitalize() for word in s.split(sep)])


_missing = {}


class _Overlay:
    # Keyword arguments before the mapping.
    def __init__(self, first, second):
        self._first = first
        self._second = second

    def __getitem__(self, key):
        if key in self._first:
            return self._first[key]
        return self._second[key]


class _Found:
    """One placeholder of the simple grammar, with what users of a match object ask for."""

    __slots__ = ('_groups', '_start', 'end', '_string')

    def __init__(self, string, start, end, escaped=None, named=None, braced=None, invalid=None):
        self._string = string
        self._start = start
        self.end = end
        self._groups = {'escaped': escaped, 'named': named, 'braced': braced, 'invalid': invalid}

    def group(self, name=0):
        return self._string[self._start:self.end] if name == 0 else self._groups[name]

    def start(self, name=0):
        # Of 'invalid' only: an empty place right after the delimiter.
        return self._start if name == 0 else self.end


def _name_end(text, at):
    # The default identifier: an ASCII letter or underscore, then those and digits.
    start = at
    while at < len(text):
        char = text[at]
        if not (char == '_' or char.isascii() and (char.isalpha() or at > start and char.isdigit())):
            break
        at += 1
    return at


def _scan(text, delimiter):
    at = text.find(delimiter)
    size = len(delimiter)
    while at >= 0:
        after = at + size
        if text.startswith(delimiter, after):
            found = _Found(text, at, after + size, escaped=delimiter)
        elif text.startswith('{', after):
            end = _name_end(text, after + 1)
            if end > after + 1 and text.startswith('}', end):
                found = _Found(text, at, end + 1, braced=text[after + 1:end])
            else:
                found = _Found(text, at, after, invalid='')
        else:
            end = _name_end(text, after)
            if end > after:
                found = _Found(text, at, end, named=text[after:end])
            else:
                found = _Found(text, at, after, invalid='')
        yield found
        at = text.find(delimiter, found.end)


class _LazyPattern:
    # The regular expression of the plain grammar, for programs that ask for it.
    def __get__(self, instance, owner=None):
        cls = type(instance) if owner is None else owner
        return _compiled(cls, cls.flags)


def _compiled(cls, flags):
    import re

    delimiter = re.escape(cls.delimiter)
    braced = cls.braceidpattern or cls.idpattern
    pattern = (
        f'{delimiter}(?:(?P<escaped>{delimiter})|(?P<named>{cls.idpattern})|'
        rf'{{(?P<braced>{braced})}}|(?P<invalid>))'
    )
    return re.compile(pattern, (re.IGNORECASE if flags is None else flags) | re.VERBOSE)


class Template:
    """A string class for supporting $-substitutions."""

    delimiter = '$'
    pattern = _LazyPattern()
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = None

    # Whether the class keeps the grammar that needs no regular expression.
    _simple = True

    def __init_subclass__(cls):
        super().__init_subclass__()
        own = cls.__dict__
        simple = (
            'pattern' not in own
            and cls.idpattern == Template.idpattern
            and cls.braceidpattern is None
            and cls.flags is None
            and not any('pattern' in base.__dict__ for base in cls.__mro__[1:-1] if base is not Template)
        )
        cls._simple = simple
        if simple:
            return
        if 'pattern' in own:
            import re

            flags = re.IGNORECASE if cls.flags is None else cls.flags
            cls.pattern = re.compile(cls.pattern, flags | re.VERBOSE)
        else:
            cls.pattern = _compiled(cls, cls.flags)

    def __init__(self, template):
        self.template = template

    def _matches(self):
        if self._simple:
            return _scan(self.template, self.delimiter)
        return self.pattern.finditer(self.template)

    def _invalid(self, mo):
        i = mo.start('invalid')
        lines = self.template[:i].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column = i - len(''.join(lines[:-1]))
            line = len(lines)
        raise ValueError(f'Invalid placeholder in string: line {line}, col {column}')

    def _source(self, mapping, kws):
        if mapping is _missing:
            return kws
        return _Overlay(kws, mapping) if kws else mapping

    def _replaced(self, replace):
        parts = []
        at = 0
        text = self.template
        for mo in self._matches():
            start = mo.start()
            parts.append(text[at:start])
            parts.append(replace(mo))
            at = start + len(mo.group())
        parts.append(text[at:])
        return ''.join(parts)

    def substitute(self, mapping=_missing, /, **kws):
        source = self._source(mapping, kws)

        def replace(mo):
            name = mo.group('named') or mo.group('braced')
            if name is not None:
                return str(source[name])
            if mo.group('escaped') is not None:
                return self.delimiter
            if mo.group('invalid') is not None:
                self._invalid(mo)
            raise ValueError('Unrecognized named group in pattern', self.pattern)

        return self._replaced(replace)

    def safe_substitute(self, mapping=_missing, /, **kws):
        source = self._source(mapping, kws)

        def replace(mo):
            name = mo.group('named') or mo.group('braced')
            if name is not None:
                try:
                    return str(source[name])
                except KeyError:
                    return mo.group()
            if mo.group('escaped') is not None:
                return self.delimiter
            if mo.group('invalid') is not None:
                return mo.group()
            raise ValueError('Unrecognized named group in pattern', self.pattern)

        return self._replaced(replace)

    def is_valid(self):
        for mo in self._matches():
            if mo.group('invalid') is not None:
                return False
            if not (mo.group('named') or mo.group('braced') or mo.group('escaped') is not None):
                raise ValueError('Unrecognized named group in pattern', self.pattern)
        return True

    def get_identifiers(self):
        names = []
        for mo in self._matches():
            name = mo.group('named') or mo.group('braced')
            if name is not None:
                if name not in names:
                    names.append(name)
            elif mo.group('invalid') is None and mo.group('escaped') is None:
                raise ValueError('Unrecognized named group in pattern', self.pattern)
        return names


def _literal_end(text, at):
    # The next single brace, and the literal text up to it with the doubled ones made one.
    parts = []
    size = len(text)
    while at < size:
        char = text[at]
        if char == '{' or char == '}':
            if text.startswith(char, at + 1):
                parts.append(char)
                at += 2
                # A doubled brace ends a piece, as it does for str.format().
                return ''.join(parts), at, True
            if char == '}':
                raise ValueError("Single '}' encountered in format string")
            if at + 1 == size:
                raise ValueError("Single '{' encountered in format string")
            return ''.join(parts), at, False
        parts.append(char)
        at += 1
    return ''.join(parts), at, True


def _parse(text):
    at = 0
    size = len(text)
    while at < size:
        literal, at, only_literal = _literal_end(text, at)
        if only_literal:
            yield literal, None, None, None
            continue
        start = at + 1
        end, char = _name_of_field(text, start)
        name = text[start:end]
        at = end + 1
        conversion = None
        if char == '!':
            if at == size:
                raise ValueError('end of string while looking for conversion specifier')
            conversion = text[at]
            at += 1
            if at < size:
                char = text[at]
                at += 1
                if char not in ':}':
                    raise ValueError("expected ':' after conversion specifier")
        spec = ''
        if char != '}':
            end = _spec_end(text, at)
            spec = text[at:end]
            at = end + 1
        yield literal, name, spec, conversion


def _name_of_field(text, at):
    # Where the field name ends, and the character there.
    size = len(text)
    while at < size:
        char = text[at]
        if char == '{':
            raise ValueError("unexpected '{' in field name")
        if char in '}:!':
            return at, char
        if char == '[':
            # Anything may stand between brackets.
            while at < size and text[at] != ']':
                at += 1
        at += 1
    raise ValueError("expected '}' before end of string")


def _spec_end(text, at):
    # The closing brace of the field; the spec may have fields of its own.
    depth = 1
    while at < len(text):
        if text[at] == '{':
            depth += 1
        elif text[at] == '}':
            depth -= 1
            if not depth:
                return at
        at += 1
    raise ValueError("unmatched '{' in format spec")


def _index_or_name(text):
    return int(text) if text.isascii() and text.isdigit() else text


def _split_field(name):
    """The first part of a field name, and the attributes and indexes after it."""
    at = 0
    while at < len(name) and name[at] not in '.[':
        at += 1
    return _index_or_name(name[:at]), _rest_of_field(name, at)


def _rest_of_field(name, at):
    size = len(name)
    while at < size:
        char = name[at]
        at += 1
        if char == '.':
            end = at
            while end < size and name[end] not in '.[':
                end += 1
            if end == at:
                raise ValueError('Empty attribute in format string')
            yield True, name[at:end]
            at = end
        elif char == '[':
            end = name.find(']', at)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            if end == at:
                raise ValueError('Empty attribute in format string')
            yield False, _index_or_name(name[at:end])
            at = end + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")


class Formatter:
    """What str.format() does, in parts that a subclass may override."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        parts = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                parts.append(literal)
            if name is None:
                continue
            if name == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                name = str(auto_arg_index)
                auto_arg_index += 1
            elif name.isdigit():
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                auto_arg_index = False
            obj, arg_used = self.get_field(name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            spec, auto_arg_index = self._vformat(
                spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index=auto_arg_index
            )
            parts.append(self.format_field(obj, spec))
        return ''.join(parts), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        """Pieces of the string: (literal text, field name, format spec, conversion)."""
        if not isinstance(format_string, str):
            raise TypeError(f'expected str, got {type(format_string).__name__}')
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_field(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, part in rest:
            obj = getattr(obj, part) if is_attribute else obj[part]
        return obj, first
