"""Command lines: what a program takes, the values that it gets, and the text that helps with it."""

import os as _os
import sys as _sys
from argparse._actions import (
    Action, ArgumentError, ArgumentTypeError, BooleanOptionalAction, Namespace, ONE_OR_MORE, OPTIONAL, PARSER,
    REMAINDER, SUPPRESS, ZERO_OR_MORE, actions as _actions, _StoreAction, _StoreTrueAction,
    _SubParsersAction)
from argparse._help import (
    ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter, RawDescriptionHelpFormatter,
    RawTextHelpFormatter)
from argparse._parsing import Parsing as _Parsing

__all__ = ['ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'BooleanOptionalAction', 'FileType', 'HelpFormatter',
           'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter', 'RawTextHelpFormatter',
           'MetavarTypeHelpFormatter', 'Namespace', 'Action', 'ONE_OR_MORE', 'OPTIONAL', 'PARSER', 'REMAINDER',
           'SUPPRESS', 'ZERO_OR_MORE']


class FileType:
    """Opens what an argument names; '-' is a standard stream."""

    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode = mode
        self._options = bufsize, encoding, errors

    def __call__(self, string):
        if string == '-':
            if 'r' in self._mode:
                return _sys.stdin
            if any(letter in self._mode for letter in 'wax'):
                return _sys.stdout
            raise ValueError('argument "-" with mode %r' % self._mode)
        try:
            return open(string, self._mode, *self._options)
        except OSError as error:
            raise ArgumentTypeError(f"can't open '{string}': {error}")


class _Container:
    """What arguments are added to: a parser, or a group of one."""

    def __init__(self, parser, title=None, description=None):
        self._parser = parser
        self.title = title
        self.description = description
        self._group_actions = []

    def register(self, registry_name, value, object):
        self._parser._registries.setdefault(registry_name, {})[value] = object

    def set_defaults(self, **kwargs):
        parser = self._parser
        parser._defaults.update(kwargs)
        for action in parser._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._parser._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._parser._defaults.get(dest)

    def add_argument(self, *args, **kwargs):
        parser = self._parser
        chars = parser.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and 'dest' in kwargs:
                raise ValueError('dest supplied twice for positional argument')
            kwargs = self._positional(*args, **kwargs)
        else:
            kwargs = self._optional(*args, **kwargs)
        if 'default' not in kwargs:
            if kwargs['dest'] in parser._defaults:
                kwargs['default'] = parser._defaults[kwargs['dest']]
            elif parser.argument_default is not None:
                kwargs['default'] = parser.argument_default
        kind = kwargs.pop('action', None)
        maker = parser._registries['action'].get(kind, kind)
        if not callable(maker):
            raise ValueError(f'unknown action "{maker}"')
        action = maker(**kwargs)
        known = parser._type_of(action)
        if not callable(known):
            raise ValueError(f'{known!r} is not callable')
        if known is FileType:
            raise ValueError(f'{known!r} is a FileType class object, instance of it must be passed')
        parser._formatter().check(action)
        return self._add_action(action)

    def _positional(self, dest=None, **kwargs):
        if dest is None:
            dest = kwargs.pop('dest')
        if 'required' in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get('nargs')
        if nargs not in (OPTIONAL, ZERO_OR_MORE) or nargs == ZERO_OR_MORE and 'default' not in kwargs:
            kwargs['required'] = True
        return {**kwargs, 'dest': dest, 'option_strings': []}

    def _optional(self, *args, **kwargs):
        chars = self._parser.prefix_chars
        for option in args:
            if option[0] not in chars:
                raise ValueError(f'invalid option string {option!r}: must start with a character {chars!r}')
        dest = kwargs.pop('dest', None)
        if dest is None:
            long = [option for option in args if len(option) > 1 and option[1] in chars]
            dest = (long or args)[0].lstrip(chars)
            if not dest:
                raise ValueError(f'dest= is required for options like {args[0]!r}')
            dest = dest.replace('-', '_')
        return {**kwargs, 'dest': dest, 'option_strings': list(args)}

    def _add_action(self, action):
        parser = self._parser
        taken = [option for option in action.option_strings if option in parser._options]
        if taken and parser.conflict_handler == 'error':
            plural = '' if len(taken) == 1 else 's'
            raise ArgumentError(action, 'conflicting option string%s: %s' % (plural, ', '.join(taken)))
        for option in taken:
            parser._release(option)
        parser._actions.append(action)
        action.container = self
        self._home(action)._group_actions.append(action)
        for option in action.option_strings:
            parser._options[option] = action
        return action

    def _home(self, action):
        return self

    def add_mutually_exclusive_group(self, *, required=False):
        group = _ExclusiveGroup(self, required)
        self._parser._exclusive.append(group)
        return group


class _ArgumentGroup(_Container):
    pass


class _ExclusiveGroup(_Container):
    """Arguments of which there is one at most."""

    def __init__(self, container, required):
        super().__init__(container._parser)
        self.required = required
        self._container = container

    def _add_action(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _home(self, action):
        return self._container._home(action)


class ArgumentParser(_Container):
    """All arguments of a program, or of one command of it."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter,
                 prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error',
                 add_help=True, allow_abbrev=True, exit_on_error=True):
        super().__init__(self, None, description)
        if conflict_handler not in ('error', 'resolve'):
            raise ValueError(f'invalid conflict_resolution value: {conflict_handler!r}')
        self.prog = _os.path.basename(_sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.prefix_chars = prefix_chars
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.argument_default = argument_default
        self.conflict_handler = conflict_handler
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._registries = {'action': dict(_actions), 'type': {None: str}}
        self._defaults = {}
        self._actions = []
        self._options = {}
        self._exclusive = []
        self._subparsers = None
        self._positionals = _ArgumentGroup(self, 'positional arguments')
        self._optionals = _ArgumentGroup(self, 'options')
        self._action_groups = [self._positionals, self._optionals]
        if add_help:
            dash = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(dash + 'h', dash * 2 + 'help', action='help', default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            self._inherit(parent)

    def _home(self, action):
        return self._optionals if action.option_strings else self._positionals

    def _inherit(self, parent):
        homes = {id(parent._positionals): self._positionals, id(parent._optionals): self._optionals}
        for group in parent._action_groups[2:]:
            homes[id(group)] = self.add_argument_group(group.title, group.description)
        for group in parent._action_groups:
            for action in group._group_actions:
                homes[id(group)]._add_action(action)
        for group in parent._exclusive:
            copy = self.add_mutually_exclusive_group(required=group.required)
            copy._group_actions.extend(group._group_actions)
        self._defaults.update(parent._defaults)

    def _release(self, option):
        action = self._options.pop(option)
        action.option_strings.remove(option)
        if not action.option_strings:
            self._actions.remove(action)
            for group in self._action_groups + self._exclusive:
                if action in group._group_actions:
                    group._group_actions.remove(action)

    def _type_of(self, action):
        known = self._registries['type']
        return known[action.type] if isinstance(action.type, (str, type(None))) and action.type in known else action.type

    def add_argument_group(self, title=None, description=None):
        group = _ArgumentGroup(self, title, description)
        self._action_groups.append(group)
        return group

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            self.error('cannot have multiple subparser arguments')
        if 'title' in kwargs or 'description' in kwargs:
            title = kwargs.pop('title', 'subcommands')
            self._subparsers = self.add_argument_group(title, kwargs.pop('description', None))
        else:
            self._subparsers = self._positionals
        if kwargs.get('prog') is None:
            formatter = self._formatter()
            positionals = [action for action in self._actions if not action.option_strings]
            kwargs['prog'] = formatter.usage(self.usage, positionals, self._exclusive, '').strip()
        kwargs.setdefault('parser_class', type(self))
        maker = kwargs.pop('action', _SubParsersAction)
        return self._subparsers._add_action(maker(option_strings=[], **kwargs))

    def parse_args(self, args=None, namespace=None):
        found, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error('unrecognized arguments: %s' % ' '.join(rest))
        return found

    def parse_known_args(self, args=None, namespace=None):
        args = _sys.argv[1:] if args is None else list(args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if not self.exit_on_error:
            return self._parse(args, namespace)
        try:
            return self._parse(args, namespace)
        except ArgumentError as error:
            self.error(str(error))

    def _parse(self, args, namespace):
        if self.fromfile_prefix_chars is not None:
            args = self._with_files(args)
        rest = _Parsing(self, namespace, args).run()
        more = namespace.__dict__.pop('_unrecognized_args', [])
        return namespace, rest + more

    def _with_files(self, args):
        result = []
        for arg in args:
            if not arg or arg[0] not in self.fromfile_prefix_chars:
                result.append(arg)
                continue
            try:
                with open(arg[1:]) as file:
                    lines = file.read().splitlines()
            except OSError as error:
                self.error(str(error))
            result += self._with_files([word for line in lines for word in self.convert_arg_line_to_args(line)])
        return result

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        return self._formatter().usage(self.usage, self._actions, self._exclusive)

    def format_help(self):
        return self._formatter().help(self)

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (_sys.stderr if file is None else file).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        self.print_usage(_sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')

    def __repr__(self):
        names = 'prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help'
        return '%s(%s)' % (type(self).__name__, ', '.join(f'{name}={getattr(self, name)!r}' for name in names))
