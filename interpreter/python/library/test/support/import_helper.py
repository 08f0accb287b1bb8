"""Imports for tests."""

import contextlib
import sys
import unittest
import warnings


@contextlib.contextmanager
def _ignore_deprecated_imports(ignore=True):
    if ignore:
        with warnings.catch_warnings():
            warnings.filterwarnings('ignore', '.+ (module|package)', DeprecationWarning)
            yield
    else:
        yield


def _import(name):
    __import__(name)
    return sys.modules[name]


def unload(name):
    sys.modules.pop(name, None)


def forget(modname):
    unload(modname)


def import_module(name, deprecated=False, *, required_on=()):
    """Imports a module; where there is none, the test is skipped."""
    with _ignore_deprecated_imports(deprecated):
        try:
            return _import(name)
        except ImportError as error:
            raise unittest.SkipTest(str(error)) from error


def import_fresh_module(name, fresh=(), blocked=(), deprecated=False):
    """Imports a new copy of a module, with some others new or not there."""
    names = {name, *fresh, *blocked}
    with _ignore_deprecated_imports(deprecated):
        saved = {}
        for known in list(sys.modules):
            if any([known == one or known.startswith(one + '.') for one in names]):
                saved[known] = sys.modules.pop(known)
        for one in blocked:
            sys.modules[one] = None
        try:
            for one in fresh:
                __import__(one)
            return _import(name)
        except ImportError:
            return None
        finally:
            for known in list(sys.modules):
                if any([known == one or known.startswith(one + '.') for one in names]):
                    del sys.modules[known]
            sys.modules.update(saved)


def modules_setup():
    return sys.modules.copy(),


def modules_cleanup(oldmodules):
    sys.modules.clear()
    sys.modules.update(oldmodules)


class CleanImport:
    """Imports modules anew within, and brings the old ones back."""

    def __init__(self, *module_names):
        self.original_modules = sys.modules.copy()
        for name in module_names:
            sys.modules.pop(name, None)

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        sys.modules.update(self.original_modules)


class DirsOnSysPath:
    """Has these folders on `sys.path` within."""

    def __init__(self, *paths):
        self.original_value = sys.path[:]
        self.original_object = sys.path
        sys.path.extend(paths)

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        sys.path = self.original_object
        sys.path[:] = self.original_value
