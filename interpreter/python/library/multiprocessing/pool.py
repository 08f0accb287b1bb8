"""A pool of threads."""

import threading
from queue import SimpleQueue

from multiprocessing import TimeoutError

__all__ = ['Pool', 'ThreadPool']

INIT, RUN, CLOSE, TERMINATE = 'INIT', 'RUN', 'CLOSE', 'TERMINATE'


class ApplyResult:
    """The result of a call that may not be made yet."""

    def __init__(self, pool, callback, error_callback):
        self._pool = pool
        self._event = threading.Event()
        self._callback = callback
        self._error_callback = error_callback
        self._success = None
        self._value = None

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError('{0!r} not ready'.format(self))
        return self._success

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _finish(self, success, value):
        self._success = success
        self._value = value
        callback = self._callback if success else self._error_callback
        if callback:
            callback(value)
        self._event.set()
        self._pool = None


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    """The results of many calls."""

    def __init__(self, pool, length, callback, error_callback):
        ApplyResult.__init__(self, pool, callback, error_callback)
        self._success = True
        self._value = [None] * length
        self._left = length
        self._lock = threading.Lock()
        if length == 0:
            self._event.set()
            self._pool = None

    def _set(self, start, success, values):
        """Takes the results of a chunk; when all are there, the first failure counts."""
        with self._lock:
            if success:
                if self._success:
                    self._value[start:start + len(values)] = values
                count = len(values)
            else:
                failure, count = values
                if self._success:
                    self._success = False
                    self._value = failure
            self._left -= count
            ends = self._left == 0
        if ends:
            self._finish(self._success, self._value)


class IMapIterator:
    """Results as they come, in the order of the calls."""

    _ordered = True

    def __init__(self, pool):
        self._pool = pool
        self._condition = threading.Condition(threading.Lock())
        self._results = {}
        self._arrived = []
        self._next = 0
        self._length = None

    def __iter__(self):
        return self

    def next(self, timeout=None):
        with self._condition:
            if not self._is_ready():
                if self._next == self._length:
                    self._pool = None
                    raise StopIteration from None
                self._condition.wait_for(lambda: self._is_ready() or self._next == self._length, timeout)
                if not self._is_ready():
                    if self._next == self._length:
                        self._pool = None
                        raise StopIteration from None
                    raise TimeoutError from None
            success, value = self._take()
            self._next += 1
        if success:
            return value
        raise value

    __next__ = next

    def _is_ready(self):
        return self._next in self._results

    def _take(self):
        return self._results.pop(self._next)

    def _put(self, index, success, value):
        with self._condition:
            self._results[index] = (success, value)
            self._condition.notify_all()

    def _end(self, length):
        with self._condition:
            self._length = length
            self._condition.notify_all()


class IMapUnorderedIterator(IMapIterator):
    """Results as they come, in any order."""

    def _is_ready(self):
        return bool(self._arrived)

    def _take(self):
        return self._arrived.pop(0)

    def _put(self, index, success, value):
        with self._condition:
            self._arrived.append((success, value))
            self._condition.notify_all()


def _star(function):
    return lambda arguments: function(*arguments)


class ThreadPool:

    @staticmethod
    def Process(ctx, *args, **kwds):
        from multiprocessing.dummy import Process
        return Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=()):
        if processes is None:
            from multiprocessing import cpu_count
            processes = cpu_count() or 1
        if processes < 1:
            raise ValueError('Number of processes must be at least 1')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._state = RUN
        self._lock = threading.Lock()
        self._processes = processes
        # How many iterables of imap are being read.
        self._feeding = 0
        self._tasks = SimpleQueue()
        self._initializer = initializer
        self._initargs = initargs
        self._pool = []
        for _ in range(processes):
            worker = threading.Thread(target=self._work, daemon=True)
            self._pool.append(worker)
            worker.start()

    def __repr__(self):
        cls = self.__class__
        return f'<{cls.__module__}.{cls.__qualname__} state={self._state} pool_size={len(self._pool)}>'

    def _work(self):
        if self._initializer is not None:
            self._initializer(*self._initargs)
        while True:
            task = self._tasks.get()
            if task is None or self._state == TERMINATE:
                # The next worker must wake up too.
                self._tasks.put(None)
                return
            task()
            task = None

    def _submit(self, task):
        with self._lock:
            self._check_running()
            self._tasks.put(task)

    def _check_running(self):
        if self._state != RUN:
            raise ValueError('Pool not running')

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        result = ApplyResult(self, callback, error_callback)

        def task():
            try:
                outcome = (True, func(*args, **kwds))
            except Exception as error:
                outcome = (False, error)
            result._finish(*outcome)

        self._submit(task)
        return result

    def map(self, func, iterable, chunksize=None):
        return self.map_async(func, iterable, chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        return self.starmap_async(func, iterable, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self.map_async(_star(func), iterable, chunksize, callback, error_callback)

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        self._check_running()
        items = iterable if hasattr(iterable, '__len__') else list(iterable)
        items = list(items)
        if chunksize is None:
            chunksize, extra = divmod(len(items), len(self._pool) * 4)
            if extra:
                chunksize += 1
        if items and chunksize < 1:
            raise ValueError('Chunksize must be 1+, not {0:n}'.format(chunksize))
        result = MapResult(self, len(items), callback, error_callback)
        for start in range(0, len(items), chunksize or 1):
            self._submit(self._chunk(func, items[start:start + chunksize], start, result))
        return result

    @staticmethod
    def _chunk(func, items, start, result):

        def task():
            try:
                values = [func(item) for item in items]
            except Exception as error:
                result._set(start, False, (error, len(items)))
            else:
                result._set(start, True, values)

        return task

    def imap(self, func, iterable, chunksize=1):
        return self._imap(IMapIterator(self), func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(IMapUnorderedIterator(self), func, iterable, chunksize)

    def _imap(self, results, func, iterable, chunksize):
        self._check_running()
        if chunksize < 1:
            raise ValueError('Chunksize must be 1+, not {0:n}'.format(chunksize))
        with self._lock:
            self._check_running()
            self._feeding += 1
        # The iterable is read by a thread of its own, for it may be without end or wait.
        threading.Thread(target=self._feed, args=(results, func, iterable, chunksize), daemon=True).start()
        return results

    def _feed(self, results, func, iterable, chunksize):
        count = 0
        chunk = []
        try:
            for item in iterable:
                if self._state == TERMINATE:
                    return
                chunk.append(item)
                if len(chunk) == chunksize:
                    self._tasks.put(self._part(func, chunk, count, results))
                    count += chunksize
                    chunk = []
        except Exception as error:
            results._put(count + len(chunk), False, error)
            results._end(count + len(chunk) + 1)
        else:
            results._end(count + len(chunk))
        finally:
            if chunk:
                self._tasks.put(self._part(func, chunk, count, results))
            with self._lock:
                self._feeding -= 1
                if self._state == CLOSE and self._feeding == 0:
                    self._tasks.put(None)

    @staticmethod
    def _part(func, items, start, results):

        def task():
            for index, item in enumerate(items, start):
                try:
                    outcome = (True, func(item))
                except Exception as error:
                    outcome = (False, error)
                results._put(index, *outcome)

        return task

    def close(self):
        with self._lock:
            if self._state == RUN:
                self._state = CLOSE
                if self._feeding == 0:
                    self._tasks.put(None)

    def terminate(self):
        with self._lock:
            self._state = TERMINATE
            self._tasks.put(None)
        current = threading.current_thread()
        for worker in self._pool:
            if worker is not current:
                worker.join()

    def join(self):
        if self._state == RUN:
            raise ValueError('Pool is still running')
        if self._state not in (CLOSE, TERMINATE):
            raise ValueError('In unknown state')
        for worker in self._pool:
            worker.join()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()


def Pool(processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
    raise NotImplementedError('multiprocessing.pool.Pool is not available: there are no processes here, '
                              'use ThreadPool')
