"""Tests in classes, and what runs them."""

from .case import (FunctionTestCase, SkipTest, TestCase, addModuleCleanup, doModuleCleanups,
                   enterModuleContext, expectedFailure, skip, skipIf, skipUnless)
from .loader import TestLoader, defaultTestLoader
from .result import TestResult
from .suite import BaseTestSuite, TestSuite

__all__ = ['TestResult', 'TestCase', 'TestSuite', 'TextTestRunner', 'TestLoader', 'FunctionTestCase',
           'main', 'defaultTestLoader', 'SkipTest', 'skip', 'skipIf', 'skipUnless', 'expectedFailure',
           'TextTestResult', 'addModuleCleanup', 'doModuleCleanups', 'enterModuleContext']

__unittest = True


def __getattr__(name):
    # Most programs that test need no runner of their own until the end.
    if name in ('TextTestRunner', 'TextTestResult'):
        from . import runner as home
    elif name in ('main', 'TestProgram'):
        from . import program as home
    elif name == 'mock':
        # Not by name: that would ask here again.
        import sys
        __import__('unittest.mock')
        return sys.modules['unittest.mock']
    elif name == 'IsolatedAsyncioTestCase':
        from . import async_case as home
    else:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    found = globals()[name] = getattr(home, name)
    return found
