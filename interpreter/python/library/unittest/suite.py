"""Suites of tests."""

import sys

from . import case, util

__unittest = True


class BaseTestSuite:
    """Tests in an order."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return '<%s tests=%s>' % (util.strclass(self.__class__), list(self))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    __hash__ = object.__hash__

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        cases = self._removed_tests
        for test in self:
            if test:
                cases += test.countTestCases()
        return cases

    def addTest(self, test):
        if not callable(test):
            raise TypeError('{} is not callable'.format(repr(test)))
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for at, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(at)
        return result

    def _removeTestAtIndex(self, at):
        """A test that has run need not be held."""
        test = self._tests[at]
        if hasattr(test, 'countTestCases'):
            self._removed_tests += test.countTestCases()
        self._tests[at] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """Tests with what is set up for their classes and modules."""

    def run(self, result, debug=False):
        is_top = False
        if getattr(result, '_testRunEntered', False) is False:
            result._testRunEntered = is_top = True
        for at, test in enumerate(self):
            if result.shouldStop:
                break
            if _is_suite(test):
                test(result)
            else:
                self._tearDownPreviousClass(test, result)
                self._handleModuleFixture(test, result)
                self._handleClassSetUp(test, result)
                result._previousTestClass = test.__class__
                if (not getattr(test.__class__, '_classSetupFailed', False)
                        and not getattr(result, '_moduleSetUpFailed', False)):
                    if debug:
                        test.debug()
                    else:
                        test(result)
            if self._cleanup:
                self._removeTestAtIndex(at)
        if is_top:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)

    def _handleClassSetUp(self, test, result):
        cls = test.__class__
        if cls == result._previousTestClass or result._moduleSetUpFailed:
            return
        if getattr(cls, '__unittest_skip__', False):
            return
        try:
            cls._classSetupFailed = False
        except TypeError:
            # It may be a type that cannot be changed.
            pass
        set_up = getattr(cls, 'setUpClass', None)
        if set_up is None:
            return
        _call_if_there(result, '_setupStdout')
        failed = False
        try:
            try:
                set_up()
            except Exception as error:
                if isinstance(result, _DebugResult):
                    raise
                failed = True
                try:
                    cls._classSetupFailed = True
                except TypeError:
                    pass
                self._report(result, error, 'setUpClass', util.strclass(cls))
            if failed:
                self._clean_class(cls, result, 'setUpClass')
        finally:
            _call_if_there(result, '_restoreStdout')

    def _clean_class(self, cls, result, where):
        clean = getattr(cls, 'doClassCleanups', None)
        if clean is None:
            return
        clean()
        for info in cls.tearDown_exceptions:
            if isinstance(result, _DebugResult):
                raise info[1]
            self._report(result, info[1], where, util.strclass(cls), info)

    def _handleModuleFixture(self, test, result):
        previous = self._get_previous_module(result)
        module_name = test.__class__.__module__
        if module_name == previous:
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        module = sys.modules.get(module_name)
        if module is None:
            return
        set_up = getattr(module, 'setUpModule', None)
        if set_up is None:
            return
        _call_if_there(result, '_setupStdout')
        try:
            try:
                set_up()
            except Exception as error:
                if isinstance(result, _DebugResult):
                    raise
                result._moduleSetUpFailed = True
                self._report(result, error, 'setUpModule', module_name)
            if result._moduleSetUpFailed:
                try:
                    case.doModuleCleanups()
                except Exception as error:
                    self._report(result, error, 'setUpModule', module_name)
        finally:
            _call_if_there(result, '_restoreStdout')

    @staticmethod
    def _get_previous_module(result):
        previous = getattr(result, '_previousTestClass', None)
        return None if previous is None else previous.__module__

    def _handleModuleTearDown(self, result):
        name = self._get_previous_module(result)
        if name is None or result._moduleSetUpFailed:
            return
        module = sys.modules.get(name)
        if module is None:
            return
        _call_if_there(result, '_setupStdout')
        try:
            tear_down = getattr(module, 'tearDownModule', None)
            for call in (tear_down, case.doModuleCleanups):
                if call is None:
                    continue
                try:
                    call()
                except Exception as error:
                    if isinstance(result, _DebugResult):
                        raise
                    self._report(result, error, 'tearDownModule', name)
        finally:
            _call_if_there(result, '_restoreStdout')

    def _tearDownPreviousClass(self, test, result):
        cls = getattr(result, '_previousTestClass', None)
        if test.__class__ == cls or cls is None:
            return
        if (getattr(cls, '_classSetupFailed', False) or getattr(result, '_moduleSetUpFailed', False)
                or getattr(cls, '__unittest_skip__', False)):
            return
        tear_down = getattr(cls, 'tearDownClass', None)
        if tear_down is None and getattr(cls, 'doClassCleanups', None) is None:
            return
        _call_if_there(result, '_setupStdout')
        try:
            if tear_down is not None:
                try:
                    tear_down()
                except Exception as error:
                    if isinstance(result, _DebugResult):
                        raise
                    self._report(result, error, 'tearDownClass', util.strclass(cls))
            self._clean_class(cls, result, 'tearDownClass')
        finally:
            _call_if_there(result, '_restoreStdout')

    @staticmethod
    def _report(result, error, method, parent, info=None):
        holder = _ErrorHolder(f'{method} ({parent})')
        skip = getattr(result, 'addSkip', None)
        if skip is not None and isinstance(error, case.SkipTest):
            skip(holder, str(error))
        else:
            result.addError(holder, info or sys.exc_info())


class _ErrorHolder:
    """Stands for a test where something failed outside of one."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return '<ErrorHolder description=%r>' % (self.description,)

    def __str__(self):
        return self.id()

    def run(self, result):
        pass

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0


def _is_suite(test):
    try:
        iter(test)
    except TypeError:
        return False
    return True


def _call_if_there(owner, name):
    getattr(owner, name, lambda: None)()


class _DebugResult:
    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False
