"""What is a coroutine."""

import collections.abc
import inspect

_marker = object()


def iscoroutinefunction(func):
    return inspect.iscoroutinefunction(func) or getattr(func, '_is_coroutine', None) is _marker


def iscoroutine(obj):
    return isinstance(obj, collections.abc.Coroutine) or inspect.isgenerator(obj) and hasattr(obj, '_is_coroutine')
