"""What there is of an operating system: names, an empty environment, processes, and nothing that could be opened."""

import _process
import sys as _sys
from os import path
from _process import _exit, getpid, getppid, index as _number

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
    """Copies the process: 0 in the copy, where only this thread goes on, and the number of the copy here."""
    before, in_parent, in_child = _process.hooks
    _process.call_hooks(before[::-1])
    pid = _process.fork()
    _process.call_hooks(in_child if pid == 0 else in_parent)
    if pid < 0:
        raise _error(-pid)
    return pid


def register_at_fork(*, before=None, after_in_parent=None, after_in_child=None):
    given = {'before': before, 'after_in_child': after_in_child, 'after_in_parent': after_in_parent}
    if all(hook is None for hook in given.values()):
        raise TypeError('At least one argument is required.')
    for key, hook in given.items():
        if hook is not None and not callable(hook):
            raise TypeError(f"'{key}' must be callable, not {type(hook).__name__}")
    for hooks, hook in zip(_process.hooks, (before, after_in_parent, after_in_child)):
        if hook is not None:
            hooks.append(hook)


def wait():
    """Waits for any child to end: its number and how it ended."""
    return waitpid(-1, 0)


def waitpid(pid, options, /):
    """Waits for a child to end, or only looks (`WNOHANG`): its number and how it ended, or zeros."""
    # All processes of a program are one group.
    found = _process.wait(pid if _number(pid) > 0 else -1, options)
    if type(found) is int:
        raise _error(-found)
    return found


def kill(pid, signal, /):
    """Ends a process by a signal: nobody can handle one."""
    if not 0 <= _number(signal) <= 64:
        raise _error(22)
    if _number(pid) <= 1 or signal in _refused_signals:
        raise _error(1)
    if signal in _ignored_signals:
        signal = 0
    if not _process.kill(pid, signal):
        raise _error(3)


def abort():
    """Ends the process as if it had failed."""
    kill(getpid(), 6)


_messages = {
    1: 'Operation not permitted', 3: 'No such process', 10: 'No child processes', 11: 'Resource temporarily unavailable',
    22: 'Invalid argument', 38: 'Function not implemented'}
# Those that nobody minds (SIGCHLD, SIGCONT, SIGURG, SIGWINCH); that stop a process; and SIGINT, which would be handled.
_ignored_signals = 17, 18, 23, 28
_refused_signals = 19, 20, 21, 22, 2


def _error(number):
    return OSError(number, _messages[number])


WNOHANG, WUNTRACED, WCONTINUED = 1, 2, 8
EX_OK = 0


def WTERMSIG(status):
    return _number(status) & 127


def WIFEXITED(status):
    return WTERMSIG(status) == 0


def WEXITSTATUS(status):
    return _number(status) >> 8 & 255


def WIFSIGNALED(status):
    return 0 < WTERMSIG(status) < 127


def WIFSTOPPED(status):
    return _number(status) & 255 == 127


def WSTOPSIG(status):
    return WEXITSTATUS(status)


def WIFCONTINUED(status):
    return _number(status) == 0xffff


def WCOREDUMP(status):
    return _number(status) & 128 != 0


def waitstatus_to_exitcode(status):
    """The exit code of a child, or less the number of the signal that ended it."""
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    if WIFSTOPPED(status):
        raise ValueError(f'process stopped by delivery of signal {WSTOPSIG(status)}')
    raise ValueError(f'invalid wait status: {status}')


def _refused(name):
    def refuse(*args, **kwargs):
        raise PermissionError(1, 'programs cannot reach files or processes here', *args[:1])

    refuse.__name__ = refuse.__qualname__ = name
    return refuse


for _name in ('access', 'chdir', 'chmod', 'close', 'execv', 'link', 'listdir', 'lstat', 'makedirs', 'mkdir',
              'open', 'pipe', 'popen', 'read', 'readlink', 'remove', 'removedirs', 'rename', 'replace', 'rmdir',
              'scandir', 'spawnv', 'stat', 'symlink', 'system', 'truncate', 'unlink', 'utime', 'walk',
              'write'):
    globals()[_name] = _refused(_name)
