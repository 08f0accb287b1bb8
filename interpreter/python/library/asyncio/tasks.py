"""Coroutines under way."""

import contextvars
import functools
import inspect

from asyncio.coroutines import iscoroutine
from asyncio.exceptions import CancelledError, InvalidStateError, TimeoutError
from asyncio.futures import Future, isfuture
from asyncio.loops import get_event_loop, get_running_loop

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'
_last_number = 0


class Task(Future):
    def __init__(self, coro, *, loop=None, name=None, context=None):
        global _last_number
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        if name is None:
            _last_number += 1
            name = f'Task-{_last_number}'
        self._name, self._coro = str(name), coro
        self._context = contextvars.copy_context() if context is None else context
        self._waits_for = None
        self._must_cancel = False
        self._cancel_requests = 0
        self._loop._tasks.append(self)
        self._loop.call_soon(self._step, context=self._context)

    def __repr__(self):
        state = 'cancelling' if self._must_cancel else self._state.lower()
        shown = [state, f'name={self._name!r}', f'coro=<{getattr(self._coro, "__qualname__", self._coro)}()>']
        if self._state == 'FINISHED':
            shown.append(f'result={self._result!r}' if self._exception is None else f'exception={self._exception!r}')
        return f'<{type(self).__name__} {" ".join(shown)}>'

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def get_coro(self):
        return self._coro

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def cancel(self, msg=None):
        if self.done():
            return False
        self._cancel_requests += 1
        if self._waits_for is not None and self._waits_for.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._cancel_requests

    def uncancel(self):
        if self._cancel_requests > 0:
            self._cancel_requests -= 1
        return self._cancel_requests

    def _step(self, error=None):
        if self.done():
            raise InvalidStateError(f'_step(): already done: {self!r}, {error!r}')
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._cancelled_error()
            self._must_cancel = False
        self._waits_for = None
        loop, before = self._loop, self._loop._current
        loop._current = self
        try:
            given = self._coro.send(None) if error is None else self._coro.throw(error)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(stop.value)
        except CancelledError as cancelled:
            self._cancel_message = cancelled.args[0] if cancelled.args else None
            super().cancel(msg=self._cancel_message)
        except (KeyboardInterrupt, SystemExit) as stop:
            super().set_exception(stop)
            raise
        except BaseException as failure:
            super().set_exception(failure)
        else:
            self._wait_for(given)
        finally:
            loop._current = before
            if self.done() and self in loop._tasks:
                loop._tasks.remove(self)

    def _wait_for(self, given):
        if given is None:
            self._loop.call_soon(self._step, context=self._context)
            return
        if isfuture(given) and given._asyncio_future_blocking:
            given._asyncio_future_blocking = False
            if given is self:
                error = RuntimeError(f'Task cannot await on itself: {self!r}')
                self._loop.call_soon(self._step, error, context=self._context)
                return
            given.add_done_callback(self._wake, context=self._context)
            self._waits_for = given
            if self._must_cancel and given.cancel(msg=self._cancel_message):
                self._must_cancel = False
            return
        if isfuture(given):
            error = RuntimeError(f'yield was used instead of yield from in task {self!r} with {given!r}')
        elif inspect.isgenerator(given):
            error = RuntimeError(f'yield was used instead of yield from for generator in task {self!r} with {given!r}')
        else:
            error = RuntimeError(f'Task got bad yield: {given!r}')
        self._loop.call_soon(self._step, error, context=self._context)

    def _wake(self, future):
        try:
            future.result()
        except BaseException as error:
            self._step(error)
        else:
            self._step()


def create_task(coro, *, name=None, context=None):
    return get_running_loop().create_task(coro, name=name, context=context)


def current_task(loop=None):
    return (get_running_loop() if loop is None else loop)._current


def all_tasks(loop=None):
    loop = get_running_loop() if loop is None else loop
    return {task for task in loop._tasks if not task.done()}


async def _awaited(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not inspect.isawaitable(coro_or_future):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        coro_or_future = _awaited(coro_or_future)
    return (get_event_loop() if loop is None else loop).create_task(coro_or_future)


class _Turn:
    def __await__(self):
        yield


async def sleep(delay, result=None):
    if delay <= 0:
        await _Turn()
        return result
    loop = get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, lambda: future.done() or future.set_result(result))
    try:
        return await future
    finally:
        handle.cancel()


class _Gathering(Future):
    _children = ()
    _asked = False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = [child.cancel(msg=msg) for child in self._children]
        if any(cancelled):
            self._asked = True
        return any(cancelled)


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        outer = get_event_loop().create_future()
        outer.set_result([])
        return outer
    known = {}
    for one in coros_or_futures:
        if id(one) not in known:
            known[id(one)] = ensure_future(one)
    children = [known[id(one)] for one in coros_or_futures]
    outer = _Gathering(loop=children[0].get_loop())
    outer._children = list(known.values())
    left = len(outer._children)

    def finished(child):
        nonlocal left
        left -= 1
        if outer.done():
            if not child.cancelled():
                child.exception()
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._cancelled_error())
                return
            if child.exception() is not None:
                outer.set_exception(child.exception())
                return
        if left:
            return
        results = []
        for one in children:
            if one.cancelled():
                results.append(one._cancelled_error())
            else:
                error = one.exception()
                results.append(one.result() if error is None else error)
        if outer._asked:
            outer.set_exception(children[0]._cancelled_error())
        else:
            outer.set_result(results)

    for child in outer._children:
        child.add_done_callback(finished)
    return outer


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    fs = set(fs)
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    if any(iscoroutine(one) for one in fs):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    loop = get_running_loop()

    def over(left):
        done = [one for one in fs if one.done()]
        if not left or (return_when == FIRST_COMPLETED and done):
            return True
        return return_when == FIRST_EXCEPTION and any(not one.cancelled() and one.exception() is not None for one in done)

    left = {one for one in fs if not one.done()}
    if not over(left):
        waiter = loop.create_future()

        def finished(future):
            left.discard(future)
            if over(left) and not waiter.done():
                waiter.set_result(None)

        handle = None if timeout is None else loop.call_later(timeout, lambda: waiter.done() or waiter.set_result(None))
        for one in fs:
            one.add_done_callback(finished)
        try:
            await waiter
        finally:
            if handle is not None:
                handle.cancel()
            for one in fs:
                one.remove_done_callback(finished)
    done = {one for one in fs if one.done()}
    return done, fs - done


async def wait_for(fut, timeout):
    if timeout is None:
        return await fut
    fut = ensure_future(fut)
    if timeout <= 0:
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as error:
            raise TimeoutError from error
    loop = get_running_loop()
    waiter = loop.create_future()
    release = lambda *_: waiter.done() or waiter.set_result(None)
    handle = loop.call_later(timeout, release)
    fut.add_done_callback(release)
    try:
        try:
            await waiter
        except CancelledError:
            if fut.done():
                return fut.result()
            fut.remove_done_callback(release)
            await _cancel_and_wait(fut)
            raise
        if fut.done():
            return fut.result()
        fut.remove_done_callback(release)
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as error:
            raise TimeoutError from error
    finally:
        handle.cancel()


async def _cancel_and_wait(future):
    waiter = get_running_loop().create_future()
    release = lambda *_: waiter.done() or waiter.set_result(None)
    future.add_done_callback(release)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(release)


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def finished(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
        elif inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def left(outer):
        if not inner.done():
            inner.remove_done_callback(finished)

    inner.add_done_callback(finished)
    outer.add_done_callback(left)
    return outer


def as_completed(fs, *, timeout=None):
    from asyncio.queues import Queue
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
    finished = Queue()
    loop = get_event_loop()
    todo = {ensure_future(one, loop=loop) for one in set(fs)}
    handle = None

    def timed_out():
        for one in todo:
            one.remove_done_callback(completed)
            finished.put_nowait(None)
        todo.clear()

    def completed(future):
        if todo:
            todo.remove(future)
            finished.put_nowait(future)
            if not todo and handle is not None:
                handle.cancel()

    async def following():
        future = await finished.get()
        if future is None:
            raise TimeoutError
        return future.result()

    for one in todo:
        one.add_done_callback(completed)
    if todo and timeout is not None:
        handle = loop.call_later(timeout, timed_out)
    for _ in range(len(todo)):
        yield following()


async def to_thread(func, /, *args, **kwargs):
    context = contextvars.copy_context()
    return await get_running_loop().run_in_executor(None, functools.partial(context.run, func, *args, **kwargs))
