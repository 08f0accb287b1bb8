"""Going through a command line."""

from argparse._actions import (
    ArgumentError, ArgumentTypeError, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE)

_least = {None: 1, OPTIONAL: 0, ZERO_OR_MORE: 0, ONE_OR_MORE: 1, PARSER: 1, REMAINDER: 0}


def _bounds(action):
    """How many values an argument has at least and at most."""
    nargs = action.nargs
    if isinstance(nargs, int):
        return nargs, nargs
    if nargs == SUPPRESS:
        return 0, 0
    return _least[nargs], 1 if nargs in (None, OPTIONAL) else float('inf')


def _is_negative_number(text):
    whole, dot, fraction = text[1:].partition('.')
    if text[0] != '-':
        return False
    if dot:
        return fraction.isdigit() and (not whole or whole.isdigit())
    return whole.isdigit()


class Parsing:
    """One command line and what was found in it."""

    def __init__(self, parser, namespace, args):
        self.parser = parser
        self.namespace = namespace
        self.seen = []
        self.given = []
        self.extras = []
        self.positionals = [action for action in parser._actions if not action.option_strings]
        self.args = args
        # Of each word: what option it is, None for a value; False for the '--' behind which there are only values.
        self.kinds = []
        for at, arg in enumerate(args):
            if arg == '--':
                self.kinds += [False] + [None] * (len(args) - at - 1)
                break
            self.kinds.append(self.option_of(arg))

    def option_of(self, arg):
        """The action, the option and the value behind '=', or None if it is no option."""
        parser = self.parser
        options = parser._options
        if not arg or arg[0] not in parser.prefix_chars:
            return None
        if arg in options:
            return options[arg], arg, None
        if len(arg) == 1:
            return None
        option, equals, value = arg.partition('=')
        if equals and option in options:
            return options[option], option, value
        found = self.longer_options(arg)
        if len(found) > 1:
            matches = ', '.join(option for _, option, _ in found)
            parser.error(f'ambiguous option: {arg} could match {matches}')
        if found:
            return found[0]
        if _is_negative_number(arg) and not any(_is_negative_number(option) for option in options):
            return None
        return None if ' ' in arg else (None, arg, None)

    def longer_options(self, arg):
        parser = self.parser
        chars = parser.prefix_chars
        prefix, equals, value = arg.partition('=')
        value = value if equals else None
        if arg[1] in chars:
            if not parser.allow_abbrev:
                return []
            return [(action, option, value) for option, action in parser._options.items() if option.startswith(prefix)]
        found = []
        for option, action in parser._options.items():
            if option == arg[:2]:
                found.append((action, option, arg[2:]))
            elif option.startswith(prefix) and parser.allow_abbrev:
                found.append((action, option, value))
        return found

    def run(self):
        at = 0
        last = max((index for index, kind in enumerate(self.kinds) if kind), default=-1)
        while at <= last:
            option = next(index for index in range(at, len(self.args)) if self.kinds[index])
            if at != option:
                end = self.take_positionals(at)
                if end > at:
                    at = end
                    continue
            self.extras += self.args[at:option]
            at = self.take_option(option)
        at = self.take_positionals(at)
        self.extras += self.args[at:]
        self.check_required()
        return self.extras

    def values_from(self, at):
        """The places of the values from there to the next option."""
        places = []
        while at < len(self.args) and not self.kinds[at]:
            if self.kinds[at] is None:
                places.append(at)
            at += 1
        return places

    def take_positionals(self, at):
        places = self.values_from(at)
        wanted = self.positionals
        # As many arguments as there are values for; then each as many values as it can, but for what the others need.
        while wanted and sum(_bounds(action)[0] for action in wanted) > len(places):
            wanted = wanted[:-1]
        need = sum(_bounds(action)[0] for action in wanted)
        for action in wanted:
            least, most = _bounds(action)
            need -= least
            if action.nargs in (PARSER, REMAINDER):
                words = self.args[places[0]:] if places else self.args[at:]
                at, places = len(self.args), []
            else:
                count = min(most, len(places) - need)
                words = [self.args[place] for place in places[:count]]
                if count:
                    at = places[count - 1] + 1
                places = places[count:]
            self.take(action, words)
        self.positionals = self.positionals[len(wanted):]
        if at < len(self.args) and self.kinds[at] is False and not places:
            at += 1
        return at

    def take_option(self, start):
        action, option, value = self.kinds[start]
        if action is None:
            self.extras.append(self.args[start])
            return start + 1
        while True:
            least, most = _bounds(action)
            if value is None:
                places = self.values_from(start + 1)
                if action.nargs in (PARSER, REMAINDER):
                    self.check_count(action, len(places))
                    self.take(action, self.args[start + 1:], option)
                    return len(self.args)
                self.check_count(action, len(places))
                places = places[:min(most, len(places))]
                self.take(action, [self.args[place] for place in places], option)
                return places[-1] + 1 if places else start + 1
            if most > 0:
                self.check_count(action, 1)
                self.take(action, [value], option)
                return start + 1
            # Several options of one letter in one word.
            chars = self.parser.prefix_chars
            following = option[0] + value[:1]
            if option[1:2] in chars or not value or following not in self.parser._options:
                raise ArgumentError(action, f'ignored explicit argument {value!r}')
            self.take(action, [], option)
            action, option, value = self.parser._options[following], following, value[1:] or None
            if value and value[0] == '=' and _bounds(action)[1] > 0:
                value = value[1:]

    def check_count(self, action, count):
        if count >= _bounds(action)[0]:
            return
        nargs = action.nargs
        names = {None: 'expected one argument', OPTIONAL: 'expected at most one argument',
                 ONE_OR_MORE: 'expected at least one argument'}
        if nargs in names:
            raise ArgumentError(action, names[nargs])
        raise ArgumentError(action, f'expected {nargs} argument' + ('' if nargs == 1 else 's'))

    def take(self, action, words, option=None):
        self.seen.append(action)
        values = self.values_of(action, words)
        if values is not action.default:
            self.given.append(action)
            for group in self.parser._exclusive:
                for other in group._group_actions if action in group._group_actions else ():
                    if other is not action and other in self.given:
                        raise ArgumentError(action, 'not allowed with argument %s' % ArgumentError(other, '').argument_name)
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def values_of(self, action, words):
        nargs = action.nargs
        if nargs == OPTIONAL and not words:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self.value_of(action, value)
                self.check_choice(action, value)
            return value
        if nargs == ZERO_OR_MORE and not words and not action.option_strings:
            return [] if action.default is None else action.default
        if nargs in (None, OPTIONAL):
            value = self.value_of(action, words[0])
            self.check_choice(action, value)
            return value
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [self.value_of(action, word) for word in words]
        for value in values[:1] if nargs == PARSER else () if nargs == REMAINDER else values:
            self.check_choice(action, value)
        return values

    def value_of(self, action, text):
        convert = self.parser._type_of(action)
        try:
            return convert(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error))
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            raise ArgumentError(action, f'invalid {name} value: {text!r}')

    def check_choice(self, action, value):
        if action.choices is not None and value not in action.choices:
            choices = ', '.join(map(repr, action.choices))
            raise ArgumentError(action, f'invalid choice: {value!r} (choose from {choices})')

    def check_required(self):
        parser, namespace = self.parser, self.namespace
        missing = []
        for action in parser._actions:
            if any(action is one for one in self.seen):
                continue
            if action.required:
                missing.append(ArgumentError(action, '').argument_name)
            elif (isinstance(action.default, str) and hasattr(namespace, action.dest)
                  and getattr(namespace, action.dest) is action.default):
                setattr(namespace, action.dest, self.value_of(action, action.default))
        if missing:
            parser.error('the following arguments are required: %s' % ', '.join(missing))
        for group in parser._exclusive:
            if group.required and not any(action in self.given for action in group._group_actions):
                names = [ArgumentError(action, '').argument_name for action in group._group_actions
                         if action.help is not SUPPRESS]
                parser.error('one of the arguments %s is required' % ' '.join(names))
