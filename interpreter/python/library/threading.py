"""Threads with an interface of objects, on top of `_thread`.

Of `_thread` this needs: `allocate_lock`, `LockType`, `RLock` (with
`_release_save`, `_acquire_restore` and `_is_owned`, which conditions use),
`start_new_thread`, `get_ident`, `get_native_id`, `stack_size`, `error`,
`TIMEOUT_MAX`, `_held_lock`, which makes a lock that is taken already, `_ends`,
the list of locks that are released when the calling thread has ended, and
`_uncaught`, which is told of an exception that ends a thread.

Nothing here takes a lock where one step on a dict does: every lock operation
ends a transaction.
"""

import _thread
import sys as _sys
from _process import hooks as _fork_hooks
from __pypy__.thread import atomic as _atomic
from time import monotonic as _time

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread',
           'enumerate', 'main_thread', 'TIMEOUT_MAX',
           'Event', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread',
           'Barrier', 'BrokenBarrierError', 'Timer', 'ThreadError',
           'excepthook', 'ExceptHookArgs', 'getprofile', 'gettrace',
           'setprofile', 'settrace', 'local', 'stack_size', 'get_native_id']

_start_new_thread = _thread.start_new_thread
_allocate_lock = _thread.allocate_lock
_held_lock = _thread._held_lock
_ends = _thread._ends
_uncaught = _thread._uncaught
get_ident = _thread.get_ident
get_native_id = _thread.get_native_id
ThreadError = _thread.error
TIMEOUT_MAX = _thread.TIMEOUT_MAX
stack_size = getattr(_thread, 'stack_size', None)

Lock = _allocate_lock
_CRLock = _thread.RLock
local = _thread._local

if stack_size is None:
    def stack_size(size=0):
        """Threads have no stack of their own here: only the default is taken."""
        if size != 0:
            raise RuntimeError('setting the stack size is not supported')
        return 0


def RLock(*args, **kwargs):
    """A new lock that its owner can acquire again."""
    return _CRLock(*args, **kwargs)


_trace_hook = None
_profile_hook = None


def settrace(func):
    global _trace_hook
    _trace_hook = func


def gettrace():
    return _trace_hook


def setprofile(func):
    global _profile_hook
    _profile_hook = func


def getprofile():
    return _profile_hook


class Condition:
    """Lets threads wait until another one notifies them."""

    def __init__(self, lock=None):
        if lock is None:
            lock = _CRLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        # A reentrant lock is given up wholly while waiting.
        for name in ('_release_save', '_acquire_restore', '_is_owned'):
            method = getattr(lock, name, None)
            if method is not None:
                setattr(self, name, method)
        self._waiters = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return '<Condition(%s, %d)>' % (self._lock, len(self._waiters))

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        waiter = _allocate_lock()
        waiter.acquire()
        self._waiters.append(waiter)
        state = self._release_save()
        notified = False
        try:
            if timeout is None:
                waiter.acquire()
                notified = True
            elif timeout > 0:
                notified = waiter.acquire(True, timeout)
            else:
                notified = waiter.acquire(False)
            return notified
        finally:
            self._acquire_restore(state)
            if not notified:
                try:
                    self._waiters.remove(waiter)
                except ValueError:
                    pass

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if timeout is None:
            while not result:
                self.wait(None)
                result = predicate()
            return result
        end = None
        while not result:
            if end is None:
                end = _time() + timeout
                left = timeout
            else:
                left = end - _time()
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        waiters = self._waiters
        while waiters and n > 0:
            waiter = waiters.pop(0)
            n -= 1
            try:
                waiter.release()
            except RuntimeError:
                # It timed out between its release and its removal.
                n += 1

    def notify_all(self):
        self.notify(len(self._waiters))

    def notifyAll(self):
        _deprecated('notifyAll() is deprecated, use notify_all() instead')
        self.notify_all()


class Semaphore:
    """A counter of permits; acquire waits while there are none."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._cond = Condition(_allocate_lock())
        self._value = value

    def __repr__(self):
        cls = type(self)
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>'

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                left = timeout
                if timeout is not None:
                    now = _time()
                    if end is None:
                        end = now + timeout
                    left = end - now
                    if left <= 0:
                        return False
                self._cond.wait(left)
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            self._value += n
            for _ in range(n):
                self._cond.notify()

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that refuses to be released more often than acquired."""

    def __init__(self, value=1):
        Semaphore.__init__(self, value)
        self._initial_value = value

    def __repr__(self):
        cls = type(self)
        return (f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: '
                f'value={self._value}/{self._initial_value}>')

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError('Semaphore released too many times')
            self._value += n
            for _ in range(n):
                self._cond.notify()


class Event:
    """A flag that threads can wait for."""

    def __init__(self):
        self._cond = Condition(_allocate_lock())
        self._flag = False

    def __repr__(self):
        cls = type(self)
        status = 'set' if self._flag else 'unset'
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {status}>'

    def is_set(self):
        return self._flag

    def isSet(self):
        _deprecated('isSet() is deprecated, use is_set() instead')
        return self.is_set()

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            signaled = self._flag
            if not signaled:
                signaled = self._cond.wait(timeout)
            return signaled


class BrokenBarrierError(RuntimeError):
    pass


# States of a barrier.
_FILLING, _DRAINING, _RESETTING, _BROKEN = 0, 1, -1, -2


class Barrier:
    """Lets a fixed number of threads wait for each other, again and again."""

    def __init__(self, parties, action=None, timeout=None):
        self._cond = Condition(_allocate_lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = _FILLING
        self._count = 0

    def __repr__(self):
        cls = type(self)
        start = f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: '
        if self.broken:
            return start + 'broken>'
        return start + f'waiters={self.n_waiting}/{self.parties}>'

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            # The round before must have left first.
            while self._state in (_DRAINING, _RESETTING):
                self._cond.wait()
            if self._state == _BROKEN:
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._open()
                else:
                    self._await(timeout)
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in (_DRAINING, _RESETTING):
                    self._state = _FILLING
                    self._cond.notify_all()

    def _open(self):
        try:
            if self._action:
                self._action()
            self._state = _DRAINING
            self._cond.notify_all()
        except:
            self._break()
            raise

    def _await(self, timeout):
        if not self._cond.wait_for(lambda: self._state != _FILLING, timeout):
            self._break()
            raise BrokenBarrierError
        if self._state < 0:
            raise BrokenBarrierError

    def _break(self):
        self._state = _BROKEN
        self._cond.notify_all()

    def reset(self):
        with self._cond:
            if self._count > 0:
                if self._state in (_FILLING, _BROKEN):
                    self._state = _RESETTING
            else:
                self._state = _FILLING
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == _FILLING else 0

    @property
    def broken(self):
        return self._state == _BROKEN


# Threads that have begun, by identity, and those that are about to.
_active = {}
_name_count = 0
_name_lock = _allocate_lock()


def _newname(template):
    global _name_count
    with _name_lock:
        _name_count += 1
        return template % _name_count


def _release_at_end(lock):
    ends = _ends()
    if ends is not None:
        ends.append(lock)


def _deprecated(message):
    import warnings
    warnings.warn(message, DeprecationWarning, stacklevel=3)


class Thread:
    """A thread of control, which runs `run`."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None,
                 args=(), kwargs=None, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        if name:
            name = str(name)
        else:
            name = _newname('Thread-%d')
            if target is not None:
                try:
                    name += f' ({target.__name__})'
                except AttributeError:
                    pass
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._native_id = None
        self._tstate_lock = None
        self._is_started = False
        self._is_stopped = False
        self._initialized = True
        self._invoke_excepthook = _make_invoke_excepthook()

    def __repr__(self):
        assert self._initialized, 'Thread.__init__() was not called'
        status = 'initial'
        if self._is_started:
            status = 'started'
        self.is_alive()
        if self._is_stopped:
            status = 'stopped'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += ' %s' % self._ident
        return '<%s(%s, %s)>' % (self.__class__.__name__, self._name, status)

    def start(self):
        if not self._initialized:
            raise RuntimeError('thread.__init__() not called')
        if self._is_started:
            raise RuntimeError('threads can only be started once')
        # All that others look at is there before it begins, so that nobody has to wait for that.
        self._tstate_lock = _held_lock()
        # The thread itself leaves what others know about it alone: it would conflict with whoever looks at that.
        with _atomic:
            self._tstate_lock = _held_lock()
            call = self._target if getattr(self.run, '__func__', None) is Thread.run else self.run
            arguments = (self._args, self._kwargs) if call is self._target else ((), {})
            try:
                self._ident = self._native_id = _start_new_thread(_run, (self, self._tstate_lock, call, *arguments))
            except BaseException:
                self._tstate_lock = None
                raise
            self._is_started = True
            _active[self._ident] = self

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            # The arguments may hold the thread itself.
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if not self._is_started:
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        if timeout is None:
            self._wait_for_end(True, -1)
        else:
            self._wait_for_end(True, max(timeout, 0))

    def _wait_for_end(self, blocking, timeout):
        lock = self._tstate_lock
        if lock is None:
            return
        if lock._wait(blocking, timeout):
            self._stop()
            if _active.get(self._ident) is self:
                del _active[self._ident]

    def _has_ended(self):
        lock = self._tstate_lock
        return self._is_stopped or (lock is not None and not lock.locked())

    def _stop(self):
        self._is_stopped = True
        self._tstate_lock = None
        # The arguments may hold the thread itself.
        self.__dict__.pop('_target', None)
        self.__dict__.pop('_args', None)
        self.__dict__.pop('_kwargs', None)

    def is_alive(self):
        assert self._initialized, 'Thread.__init__() not called'
        if self._is_stopped or not self._is_started:
            return False
        self._wait_for_end(False, -1)
        return not self._is_stopped

    @property
    def name(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, 'Thread.__init__() not called'
        self._name = str(name)

    @property
    def ident(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._ident

    @property
    def native_id(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._native_id

    @property
    def daemon(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if self._is_started:
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def isDaemon(self):
        _deprecated('isDaemon() is deprecated, get the daemon attribute instead')
        return self.daemon

    def setDaemon(self, daemonic):
        _deprecated('setDaemon() is deprecated, set the daemon attribute instead')
        self.daemon = daemonic

    def getName(self):
        _deprecated('getName() is deprecated, get the name attribute instead')
        return self.name

    def setName(self, name):
        _deprecated('setName() is deprecated, set the name attribute instead')
        self.name = name


class ExceptHookArgs(tuple):
    """What `threading.excepthook` gets."""

    __slots__ = ()

    def __new__(cls, values):
        values = tuple(values)
        if len(values) != 4:
            raise TypeError('_thread._ExceptHookArgs() takes a 4-sequence '
                            f'({len(values)}-sequence given)')
        return tuple.__new__(cls, values)

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])

    def __repr__(self):
        return ('_thread._ExceptHookArgs(exc_type=%r, exc_value=%r, '
                'exc_traceback=%r, thread=%r)' % tuple(self))


def _print_uncaught(args, file):
    from traceback import print_exception
    name = get_ident() if args[3] is None else args[3].name
    print(f'Exception in thread {name}:', file=file, flush=True)
    print_exception(args[0], args[1], args[2], file=file)
    flush = getattr(file, 'flush', None)
    if flush is not None:
        flush()


def excepthook(args, /):
    """Prints an exception that nothing in a thread caught."""
    if not isinstance(args, ExceptHookArgs):
        raise TypeError('_thread.excepthook argument type must be ExceptHookArgs')
    if args[0] is SystemExit:
        return
    file = _sys.stderr
    if file is not None:
        _print_uncaught(args, file)


__excepthook__ = excepthook


def _make_invoke_excepthook():
    # At exit the globals may be gone before the last thread fails.
    sys_module = _sys
    standard = excepthook

    def invoke_excepthook(thread):
        hook = excepthook
        if hook is None:
            hook = standard
        args = ExceptHookArgs([*sys_module.exc_info(), thread])
        try:
            hook(args)
        except Exception as error:
            error.__suppress_context__ = True
            file = sys_module.stderr
            if file is not None:
                print('Exception in threading.excepthook:', file=file, flush=True)
            sys_module.excepthook(*sys_module.exc_info())
        finally:
            args = None

    return invoke_excepthook


class Timer(Thread):
    """Calls a function after some seconds, unless it is cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):

    def __init__(self):
        Thread.__init__(self, name='MainThread', daemon=False)
        self._ident = get_ident()
        self._native_id = get_native_id()
        self._tstate_lock = _held_lock()
        _release_at_end(self._tstate_lock)
        self._is_started = True
        _active[self._ident] = self


class _DummyThread(Thread):
    """Stands for a thread that `_thread` alone has started."""

    def __init__(self):
        Thread.__init__(self, name=_newname('Dummy-%d'), daemon=True)
        self._ident = get_ident()
        self._native_id = get_native_id()
        self._is_started = True
        _active[self._ident] = self

    def is_alive(self):
        return True

    def join(self, timeout=None):
        raise RuntimeError('cannot join a dummy thread')


def _run(thread, lock, call, arguments, keywords):
    """What a thread does. Unless its class says otherwise, it does not even look at its object."""
    _release_at_end(lock)
    if _trace_hook:
        _sys.settrace(_trace_hook)
    if _profile_hook:
        _sys.setprofile(_profile_hook)
    if call is None:
        return
    try:
        call(*arguments, **keywords)
    except BaseException as error:
        if not isinstance(error, SystemExit):
            _uncaught(error)
        thread._invoke_excepthook(thread)


def current_thread():
    thread = _active.get(get_ident())
    # A thread that nobody has waited for leaves its place to the next one of its number.
    if thread is None or (thread._has_ended() and thread is not _main_thread):
        return _DummyThread()
    return thread


def currentThread():
    _deprecated('currentThread() is deprecated, use current_thread() instead')
    return current_thread()


def active_count():
    return len(enumerate())


def activeCount():
    _deprecated('activeCount() is deprecated, use active_count() instead')
    return active_count()


def enumerate():
    return [thread for thread in [*_active.values()] if not thread._has_ended()]


def main_thread():
    return _main_thread


_main_thread = _MainThread()

_threading_atexits = []
_SHUTTING_DOWN = []


def _register_atexit(func, *arg, **kwargs):
    """Asks for a call before the program waits for its threads."""
    if _SHUTTING_DOWN:
        raise RuntimeError("can't register atexit after shutdown")
    _threading_atexits.append(lambda: func(*arg, **kwargs))


def _shutdown():
    """Waits for the threads that are no daemons; the interpreter calls it at exit."""
    if _main_thread._is_stopped:
        return
    # What was assigned once is a global that stays: everybody reads those.
    _SHUTTING_DOWN.append(True)
    for call in reversed(_threading_atexits):
        call()
    if _main_thread._ident == get_ident():
        lock = _main_thread._tstate_lock
        # Only others could wait for it.
        if lock is not None and len(_active) > 1:
            lock.release()
        _main_thread._stop()
    # Who is waited for may start others.
    for thread in iter(_thread_to_wait_for, None):
        thread.join()


def _thread_to_wait_for():
    for thread in enumerate():
        if not thread._daemonic and thread is not _main_thread and thread._ident != get_ident():
            return thread
    return None


def _after_fork():
    """In a child there is only the thread that has forked, which is the main one from now on."""
    global _name_lock, _main_thread
    # Who had it is not there to give it back.
    _name_lock = _allocate_lock()
    ident = get_ident()
    others = [thread for thread in _active.values() if thread._ident != ident]
    for thread in others:
        thread._stop()
        if _active.get(thread._ident) is thread:
            del _active[thread._ident]
    _main_thread = _active.get(ident) or _MainThread()


_fork_hooks[2].append(_after_fork)
