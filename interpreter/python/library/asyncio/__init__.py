"""Coroutines that take turns, in one thread, as the clock goes on."""

from asyncio.coroutines import iscoroutine, iscoroutinefunction
from asyncio.exceptions import (BrokenBarrierError, CancelledError, IncompleteReadError, InvalidStateError,
                                LimitOverrunError, QueueEmpty, QueueFull, TimeoutError)
from asyncio.futures import Future, isfuture, wrap_future
from asyncio.groups import TaskGroup, Timeout, timeout, timeout_at
from asyncio.loops import (AbstractEventLoop, BaseEventLoop, Handle, Runner, SelectorEventLoop, TimerHandle,
                           get_event_loop, get_running_loop, new_event_loop, run, set_event_loop)
from asyncio.locks import Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore
from asyncio.queues import LifoQueue, PriorityQueue, Queue
from asyncio.tasks import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Task, all_tasks, as_completed, create_task,
                           current_task, ensure_future, gather, shield, sleep, to_thread, wait, wait_for)

__all__ = [name for name in globals() if name[0] != '_']
