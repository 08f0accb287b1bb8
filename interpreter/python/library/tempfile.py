"""Temporary files: there is nowhere to put them, but in memory."""

import io as _io

__all__ = ['TemporaryFile', 'SpooledTemporaryFile', 'NamedTemporaryFile', 'TemporaryDirectory', 'mkdtemp', 'mkstemp',
           'gettempdir']


def _refuse(*args, **kwargs):
    raise PermissionError(1, 'programs cannot open files here')


NamedTemporaryFile = TemporaryDirectory = mkdtemp = mkstemp = _refuse


def gettempdir():
    return '/tmp'


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """A stream in memory."""
    if 'b' in mode:
        return _io.BytesIO()
    return _io.StringIO(newline='\n' if newline is None else newline)


def SpooledTemporaryFile(max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, **options):
    return TemporaryFile(mode, buffering, encoding, newline)
