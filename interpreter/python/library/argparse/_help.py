"""The text that says how a program is called."""

import os as _os
import textwrap as _textwrap
from argparse._actions import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE


def _breakable(part):
    """The words between which a line may end: not within brackets."""
    if part[:1] in '([':
        return [part]
    plain, bracket, rest = part.partition(' [')
    return plain.split() + ['[' + rest] * bool(bracket)


class HelpFormatter:

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            columns = _os.environ.get('COLUMNS', '')
            width = (int(columns) if columns.isdigit() and int(columns) else 80) - 2
        self._prog = prog
        self._width = width
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))

    def check(self, action):
        """@raises ValueError where a metavar does not fit the number of values"""
        try:
            self._values(action, '')
        except TypeError:
            raise ValueError('length of metavar tuple does not match nargs')

    def paragraph(self, text, indent):
        return self._fill_text(text, max(self._width - len(indent), 11), indent)

    def _fill_text(self, text, width, indent):
        return _textwrap.fill(' '.join(text.split()), width, initial_indent=indent, subsequent_indent=indent)

    def _split_lines(self, text, width):
        return _textwrap.wrap(' '.join(text.split()), width)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest

    def _metavar(self, action, usual):
        if action.metavar is not None:
            return action.metavar
        if action.choices is not None:
            return '{%s}' % ','.join(map(str, action.choices))
        return usual

    def _usual(self, action):
        if action.option_strings:
            return self._get_default_metavar_for_optional(action)
        return self._get_default_metavar_for_positional(action)

    def _values(self, action, usual):
        nargs = action.nargs
        metavar = self._metavar(action, usual)

        def names(count):
            return metavar if isinstance(metavar, tuple) else (metavar,) * count

        if nargs is None:
            return '%s' % names(1)
        if nargs == OPTIONAL:
            return '[%s]' % names(1)
        if nargs == ZERO_OR_MORE:
            several = names(1)
            return '[%s [%s ...]]' % several if len(several) == 2 else '[%s ...]' % several
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % names(2)
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return '%s ...' % names(1)
        if nargs == SUPPRESS:
            return ''
        if not isinstance(nargs, int):
            raise ValueError('invalid nargs value')
        return ' '.join(['%s'] * nargs) % names(nargs)

    def _one(self, action):
        """An argument in the line of usage, without brackets."""
        if not action.option_strings:
            return self._values(action, self._usual(action))
        if action.nargs == 0:
            return action.format_usage()
        return f'{action.option_strings[0]} {self._values(action, self._usual(action))}'

    def _parts(self, actions, groups):
        parts = []
        at = 0
        while at < len(actions):
            group = next((group for group in groups if group._group_actions
                          and actions[at:at + len(group._group_actions)] == group._group_actions), None)
            if group is None:
                action = actions[at]
                at += 1
                if action.help is not SUPPRESS:
                    text = self._one(action)
                    parts.append(f'[{text}]' if action.option_strings and not action.required else text)
                continue
            at += len(group._group_actions)
            shown = [self._one(action) for action in group._group_actions if action.help is not SUPPRESS]
            if shown:
                text = ' | '.join(text[1:-1] if text.startswith('[') else text for text in shown)
                if not group.required:
                    text = f'[{text}]'
                elif len(shown) > 1:
                    text = f'({text})'
                parts.append(text)
        return parts

    def usage(self, usage, actions, groups, prefix='usage: '):
        if usage is not None:
            return prefix + usage % {'prog': self._prog} + '\n'
        prog = str(self._prog)
        options = self._parts([action for action in actions if action.option_strings], groups)
        others = self._parts([action for action in actions if not action.option_strings], groups)
        line = ' '.join([prog, *options, *others])
        if len(prefix) + len(line) <= self._width:
            return f'{prefix}{line}\n'
        if len(prefix) + len(prog) <= 0.75 * self._width:
            indent = ' ' * (len(prefix) + len(prog) + 1)
            if options:
                lines = self._lines([prog, *options], indent, prefix) + self._lines(others, indent)
            else:
                lines = self._lines([prog, *others], indent, prefix)
        else:
            indent = ' ' * len(prefix)
            lines = self._lines(options + others, indent)
            if len(lines) > 1:
                lines = self._lines(options, indent) + self._lines(others, indent)
            lines = [prog, *lines]
        return prefix + '\n'.join(lines) + '\n'

    def _lines(self, parts, indent, prefix=None):
        lines, line = [], []
        used = len(indent if prefix is None else prefix) - 1
        for part in (word for part in parts for word in _breakable(part)):
            if line and used + 1 + len(part) > self._width:
                lines.append(indent + ' '.join(line))
                line = []
                used = len(indent) - 1
            line.append(part)
            used += len(part) + 1
        if line:
            lines.append(indent + ' '.join(line))
        if prefix is not None and lines:
            lines[0] = lines[0][len(indent):]
        return lines

    def _invocation(self, action):
        if not action.option_strings:
            metavar = self._metavar(action, self._get_default_metavar_for_positional(action))
            return metavar[0] if isinstance(metavar, tuple) else metavar
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        values = self._values(action, self._get_default_metavar_for_optional(action))
        return ', '.join(f'{option} {values}' for option in action.option_strings)

    def _rows(self, actions, depth):
        """The invocation of each argument, its depth, and the argument."""
        for action in actions:
            if action.help is SUPPRESS:
                continue
            yield self._invocation(action), depth, action
            yield from self._rows(getattr(action, '_choices_actions', ()), depth + 1)

    def _expanded(self, action):
        values = {name: value for name, value in vars(action).items() if value is not SUPPRESS}
        values['prog'] = self._prog
        for name, value in values.items():
            if hasattr(value, '__name__'):
                values[name] = value.__name__
        if values.get('choices') is not None:
            values['choices'] = ', '.join(map(str, values['choices']))
        return self._get_help_string(action) % values

    def _entry(self, head, depth, action, column):
        indent = ' ' * (self._indent_increment * depth)
        if not action.help or not action.help.strip():
            return f'{indent}{head}\n'
        width = max(self._width - column, 11)
        lines = self._split_lines(self._expanded(action), width)
        room = column - len(indent) - 2
        if len(head) <= room:
            text = f'{indent}{head:<{room}}  {lines[0]}\n'
            lines = lines[1:]
        else:
            text = f'{indent}{head}\n'
        return text + ''.join(f'{" " * column}{line}\n' for line in lines)

    def help(self, parser):
        groups = [(group, list(self._rows(group._group_actions, 1))) for group in parser._action_groups]
        longest = max((len(head) + self._indent_increment * depth for _, rows in groups for head, depth, _ in rows),
                      default=0)
        column = min(longest + 2, self._max_help_position)
        sections = [self.usage(parser.usage, parser._actions, parser._exclusive)]
        sections.append(self._text(parser.description, ''))
        for group, rows in groups:
            text = self._text(group.description, '  ')
            entries = ''.join(self._entry(*row, column) for row in rows)
            if text or entries:
                title = f'{group.title}:\n' if group.title not in (None, SUPPRESS) else ''
                sections.append(title + text + ('\n' if text and entries else '') + entries)
        sections.append(self._text(parser.epilog, ''))
        return '\n'.join(section for section in sections if section)

    def _text(self, text, indent):
        if not text or text is SUPPRESS:
            return ''
        if '%(prog)' in text:
            text = text % {'prog': self._prog}
        return self.paragraph(text, indent).rstrip('\n') + '\n'


class RawDescriptionHelpFormatter(HelpFormatter):
    """Leaves the lines of descriptions as they are."""

    def _fill_text(self, text, width, indent):
        return ''.join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Leaves all lines as they are."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds the default of each argument."""

    def _get_help_string(self, action):
        text = action.help or ''
        if '%(default)' not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += ' (default: %(default)s)'
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Names values by their type."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__
