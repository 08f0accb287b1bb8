"""What runs coroutines: the next thing that is due, again and again."""

import contextvars
import heapq
import sys
import threading
import time
import traceback
from collections import deque

from asyncio.coroutines import iscoroutine
from asyncio.futures import Future, isfuture

__all__ = ['AbstractEventLoop', 'BaseEventLoop', 'Handle', 'Runner', 'SelectorEventLoop', 'TimerHandle',
           'get_event_loop', 'get_running_loop', 'new_event_loop', 'run', 'set_event_loop']


class _Local(threading.local):
    running = None
    current = None


_local = _Local()


class Handle:
    def __init__(self, callback, args, loop, context=None):
        self._callback, self._args, self._loop = callback, args, loop
        self._context = contextvars.copy_context() if context is None else context
        self._cancelled = False

    def cancel(self):
        self._cancelled = True

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._loop.call_exception_handler({'message': f'Exception in callback {self._callback!r}',
                                               'exception': error, 'handle': self})


class TimerHandle(Handle):
    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when

    def when(self):
        return self._when

    def __lt__(self, other):
        return self._when < other._when


class AbstractEventLoop:
    """What loops can do."""


class BaseEventLoop(AbstractEventLoop):
    def __init__(self):
        self._ready = deque()
        self._timers = []
        self._closed = self._stopping = False
        self._debug = False
        self._handler = None
        self._tasks = []
        self._current = None
        self._task_factory = None
        self._number = 0

    def __repr__(self):
        return f'<{type(self).__name__} running={self.is_running()} closed={self._closed} debug={self._debug}>'

    def time(self):
        return time.monotonic()

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        self._check_closed()
        handle = TimerHandle(when, callback, args, self, context)
        self._number += 1
        heapq.heappush(self._timers, (when, self._number, handle))
        return handle

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        if self._task_factory is not None:
            task = self._task_factory(self, coro)
            if name is not None:
                task.set_name(name)
            return task
        from asyncio.tasks import Task
        return Task(coro, loop=self, name=name, context=context)

    def set_task_factory(self, factory):
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._handler = handler

    def get_exception_handler(self):
        return self._handler

    def default_exception_handler(self, context):
        lines = [context.get('message') or 'Unhandled exception in event loop']
        error = context.get('exception')
        for key in sorted(context):
            if key not in ('message', 'exception'):
                lines.append(f'{key}: {context[key]!r}')
        print('\n'.join(lines), file=sys.stderr)
        if error is not None:
            traceback.print_exception(error)

    def call_exception_handler(self, context):
        if self._handler is None:
            self.default_exception_handler(context)
        else:
            self._handler(self, context)

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def is_running(self):
        return _local.running is self

    def is_closed(self):
        return self._closed

    def stop(self):
        self._stopping = True

    def close(self):
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        self._closed = True
        self._ready.clear()
        self._timers.clear()

    def run_forever(self):
        self._check_closed()
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if _local.running is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')
        _local.running = self
        try:
            while True:
                self._turn()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            _local.running = None

    def _turn(self):
        timers, ready = self._timers, self._ready
        while timers and timers[0][2]._cancelled:
            heapq.heappop(timers)
        if not ready and not self._stopping:
            if not timers:
                raise RuntimeError('the event loop waits for what nobody can bring about')
            wait = timers[0][0] - self.time()
            if wait > 0:
                time.sleep(wait)
        now = self.time() + 1e-9
        while timers and timers[0][0] <= now:
            ready.append(heapq.heappop(timers)[2])
        for _ in range(len(ready)):
            handle = ready.popleft()
            if not handle._cancelled:
                handle._run()

    def run_until_complete(self, future):
        self._check_closed()
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if not isfuture(future):
            if not iscoroutine(future) and not hasattr(type(future), '__await__'):
                raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
            from asyncio.tasks import ensure_future
            future = ensure_future(future, loop=self)
        future.add_done_callback(self._stop_for)
        try:
            self.run_forever()
        finally:
            future.remove_done_callback(self._stop_for)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def _stop_for(self, future):
        self._stopping = True

    async def shutdown_asyncgens(self):
        pass

    async def shutdown_default_executor(self):
        pass

    async def _called(self, func, args):
        return func(*args)

    def run_in_executor(self, executor, func, *args):
        """The function runs at its turn, in the thread of the loop."""
        return self.create_task(self._called(func, args))


SelectorEventLoop = BaseEventLoop


def new_event_loop():
    return BaseEventLoop()


def set_event_loop(loop):
    _local.current = loop


def get_running_loop():
    if _local.running is None:
        raise RuntimeError('no running event loop')
    return _local.running


def get_event_loop():
    if _local.running is not None:
        return _local.running
    if _local.current is None:
        if threading.current_thread() is not threading.main_thread():
            raise RuntimeError(f'There is no current event loop in thread {threading.current_thread().name!r}.')
        _local.current = new_event_loop()
    return _local.current


class Runner:
    def __init__(self, *, debug=None, loop_factory=None):
        self._loop, self._debug, self._factory = None, debug, loop_factory
        self._closed = False
        self._context = None

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, *error):
        self.close()

    def get_loop(self):
        if self._closed:
            raise RuntimeError('Runner is closed')
        if self._loop is None:
            self._loop = (self._factory or new_event_loop)()
            self._context = contextvars.copy_context()
            set_event_loop(self._loop)
        return self._loop

    def run(self, coro, *, context=None):
        if not iscoroutine(coro):
            raise ValueError(f'a coroutine was expected, got {coro!r}')
        if _local.running is not None:
            raise RuntimeError('Runner.run() cannot be called from a running event loop')
        loop = self.get_loop()
        task = loop.create_task(coro, context=self._context if context is None else context)
        return loop.run_until_complete(task)

    def close(self):
        loop = self._loop
        if loop is None:
            self._closed = True
            return
        try:
            left = [task for task in loop._tasks if not task.done()]
            for task in left:
                task.cancel()
            if left:
                from asyncio.tasks import gather
                loop.run_until_complete(gather(*left, return_exceptions=True))
                for task in left:
                    if not task.cancelled() and task.exception() is not None:
                        loop.call_exception_handler({'message': 'unhandled exception during asyncio.run() shutdown',
                                                     'exception': task.exception(), 'task': task})
        finally:
            set_event_loop(None)
            loop.close()
            self._loop = None
            self._closed = True


def run(main, *, debug=None):
    if _local.running is not None:
        main.close() if iscoroutine(main) else None
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    with Runner(debug=debug) as runner:
        return runner.run(main)
