"""Examples in documentation that are run: what they print is compared with what stands there."""

__all__ = ['register_optionflag', 'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE', 'NORMALIZE_WHITESPACE', 'ELLIPSIS',
           'SKIP', 'IGNORE_EXCEPTION_DETAIL', 'COMPARISON_FLAGS', 'REPORT_UDIFF', 'REPORT_CDIFF', 'REPORT_NDIFF',
           'REPORT_ONLY_FIRST_FAILURE', 'REPORTING_FLAGS', 'FAIL_FAST', 'Example', 'DocTest', 'DocTestParser',
           'DocTestFinder', 'DocTestRunner', 'OutputChecker', 'DocTestFailure', 'UnexpectedException', 'DebugRunner',
           'testmod', 'run_docstring_examples', 'DocTestSuite', 'set_unittest_reportflags', 'TestResults']

import inspect
import io
import linecache
import re
import sys
import traceback
import unittest
from collections import namedtuple

TestResults = namedtuple('TestResults', 'failed attempted')

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag('DONT_ACCEPT_TRUE_FOR_1')
DONT_ACCEPT_BLANKLINE = register_optionflag('DONT_ACCEPT_BLANKLINE')
NORMALIZE_WHITESPACE = register_optionflag('NORMALIZE_WHITESPACE')
ELLIPSIS = register_optionflag('ELLIPSIS')
SKIP = register_optionflag('SKIP')
IGNORE_EXCEPTION_DETAIL = register_optionflag('IGNORE_EXCEPTION_DETAIL')
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP
                    | IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag('REPORT_UDIFF')
REPORT_CDIFF = register_optionflag('REPORT_CDIFF')
REPORT_NDIFF = register_optionflag('REPORT_NDIFF')
REPORT_ONLY_FIRST_FAILURE = register_optionflag('REPORT_ONLY_FIRST_FAILURE')
FAIL_FAST = register_optionflag('FAIL_FAST')
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST

BLANKLINE_MARKER = '<BLANKLINE>'
ELLIPSIS_MARKER = '...'
_unittest_reportflags = 0


class Example:
    """A piece of source, and what it is to print."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith('\n') else source + '\n'
        self.want = want if not want or want.endswith('\n') else want + '\n'
        self.exc_msg = exc_msg if exc_msg is None or exc_msg.endswith('\n') else exc_msg + '\n'
        self.lineno, self.indent = lineno, indent
        self.options = {} if options is None else options

    def _key(self):
        return self.source, self.want, self.lineno, self.indent, self.options, self.exc_msg

    def __eq__(self, other):
        return self._key() == other._key() if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one docstring, which share their names."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples, self.docstring = examples, docstring
        self.globs = globs.copy()
        self.name, self.filename, self.lineno = name, filename, lineno

    def __repr__(self):
        count = len(self.examples)
        shown = f'{count or "no"} example{"" if count == 1 else "s"}'
        return f'<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({shown})>'

    def _key(self):
        return self.name, self.filename or '', self.lineno or -1, id(self)

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, DocTest) else NotImplemented


class DocTestParser:
    """Finds examples in text."""

    def parse(self, string, name='<string>'):
        lines = string.expandtabs().splitlines(keepends=True)
        margin = min([len(line) - len(line.lstrip(' ')) for line in lines if line.strip()], default=0)
        if margin:
            lines = [line[margin:] if line.strip() else '\n' for line in lines]
        parts, text, at = [], [], 0
        while at < len(lines):
            body = lines[at].lstrip(' ')
            if not body.startswith('>>>'):
                text.append(lines[at])
                at += 1
                continue
            parts.append(''.join(text))
            text = []
            example, at = self._example(lines, at, name)
            if example is not None:
                parts.append(example)
        parts.append(''.join(text))
        return parts

    def _example(self, lines, at, name):
        first = at
        indent = len(lines[at]) - len(lines[at].lstrip(' '))
        source = [self._code(lines[at], indent, at, name)]
        at += 1
        while at < len(lines) and lines[at][indent:indent + 3] == '...' and not lines[at][:indent].strip():
            source.append(self._code(lines[at], indent, at, name))
            at += 1
        want = []
        while at < len(lines) and lines[at].strip() and not lines[at].lstrip(' ').startswith('>>>'):
            if lines[at][:indent].strip():
                raise ValueError(f'line {at + 1} of the docstring for {name} has inconsistent leading whitespace: '
                                 f'{lines[at].rstrip()!r}')
            want.append(lines[at][indent:])
            at += 1
        code = ''.join(source)
        options = self._options(code, name, first)
        if not code.strip() or all(line.strip() == '' or line.lstrip().startswith('#') for line in code.splitlines()):
            return None, at
        wanted = ''.join(want)
        return Example(code, wanted, self._message(want), first, indent, options), at

    def _code(self, line, indent, number, name):
        rest = line[indent + 3:]
        if rest.strip() and not rest.startswith(' '):
            raise ValueError(f'line {number + 1} of the docstring for {name} lacks blank after {line[indent:indent + 3]}: '
                             f'{line.rstrip()!r}')
        return rest[1:] if rest.startswith(' ') else '\n'

    def _message(self, want):
        if not want or not want[0].startswith(('Traceback (most recent call last):', 'Traceback (innermost last):')):
            return None
        for number, line in enumerate(want[1:], 1):
            if line[:1].isalpha() or line[:1] == '_':
                return ''.join(want[number:])
        return None

    def _options(self, source, name, number):
        options = {}
        for found in re.findall(r'#\s*doctest:\s*([^\n\'"]*)$', source, re.MULTILINE):
            for option in found.replace(',', ' ').split():
                if option[0] not in '+-' or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f'line {number + 1} of the doctest for {name} has an invalid option: {option!r}')
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == '+'
        return options

    def get_examples(self, string, name='<string>'):
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)


class DocTestFinder:
    """Finds the docstrings of an object, and of what it holds."""

    def __init__(self, verbose=False, parser=None, recurse=True, exclude_empty=True):
        self._parser = DocTestParser() if parser is None else parser
        self._recurse, self._exclude_empty = recurse, exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, '__name__', None)
            if name is None:
                raise ValueError(f"DocTestFinder.find: name must be given when obj.__name__ doesn't exist: {type(obj)!r}")
        if module is None:
            module = inspect.getmodule(obj) if not inspect.ismodule(obj) else obj
        if globs is None:
            globs = dict(module.__dict__) if module else {}
        else:
            globs = dict(globs)
        globs.update(extraglobs or {})
        globs.setdefault('__name__', '__main__')
        tests = []
        self._find(tests, obj, name, module, globs, set())
        tests.sort()
        return tests

    def _find(self, tests, obj, name, module, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        text = obj if isinstance(obj, str) else getattr(obj, '__doc__', None)
        if isinstance(text, str) and (text or not self._exclude_empty):
            file = getattr(module, '__file__', None) or getattr(module, '__name__', None)
            test = self._parser.get_doctest(text, globs, name, file, _line_of(obj, module))
            if test.examples or not self._exclude_empty:
                tests.append(test)
        if not self._recurse:
            return
        if inspect.ismodule(obj):
            self._find_in_module(tests, obj, name, module, globs, seen)
        elif inspect.isclass(obj):
            for key, value in obj.__dict__.items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if ((inspect.isroutine(value) or inspect.isclass(value) or isinstance(value, property))
                        and self._is_from(module, value)):
                    self._find(tests, value, f'{name}.{key}', module, globs, seen)

    def _find_in_module(self, tests, obj, name, module, globs, seen):
        for key, value in obj.__dict__.items():
            if (inspect.isfunction(inspect.unwrap(value)) if callable(value) else False) or inspect.isclass(value):
                if self._is_from(module, value):
                    self._find(tests, value, f'{name}.{key}', module, globs, seen)
        for key, value in getattr(obj, '__test__', {}).items():
            if not isinstance(key, str):
                raise ValueError(f'DocTestFinder.find: __test__ keys must be strings: {type(key)!r}')
            if not (inspect.isroutine(value) or inspect.isclass(value) or inspect.ismodule(value) or isinstance(value, str)):
                raise ValueError('DocTestFinder.find: __test__ values must be strings, functions, methods, classes, or '
                                 f'modules: {type(value)!r}')
            self._find(tests, value, f'{name}.__test__.{key}', module, globs, seen)

    def _is_from(self, module, value):
        if module is None or isinstance(value, property):
            return True
        return getattr(value, '__module__', module.__name__) == module.__name__


def _line_of(obj, module):
    """The line on which a docstring begins, from 0; None if nobody knows."""
    if inspect.ismodule(obj):
        return 0 if obj.__doc__ is not None else None
    lines = linecache.getlines(getattr(module, '__file__', None) or '')
    number = None
    if inspect.isclass(obj):
        pattern = re.compile(r'^\s*class\s*%s\b' % re.escape(obj.__name__))
        number = next((at for at, line in enumerate(lines) if pattern.match(line)), None)
    if inspect.ismethod(obj):
        obj = obj.__func__
    if isinstance(obj, property):
        obj = obj.fget
    if inspect.isfunction(obj) and obj.__doc__:
        number = inspect.unwrap(obj).__code__.co_firstlineno - 1
    if number is None:
        return None
    if not lines:
        return number
    starts = re.compile(r'(^|.*:)\s*\w*("|\')')
    return next((at for at in range(number, len(lines)) if starts.match(lines[at])), None)


class OutputChecker:
    """Says whether what was printed is what is wanted."""

    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (('True\n', '1\n'), ('False\n', '0\n')):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(r'(?m)^%s\s*?$' % re.escape(BLANKLINE_MARKER), '', want)
            got = re.sub(r'(?m)^[^\S\n]+$', '', got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = ' '.join(got.split()), ' '.join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _matches(want, got)

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub('(?m)^[ ]*(?=\n)', BLANKLINE_MARKER, got)
        if want and got:
            return f'Expected:\n{_indented(want)}Got:\n{_indented(got)}'
        if want:
            return f'Expected:\n{_indented(want)}Got nothing\n'
        return f'Expected nothing\nGot:\n{_indented(got)}' if got else 'Expected nothing\nGot nothing\n'


def _matches(want, got):
    pieces = want.split(ELLIPSIS_MARKER)
    if len(pieces) == 1:
        return want == got
    first, *middle, last = pieces
    if not got.startswith(first) or not got.endswith(last) or len(first) + len(last) > len(got):
        return False
    at, end = len(first), len(got) - len(last)
    for piece in middle:
        found = got.find(piece, at, end)
        if found < 0:
            return False
        at = found + len(piece)
    return True


def _indented(text, indent=4):
    return re.sub('(?m)^(?!$)', indent * ' ', text)


class DocTestRunner:
    DIVIDER = '*' * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = '-v' in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = 0
        self._results = {}

    def report_start(self, out, test, example):
        if self._verbose:
            wanted = f'Expecting:\n{_indented(example.want)}' if example.want else 'Expecting nothing\n'
            out(f'Trying:\n{_indented(example.source)}{wanted}')

    def report_success(self, out, test, example, got):
        if self._verbose:
            out('ok\n')

    def report_failure(self, out, test, example, got):
        out(self._header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        shown = ''.join(traceback.format_exception(*exc_info))
        out(f'{self._header(test, example)}Exception raised:\n{_indented(shown)}')

    def _header(self, test, example):
        if test.filename:
            line = '?' if test.lineno is None else test.lineno + example.lineno + 1
            where = f'File "{test.filename}", line {line}, in {test.name}'
        else:
            where = f'Line {example.lineno + 1}, in {test.name}'
        return f'{self.DIVIDER}\n{where}\nFailed example:\n{_indented(example.source)}'

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        self.test = test
        saved = sys.stdout
        write = saved.write if out is None else out
        saved_hook = sys.displayhook
        sys.displayhook = sys.__displayhook__
        try:
            return self._run(test, write)
        finally:
            sys.stdout, sys.displayhook = saved, saved_hook
            if clear_globs:
                test.globs.clear()

    def _run(self, test, out):
        failures = tries = 0
        flags = self.optionflags
        for number, example in enumerate(test.examples):
            self.optionflags = flags
            for option, wanted in example.options.items():
                self.optionflags = self.optionflags | option if wanted else self.optionflags & ~option
            if self.optionflags & SKIP:
                continue
            tries += 1
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures
            if not quiet:
                self.report_start(out, test, example)
            failed = self._one(test, number, example, out, quiet)
            failures += failed
            if failed and self.optionflags & FAIL_FAST:
                break
        self.optionflags = flags
        self.failures += failures
        self.tries += tries
        known = self._results.get(test.name, (0, 0))
        self._results[test.name] = known[0] + failures, known[1] + tries
        return TestResults(failures, tries)

    def _one(self, test, number, example, out, quiet):
        stream = sys.stdout = io.StringIO()
        file = f'<doctest {test.name}[{number}]>'
        error = None
        linecache.cache[file] = len(example.source), None, example.source.splitlines(True), file
        try:
            exec(compile(example.source, file, 'single', 0, True), test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException:
            error = sys.exc_info()
        got = stream.getvalue()
        if got and not got.endswith('\n'):
            got += '\n'
        if error is None:
            if self._checker.check_output(example.want, got, self.optionflags):
                if not quiet:
                    self.report_success(out, test, example, got)
                return 0
            if not quiet:
                self.report_failure(out, test, example, got)
            return 1
        message = ''.join(traceback.format_exception_only(*error[:2]))
        if issubclass(error[0], SyntaxError):
            # The line that was wrong is not part of the message.
            message = next(line for line in message.splitlines(True) if line.startswith(error[0].__name__))
        if example.exc_msg is None:
            if not quiet:
                self.report_unexpected_exception(out, test, example, error)
            return 1
        if self._same_error(example.exc_msg, message):
            if not quiet:
                self.report_success(out, test, example, got)
            return 0
        if not quiet:
            shown = ''.join(traceback.format_exception(*error))
            self.report_failure(out, test, example, got + shown)
        return 1

    def _same_error(self, want, got):
        if self._checker.check_output(want, got, self.optionflags):
            return True
        if not self.optionflags & IGNORE_EXCEPTION_DETAIL:
            return False
        return self._checker.check_output(_kind_of(want), _kind_of(got), self.optionflags)

    def summarize(self, verbose=None):
        if self.failures:
            print(self.DIVIDER)
            failed = sorted([(name, counts) for name, counts in self._results.items() if counts[0]])
            print(len(failed), 'items had failures:')
            for name, (bad, tried) in failed:
                print(f' {bad:3d} of {tried:3d} in {name}')
            print(f'***Test Failed*** {self.failures} failures.')
        elif self._verbose if verbose is None else verbose:
            print(f'{self.tries} tests in {len(self._results)} items.\n{self.tries} passed and 0 failed.\nTest passed.')
        return TestResults(self.failures, self.tries)


def _kind_of(message):
    first = message.split('\n', 1)[0]
    return first.split(':', 1)[0].rpartition('.')[2] + '\n'


class DocTestFailure(Exception):
    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info

    def __str__(self):
        return str(self.test)


class DebugRunner(DocTestRunner):
    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


def _run_all(tests, runner):
    for test in tests:
        runner.run(test)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    if m is None:
        m = sys.modules['__main__']
    if not inspect.ismodule(m):
        raise TypeError(f'testmod: module required; {m!r}')
    kind = DebugRunner if raise_on_error else DocTestRunner
    runner = kind(verbose=verbose, optionflags=optionflags)
    _run_all(DocTestFinder(exclude_empty=exclude_empty).find(m, name or m.__name__, globs=globs, extraglobs=extraglobs),
             runner)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries)


def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None, optionflags=0):
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    _run_all(DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs), runner)


def set_unittest_reportflags(flags):
    global _unittest_reportflags
    if flags & REPORTING_FLAGS != flags:
        raise ValueError('Only reporting flags allowed', flags)
    old, _unittest_reportflags = _unittest_reportflags, flags
    return old


class DocTestCase(unittest.TestCase):
    def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
        super().__init__()
        self._dt_test, self._dt_optionflags, self._dt_checker = test, optionflags, checker
        self._dt_setUp, self._dt_tearDown = setUp, tearDown
        self._dt_globs = test.globs.copy()

    def setUp(self):
        if self._dt_setUp is not None:
            self._dt_setUp(self._dt_test)

    def tearDown(self):
        if self._dt_tearDown is not None:
            self._dt_tearDown(self._dt_test)
        self._dt_test.globs.clear()
        self._dt_test.globs.update(self._dt_globs)

    def runTest(self):
        test, out = self._dt_test, io.StringIO()
        flags = self._dt_optionflags
        if not flags & REPORTING_FLAGS:
            flags |= _unittest_reportflags
        runner = DocTestRunner(optionflags=flags, checker=self._dt_checker, verbose=False)
        runner.DIVIDER = '-' * 70
        failures, _ = runner.run(test, out=out.write, clear_globs=False)
        if failures:
            raise self.failureException(f'Failed doctest test for {test.name}\n\n{out.getvalue()}')

    def id(self):
        return self._dt_test.name

    def __eq__(self, other):
        return type(self) is type(other) and self._dt_test is other._dt_test

    def __hash__(self):
        return hash(id(self._dt_test))

    def __repr__(self):
        name = self._dt_test.name.split('.')
        return f'{name[-1]} ({".".join(name[:-1])})'

    __str__ = __repr__

    def shortDescription(self):
        return 'Doctest: ' + self._dt_test.name


class _DocTestSuite(unittest.TestSuite):
    def _removeTestAtIndex(self, index):
        """Examples stay when they have run."""


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    finder = DocTestFinder() if test_finder is None else test_finder
    if isinstance(module, str):
        __import__(module)
        module = sys.modules[module]
    elif module is None:
        module = sys.modules[sys._getframe(1).f_globals['__name__']]
    tests = finder.find(module, globs=globs, extraglobs=extraglobs)
    suite = _DocTestSuite()
    for test in sorted(tests):
        if test.examples:
            suite.addTest(DocTestCase(test, **options))
    return suite
