"""Finds tests in classes and modules."""

import sys

from . import case, suite, util

__unittest = True


class _FailedTest(case.TestCase):
    """Stands for a test that could not be loaded."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        case.TestCase.__init__(self, method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return case.TestCase.__getattribute__(self, name)

        def failure():
            raise self._exception

        return failure


class TestLoader:

    testMethodPrefix = 'test'
    sortTestMethodsUsing = staticmethod(util.three_way_cmp)
    testNamePatterns = None
    suiteClass = suite.TestSuite
    _top_level_dir = None

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. '
                            'Maybe you meant to derive from TestCase?')
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, 'runTest'):
            names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *args, pattern=None, **kws):
        tests = []
        for name in dir(module):
            found = getattr(module, name)
            if (isinstance(found, type) and issubclass(found, case.TestCase)
                    and found not in (case.TestCase, case.FunctionTestCase)):
                tests.append(self.loadTestsFromTestCase(found))
        load_tests = getattr(module, 'load_tests', None)
        tests = self.suiteClass(tests)
        if load_tests is not None:
            try:
                return load_tests(self, tests, pattern)
            except Exception as error:
                import traceback
                message = 'Failed to call load_tests:\n%s' % traceback.format_exc()
                return self._failed(module.__name__, error, message)
        return tests

    def _failed(self, name, error, message):
        self.errors.append(message)
        return self.suiteClass((_FailedTest(name, error),))

    def loadTestsFromName(self, name, module=None):
        parts = name.split('.')
        rest = parts
        if module is None:
            rest = []
            while True:
                try:
                    __import__('.'.join(parts))
                    module = sys.modules['.'.join(parts)]
                    break
                except ImportError:
                    rest.insert(0, parts.pop())
                    if not parts:
                        import traceback
                        message = f'Failed to import test module: {name}\n{traceback.format_exc()}'
                        return self._failed(rest[0], ImportError(message), message)
        found = module
        parent = None
        for part in rest:
            try:
                parent, found = found, getattr(found, part)
            except AttributeError as error:
                import traceback
                message = 'Failed to access attribute:\n%s' % traceback.format_exc()
                return self._failed(part, error, message)
        if isinstance(found, type(sys)):
            return self.loadTestsFromModule(found)
        if isinstance(found, type) and issubclass(found, case.TestCase):
            return self.loadTestsFromTestCase(found)
        if (callable(found) and isinstance(parent, type) and issubclass(parent, case.TestCase)):
            test = parent(rest[-1])
            if hasattr(getattr(test, rest[-1]), '__func__'):
                return self.suiteClass([test])
        elif isinstance(found, suite.TestSuite):
            return found
        if callable(found):
            test = found()
            if isinstance(test, suite.TestSuite):
                return test
            if isinstance(test, case.TestCase):
                return self.suiteClass([test])
            raise TypeError('calling %s returned %s, not a test' % (found, test))
        raise TypeError("don't know how to make test from: %s" % found)

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        names = []
        for name in dir(testCaseClass):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                continue
            if self.testNamePatterns is not None:
                from fnmatch import fnmatchcase
                full = '%s.%s.%s' % (testCaseClass.__module__, testCaseClass.__qualname__, name)
                if not any([fnmatchcase(full, pattern) for pattern in self.testNamePatterns]):
                    continue
            names.append(name)
        if self.sortTestMethodsUsing:
            from functools import cmp_to_key
            names.sort(key=cmp_to_key(self.sortTestMethodsUsing))
        return names

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        raise NotImplementedError('discovery of tests is not available: there are no files here')


defaultTestLoader = TestLoader()
