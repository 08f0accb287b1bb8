"""What there is of an operating system: names, an empty environment, and nothing that could be opened."""

import sys as _sys
from os import path

name = 'posix'
sep = '/'
altsep = None
extsep = '.'
pathsep = ':'
linesep = '\n'
curdir = '.'
pardir = '..'
defpath = '/bin:/usr/bin'
devnull = '/dev/null'
error = OSError
environ = {}
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
_sys.modules['posixpath'] = path


class PathLike:
    """What can tell its path."""

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any('__fspath__' in base.__dict__ for base in subclass.__mro__)
        return NotImplemented

    def __fspath__(self):
        raise NotImplementedError


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), '__fspath__', None)
    if method is None:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')
    found = method(path)
    if not isinstance(found, (str, bytes)):
        raise TypeError(f'expected {type(path).__name__}.__fspath__() to return str or bytes, '
                        f'not {type(found).__name__}')
    return found


def getcwd():
    return '/'


def getpid():
    return 1


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def unsetenv(key):
    environ.pop(key, None)


def cpu_count():
    from __pypy__.thread import getsegmentlimit
    return getsegmentlimit()


def get_terminal_size(fd=1):
    raise OSError(25, 'Inappropriate ioctl for device')


def urandom(size):
    raise NotImplementedError('there is no source of chance here')


def fork():
    raise OSError(38, 'fork() would need a second process, and the model is of one')


def _refused(name):
    def refuse(*args, **kwargs):
        raise PermissionError(1, 'programs cannot reach files or processes here', *args[:1])

    refuse.__name__ = refuse.__qualname__ = name
    return refuse


for _name in ('access', 'chdir', 'chmod', 'close', 'execv', 'kill', 'link', 'listdir', 'lstat', 'makedirs', 'mkdir',
              'open', 'pipe', 'popen', 'read', 'readlink', 'remove', 'removedirs', 'rename', 'replace', 'rmdir',
              'scandir', 'spawnv', 'stat', 'symlink', 'system', 'truncate', 'unlink', 'utime', 'waitpid', 'walk',
              'write'):
    globals()[_name] = _refused(_name)
