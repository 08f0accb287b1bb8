"""Text wrapping and filling."""

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

# Only these count as space here: a no-break space, for one, must not end a line.
_whitespace = '\t\n\x0b\x0c\r '
_sentence_end = '.!?'
_quotes = '"\''


def _is_word_char(char):
    return char.isalnum() or char == '_'


def _is_letter(char):
    return _is_word_char(char) and not char.isdecimal()


def _is_word_punct(char):
    return _is_word_char(char) or char in '!"\'&.,?'


class TextWrapper:
    """Object for wrapping/filling text; its attributes are the options."""

    def __init__(
        self,
        width=70,
        initial_indent='',
        subsequent_indent='',
        expand_tabs=True,
        replace_whitespace=True,
        fix_sentence_endings=False,
        break_long_words=True,
        drop_whitespace=True,
        break_on_hyphens=True,
        tabsize=8,
        *,
        max_lines=None,
        placeholder=' [...]',
    ):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    _to_spaces = dict.fromkeys(map(ord, _whitespace), ' ')

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self._to_spaces)
        return text

    def _split(self, text):
        """The chunks of the text: words, parts of words with hyphens, dashes, and runs of space."""
        chunks = []
        at = 0
        size = len(text)
        while at < size:
            start = at
            if text[at] in _whitespace:
                while at < size and text[at] in _whitespace:
                    at += 1
            elif not self.break_on_hyphens:
                while at < size and text[at] not in _whitespace:
                    at += 1
            else:
                at = _chunk_end(text, at)
            chunks.append(text[start:at])
        return chunks

    def _fix_sentence_endings(self, chunks):
        # Two spaces after the end of a sentence.
        for at in range(len(chunks) - 1):
            if chunks[at + 1] != ' ':
                continue
            word = chunks[at]
            end = len(word)
            if end and word[end - 1] in _quotes:
                end -= 1
            if end >= 2 and word[end - 1] in _sentence_end and 'a' <= word[end - 2] <= 'z':
                chunks[at + 1] = '  '

    def _handle_long_word(self, chunks, line, length, width):
        room = 1 if width < 1 else width - length
        if not self.break_long_words:
            if not line:
                # Alone on its line, though too long.
                line.append(chunks.pop())
            return
        end = room
        word = chunks[-1]
        if self.break_on_hyphens and len(word) > room:
            hyphen = word.rfind('-', 0, room)
            if hyphen > 0 and any([char != '-' for char in word[:hyphen]]):
                end = hyphen + 1
        line.append(word[:end])
        if end < len(word):
            chunks[-1] = word[end:]
        else:
            # The indent alone is wider than the line.
            chunks.pop()

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        # From the end, where taking one is cheap.
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                del chunks[-1]
            line = []
            length = 0
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line[-1])
                del line[-1]
            if not line:
                continue
            rest_is_space = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or rest_is_space and length <= width:
                lines.append(indent + ''.join(line))
                continue
            self._end_with_placeholder(lines, indent, line, length, width)
            break
        return lines

    def _end_with_placeholder(self, lines, indent, line, length, width):
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + ''.join(line))
                return
            length -= len(line[-1])
            del line[-1]
        if lines:
            last = lines[-1].rstrip()
            if len(last) + len(self.placeholder) <= self.width:
                lines[-1] = last + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def wrap(self, text):
        """Wrap the text into lines no longer than the width, without line ends."""
        chunks = self._split(self._munge_whitespace(text))
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The wrapped lines in one string."""
        return '\n'.join(self.wrap(text))


def _dash_run(text, at):
    # The end of a run of two or more hyphens that has a word right after it; else where it began.
    end = at
    while end < len(text) and text[end] == '-':
        end += 1
    return end if end - at >= 2 and end < len(text) and _is_word_char(text[end]) else at


def _chunk_end(text, start):
    size = len(text)
    # A dash of several hyphens between two words is a chunk of its own.
    if start and _is_word_punct(text[start - 1]):
        end = _dash_run(text, start)
        if end > start:
            return end
    at = start
    while at < size and text[at] not in _whitespace:
        at += 1
        if at == size or text[at] in _whitespace:
            return at
        # Here the chunk may end, between two characters that are no space.
        if at - start >= 2 and text[at - 1] == '-' and _after_hyphen(text, at):
            return at
        if _is_word_punct(text[at - 1]) and _dash_run(text, at) > at:
            return at
    return at


def _after_hyphen(text, at):
    # A hyphen within a word: before it two letters, or two with a hyphen between them; after it too.
    last = at - 2
    if last < 1 or not _is_letter(text[last]):
        return False
    if not _is_letter(text[last - 1]) and not (text[last - 1] == '-' and last >= 2 and _is_letter(text[last - 2])):
        return False
    if at + 1 >= len(text) or not _is_letter(text[at]):
        return False
    if text[at + 1] == '-':
        return at + 2 < len(text) and _is_letter(text[at + 2])
    return _is_letter(text[at + 1])


def wrap(text, width=70, **kwargs):
    """Wrap a single paragraph of text, returning a list of wrapped lines."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Fill a single paragraph of text, returning a new string."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Collapse and truncate the given text to fit in the given width."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    """Remove any common leading whitespace from every line in `text`."""
    lines = text.split('\n')
    margin = None
    for at, line in enumerate(lines):
        body = line.lstrip(' \t')
        if not body:
            # Lines of space alone have no say, and lose it.
            lines[at] = ''
            continue
        indent = line[:len(line) - len(body)]
        if margin is None:
            margin = indent
        elif not indent.startswith(margin):
            common = 0
            while common < len(indent) and common < len(margin) and indent[common] == margin[common]:
                common += 1
            margin = margin[:common]
    if margin:
        lines = [line.removeprefix(margin) for line in lines]
    return '\n'.join(lines)


def indent(text, prefix, predicate=None):
    """Adds 'prefix' to the beginning of selected lines in 'text'."""
    if predicate is None:
        predicate = str.strip
    return ''.join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
