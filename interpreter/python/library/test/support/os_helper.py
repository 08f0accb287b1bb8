"""Files for tests: there are none here, so what needs them is skipped."""

import contextlib
import unittest

TESTFN_ASCII = '@test_tmp'
TESTFN = TESTFN_UNICODE = TESTFN_NONASCII = TESTFN_ASCII + '-\xe0\xf2\u0258\u0141\u011f'
TESTFN_UNENCODABLE = TESTFN_UNDECODABLE = None
FS_NONASCII = '\xe6'
SAVEDCWD = '.'


class FakePath:
    """An object that stands for a path."""

    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f'<FakePath {self.path!r}>'

    def __fspath__(self):
        if isinstance(self.path, BaseException) or (isinstance(self.path, type)
                                                    and issubclass(self.path, BaseException)):
            raise self.path
        return self.path


def unlink(filename):
    """There is never such a file."""


def rmtree(path):
    """There is never such a directory."""


rmdir = unlink


def create_empty_file(filename):
    raise unittest.SkipTest('there are no files here')


@contextlib.contextmanager
def temp_dir(path=None, quiet=False):
    raise unittest.SkipTest('there are no files here')
    yield


temp_cwd = change_cwd = temp_dir


def can_symlink():
    return False


def skip_unless_symlink(test):
    return unittest.skip('Requires functional symlink implementation')(test)


class EnvironmentVarGuard:
    """Changes of the environment, which are undone at the end."""

    def __init__(self):
        import os
        self._environ = os.environ
        self._changed = {}

    def __getitem__(self, name):
        return self._environ[name]

    def __setitem__(self, name, value):
        self._changed.setdefault(name, self._environ.get(name))
        self._environ[name] = value

    def __delitem__(self, name):
        self._changed.setdefault(name, self._environ.get(name))
        self._environ.pop(name, None)

    def keys(self):
        return self._environ.keys()

    def __iter__(self):
        return iter(self._environ)

    def __len__(self):
        return len(self._environ)

    def set(self, name, value):
        self[name] = value

    def unset(self, name):
        del self[name]

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        for name, value in self._changed.items():
            if value is None:
                self._environ.pop(name, None)
            else:
                self._environ[name] = value
