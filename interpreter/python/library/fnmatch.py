"""Names and patterns as shells have them."""

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']

_compiled = {}


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


def fnmatchcase(name, pat):
    return _matcher(pat)(name) is not None


def filter(names, pat):
    match = _matcher(pat)
    return [name for name in names if match(name) is not None]


def _matcher(pat):
    found = _compiled.get(pat)
    if found is None:
        import re
        if isinstance(pat, bytes):
            text = translate(str(pat, 'ISO-8859-1')).encode('ISO-8859-1')
        else:
            text = translate(pat)
        found = _compiled[pat] = re.compile(text).match
    return found


def translate(pat):
    """A regular expression that means the same as a pattern."""
    import re
    parts = []
    at = 0
    size = len(pat)
    while at < size:
        character = pat[at]
        at += 1
        if character == '*':
            if not parts or parts[-1] != '.*':
                parts.append('.*')
        elif character == '?':
            parts.append('.')
        elif character == '[':
            start = at
            if pat.startswith('!', at):
                start += 1
            end = pat.find(']', start + 1)
            if end < 0:
                parts.append('\\[')
            else:
                parts.append(_set(pat[at:end]))
                at = end + 1
        else:
            parts.append(re.escape(character))
    return '(?s:%s)\\Z' % ''.join(parts)


def _set(text):
    negated = text.startswith('!')
    if negated:
        text = text[1:]
    items = []
    at = 0
    while at < len(text):
        if at + 2 < len(text) and text[at + 1] == '-':
            # A range that is empty matches nothing.
            if text[at] <= text[at + 2]:
                items.append('\\%s-\\%s' % (text[at], text[at + 2]) if not text[at].isalnum()
                             or not text[at + 2].isalnum() else text[at:at + 3])
            at += 3
        else:
            items.append(text[at] if text[at].isalnum() or text[at] > '\x7f' else '\\' + text[at])
            at += 1
    if not items:
        return '.' if negated else '(?!)'
    return '[%s%s]' % ('^' if negated else '', ''.join(items))
