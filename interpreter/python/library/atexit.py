"""Calls at the end of the program: the interpreter makes them by `_run_exitfuncs`."""

_calls = []


def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError('the first argument must be callable')
    _calls.append((func, args, kwargs))
    return func


def unregister(func, /):
    _calls[:] = [call for call in _calls if not call[0] == func]


def _run_exitfuncs():
    """The newest first; what one raises is printed, and the others still run."""
    while _calls:
        func, args, kwargs = _calls.pop()
        try:
            func(*args, **kwargs)
        except BaseException as error:
            import sys
            if isinstance(error, SystemExit):
                continue
            print(f'Exception ignored in atexit callback: {func!r}', file=sys.stderr)
            import traceback
            traceback.print_exc()


def _clear():
    _calls.clear()


def _ncallbacks():
    return len(_calls)
