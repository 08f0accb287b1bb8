"""What tests of the language use."""

import contextlib
import sys
import unittest

__all__ = ['verbose', 'Error', 'TestFailed', 'ResourceDenied', 'run_unittest', 'run_doctest',
           'cpython_only', 'impl_detail', 'check_impl_detail', 'gc_collect', 'captured_stdout',
           'captured_stderr', 'captured_stdin', 'captured_output', 'swap_attr', 'swap_item',
           'check_syntax_error', 'requires_IEEE_754', 'bigmemtest', 'bigaddrspacetest', 'ALWAYS_EQ',
           'NEVER_EQ', 'LARGEST', 'SMALLEST', 'no_tracing', 'refcount_test', 'requires_resource',
           'is_resource_enabled', 'requires', 'findfile', 'anticipate_failure', 'SHORT_TIMEOUT',
           'LOOPBACK_TIMEOUT', 'LONG_TIMEOUT', 'INTERNET_TIMEOUT', 'infinite_recursion', 'sortdict',
           'check_disallow_instantiation', 'iter_builtin_types', 'iter_slot_wrappers']

verbose = 0
use_resources = None
failfast = False
max_memuse = 0
real_max_memuse = 0
is_jython = False
is_android = False
is_emscripten = False
is_wasi = False
has_fork_support = True
has_subprocess_support = False
has_socket_support = False
has_strftime_extensions = False
Py_DEBUG = False
MS_WINDOWS = False
HAVE_DOCSTRINGS = True
MISSING_C_DOCSTRINGS = False
NHASHBITS = sys.hash_info.width

_1M = 1024 * 1024
_1G = 1024 * _1M
_2G = 2 * _1G
_4G = 4 * _1G
MAX_Py_ssize_t = sys.maxsize

LOOPBACK_TIMEOUT = 5.0
INTERNET_TIMEOUT = 60.0
SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 5 * 60.0

TEST_HOME_DIR = '.'


class Error(Exception):
    """What all errors of these helpers are."""


class TestFailed(Error):
    """A test failed."""


class TestDidNotRun(Error):
    """No test ran."""


class ResourceDenied(unittest.SkipTest):
    """A test needs what it is not to use."""


def anticipate_failure(condition):
    return unittest.expectedFailure if condition else lambda f: f


def is_resource_enabled(resource):
    return use_resources is None or resource in use_resources


def requires(resource, msg=None):
    if not is_resource_enabled(resource):
        raise ResourceDenied(msg if msg is not None else 'Use of the %r resource not enabled' % resource)


def requires_resource(resource):
    if is_resource_enabled(resource):
        return lambda test: test
    return unittest.skip('resource {0!r} is not enabled'.format(resource))


requires_IEEE_754 = unittest.skipUnless(
    getattr(float, '__getformat__', lambda kind: 'IEEE, little-endian')('double').startswith('IEEE'),
    'test requires IEEE 754 doubles')


def requires_zlib(reason='requires zlib'):
    return unittest.skip(reason)


requires_gzip = requires_bz2 = requires_lzma = requires_zlib


def requires_fork():
    return unittest.skipUnless(has_fork_support, 'requires working os.fork()')


def requires_subprocess():
    return unittest.skip('requires subprocess support')


def requires_working_socket(*, module=False):
    if module:
        raise unittest.SkipTest('requires socket support')
    return unittest.skip('requires socket support')


requires_docstrings = unittest.skipUnless(unittest.__doc__, 'test requires docstrings')
requires_mac_ver = requires_linux_version = requires_freebsd_version = lambda *version: (lambda test: test)
skip_if_buggy_ucrt_strfptime = lambda test: test


def findfile(filename, subdir=None):
    return filename


def check_impl_detail(**guards):
    """Whether what depends on the implementation is to be tested."""
    guards, default = _guards(guards)
    return guards.get(sys.implementation.name, default)


def _guards(guards):
    if not guards:
        return {'cpython': True}, False
    first = next(iter(guards.values()))
    assert list(guards.values()) == [first] * len(guards)
    return guards, not first


def impl_detail(msg=None, **guards):
    if check_impl_detail(**guards):
        return lambda test: test
    if msg is None:
        guards, default = _guards(guards)
        if default:
            msg = 'implementation detail not available on {0}'
        else:
            msg = 'implementation detail specific to {0}'
        msg = msg.format(' or '.join(sorted(guards)))
    return unittest.skip(msg)


def cpython_only(test):
    return impl_detail(cpython=True)(test)


def no_tracing(func):
    return func


def refcount_test(test):
    return unittest.skip('there are no counts of references')(test)


def gc_collect():
    import gc
    for _ in range(3):
        gc.collect()


@contextlib.contextmanager
def disable_gc():
    import gc
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextlib.contextmanager
def captured_output(stream_name):
    """Puts a stream in memory in the place of one of the program's."""
    import io
    original = getattr(sys, stream_name)
    setattr(sys, stream_name, io.StringIO())
    try:
        yield getattr(sys, stream_name)
    finally:
        setattr(sys, stream_name, original)


def captured_stdout():
    return captured_output('stdout')


def captured_stderr():
    return captured_output('stderr')


def captured_stdin():
    return captured_output('stdin')


@contextlib.contextmanager
def swap_attr(obj, attr, new_val):
    """Gives an attribute another value for a while."""
    if hasattr(obj, attr):
        old = getattr(obj, attr)
        setattr(obj, attr, new_val)
        try:
            yield old
        finally:
            setattr(obj, attr, old)
    else:
        setattr(obj, attr, new_val)
        try:
            yield
        finally:
            if hasattr(obj, attr):
                delattr(obj, attr)


@contextlib.contextmanager
def swap_item(obj, item, new_val):
    """Gives an item another value for a while."""
    if item in obj:
        old = obj[item]
        obj[item] = new_val
        try:
            yield old
        finally:
            obj[item] = old
    else:
        obj[item] = new_val
        try:
            yield
        finally:
            if item in obj:
                del obj[item]


def check_syntax_error(testcase, statement, errtext='', *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, '<test string>', 'exec')
    error = caught.exception
    testcase.assertIsNotNone(error.lineno)
    if lineno is not None:
        testcase.assertEqual(error.lineno, lineno)
    testcase.assertIsNotNone(error.offset)
    if offset is not None:
        testcase.assertEqual(error.offset, offset)


def bigmemtest(size, memuse, dry_run=True):
    """Tests that need much memory run with little instead, or not at all."""

    def decorator(function):

        def wrapper(self):
            if not dry_run:
                raise unittest.SkipTest('not enough memory: %.1fG minimum needed' % (size * memuse / _1G))
            return function(self, 5147)

        wrapper.__name__ = function.__name__
        wrapper.__doc__ = function.__doc__
        wrapper.size = size
        wrapper.memuse = memuse
        return wrapper

    return decorator


def bigaddrspacetest(function):

    def wrapper(self):
        raise unittest.SkipTest('address space too small')

    wrapper.__name__ = function.__name__
    return wrapper


class _AlwaysEqual:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NeverEqual:
    """Equal to nothing."""

    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


class _Largest:
    """Greater than everything."""

    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False

    def __le__(self, other):
        return isinstance(other, _Largest)

    def __gt__(self, other):
        return not isinstance(other, _Largest)

    def __ge__(self, other):
        return True


class _Smallest:
    """Less than everything."""

    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __lt__(self, other):
        return not isinstance(other, _Smallest)

    def __le__(self, other):
        return True

    def __gt__(self, other):
        return False

    def __ge__(self, other):
        return isinstance(other, _Smallest)


ALWAYS_EQ = _AlwaysEqual()
NEVER_EQ = _NeverEqual()
LARGEST = _Largest()
SMALLEST = _Smallest()


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise unittest.SkipTest(f'object {obj!r} has no attribute {name!r}') from None


def patch(test_instance, object_to_patch, attr_name, new_value):
    is_own = attr_name in getattr(object_to_patch, '__dict__', {})
    old = getattr(object_to_patch, attr_name)

    def restore():
        if is_own:
            setattr(object_to_patch, attr_name, old)
        else:
            delattr(object_to_patch, attr_name)

    test_instance.addCleanup(restore)
    setattr(object_to_patch, attr_name, new_value)


def check_free_after_iterating(test, iter, cls, args=()):
    # When objects are freed is not part of the language here: only that iterating comes to its end.
    made = iter(cls(*args))
    for _ in made:
        pass
    test.assertRaises(StopIteration, next, made)


def sortdict(dict):
    """The repr of a dictionary, in the order of its keys."""
    return '{%s}' % ', '.join(['%r: %r' % pair for pair in sorted(dict.items())])


def run_unittest(*classes):
    """Runs classes, suites, and modules by their names."""
    loader = unittest.TestLoader()
    suite = unittest.TestSuite()
    for cls in classes:
        if isinstance(cls, str):
            if cls not in sys.modules:
                raise ValueError('str arguments must be keys in sys.modules')
            suite.addTest(loader.loadTestsFromModule(sys.modules[cls]))
        elif isinstance(cls, (unittest.TestSuite, unittest.TestCase)):
            suite.addTest(cls)
        else:
            suite.addTest(loader.loadTestsFromTestCase(cls))
    runner = unittest.TextTestRunner(sys.stdout, verbosity=2 if verbose else 1, failfast=failfast)
    result = runner.run(suite)
    if not result.testsRun and not result.skipped and not result.errors:
        raise TestDidNotRun
    if not result.wasSuccessful():
        if len(result.errors) == 1 and not result.failures:
            message = result.errors[0][1]
        elif len(result.failures) == 1 and not result.errors:
            message = result.failures[0][1]
        else:
            message = 'multiple errors occurred'
            if not verbose:
                message += '; run in verbose mode for details'
        raise TestFailed(message)


def run_doctest(module, verbosity=None, optionflags=0):
    import doctest
    failed, tried = doctest.testmod(module, verbose=verbose if verbosity is None else verbosity, optionflags=optionflags)
    if failed:
        raise TestFailed(f'{failed} of {tried} doctests failed')
    return failed, tried


@contextlib.contextmanager
def infinite_recursion(max_depth=75):
    original = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(max_depth)
        yield
    finally:
        sys.setrecursionlimit(original)


def get_recursion_depth():
    depth = 0
    frame = sys._getframe(1)
    while frame is not None:
        depth += 1
        frame = frame.f_back
    return depth


def set_recursion_limit(limit):
    return _recursion_limit(limit)


@contextlib.contextmanager
def _recursion_limit(limit):
    original = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(limit)
        yield
    finally:
        sys.setrecursionlimit(original)


@contextlib.contextmanager
def adjust_int_max_str_digits(max_digits):
    current = sys.get_int_max_str_digits()
    try:
        sys.set_int_max_str_digits(max_digits)
        yield
    finally:
        sys.set_int_max_str_digits(current)


def check_disallow_instantiation(testcase, tp, *args, **kwds):
    module = tp.__module__
    name = tp.__name__
    qualname = f'{module}.{name}' if module != 'builtins' else name
    testcase.assertRaisesRegex(TypeError, f"cannot create '{qualname}' instances".replace('.', r'\.'),
                               tp, *args, **kwds)


def check__all__(test_case, module, name_of_module=None, extra=(), not_exported=()):
    """Compares the public names of a module with its `__all__`."""
    if name_of_module is None:
        name_of_module = (module.__name__,)
    elif isinstance(name_of_module, str):
        name_of_module = (name_of_module,)
    expected = set(extra)
    for name in dir(module):
        if name.startswith('_') or name in not_exported:
            continue
        value = getattr(module, name)
        if (getattr(value, '__module__', None) in name_of_module
                or (not hasattr(value, '__module__') and not isinstance(value, type(sys)))):
            expected.add(name)
    test_case.assertCountEqual(module.__all__, expected)


def iter_builtin_types():
    import builtins
    for value in vars(builtins).values():
        if isinstance(value, type):
            yield value


def iter_slot_wrappers(cls):
    kind = type(object.__init__)
    for name, value in vars(cls).items():
        if name.startswith('__') and name.endswith('__'):
            yield name, isinstance(value, kind)


def skip_if_broken_multiprocessing_synchronize():
    """Waits for a child, and asserts how it ended; one that takes too long is ended."""
    import os
    import time
    end = time.monotonic() + (SHORT_TIMEOUT if timeout is None else timeout)
    found, status = os.waitpid(pid, os.WNOHANG)
    while found == 0:
        if time.monotonic() > end:
            os.kill(pid, 9)
            os.waitpid(pid, 0)
            raise AssertionError(f'process {pid} is still running')
        time.sleep(0.001)
        found, status = os.waitpid(pid, os.WNOHANG)
    code = os.waitstatus_to_exitcode(status)
    if code != exitcode:
        raise AssertionError(f'process {pid} exited with code {code}, but exit code {exitcode} is expected')


def reap_children():
    pass


class SuppressCrashReport:

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        pass


class catch_unraisable_exception:
    """Keeps what a destructor raised."""

    def __init__(self):
        self.unraisable = None
        self._old = None

    def _hook(self, unraisable):
        self.unraisable = unraisable

    def __enter__(self):
        self._old = sys.unraisablehook
        sys.unraisablehook = self._hook
        return self

    def __exit__(self, *exc_info):
        sys.unraisablehook = self._old
        del self.unraisable


def run_with_locale(catstr, *locales):
    return lambda function: function


def run_with_tz(tz):
    return unittest.skip('time zones cannot be set')


def check_sizeof(test, o, size):
    raise unittest.SkipTest('objects have no sizes here')


def calcobjsize(fmt):
    raise unittest.SkipTest('objects have no sizes here')


calcvobjsize = calcobjsize


def python_is_optimized():
    return False


def check_sanitizer(*, address=False, memory=False, ub=False):
    return False


def skip_if_sanitizer(reason=None, *, address=False, memory=False, ub=False):
    return lambda test: test


def print_warning(msg):
    for line in msg.splitlines():
        print(f'Warning -- {line}', file=sys.stderr, flush=True)


def wait_process(pid, *, exitcode, timeout=None):
    """Waits for a child, and asserts how it ended; one that takes too long is ended."""
    import os
    import time
    end = time.monotonic() + (SHORT_TIMEOUT if timeout is None else timeout)
    found, status = os.waitpid(pid, os.WNOHANG)
    while found == 0:
        if time.monotonic() > end:
            os.kill(pid, 9)
            os.waitpid(pid, 0)
            raise AssertionError(f'process {pid} is still running')
        time.sleep(0.001)
        found, status = os.waitpid(pid, os.WNOHANG)
    code = os.waitstatus_to_exitcode(status)
    if code != exitcode:
        raise AssertionError(f'process {pid} exited with code {code}, but exit code {exitcode} is expected')


def busy_retry(timeout, err_msg=None, /, *, error=True):
    """Yields until the time is over."""
    import time
    if timeout <= 0:
        raise ValueError('timeout must be greater than zero')
    start = time.monotonic()
    while True:
        yield
        taken = time.monotonic() - start
        if taken >= timeout:
            break
    if error:
        message = f'timeout ({taken:.1f} seconds)'
        raise AssertionError(f'{message}: {err_msg}' if err_msg else message)


def sleeping_retry(timeout, err_msg=None, /, *, init_delay=0.010, max_delay=1.0, error=True):
    import time
    delay = init_delay
    for _ in busy_retry(timeout, err_msg, error=error):
        yield
        time.sleep(delay)
        delay = min(delay * 2, max_delay)
