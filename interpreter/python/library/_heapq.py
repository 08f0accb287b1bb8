"""What is native in heapq elsewhere: its frames do not show."""

from _modules import native_functions as _native_functions


def _type_named(value):
    return 'None' if value is None else type(value).__name__


def _check(heap, where):
    if not isinstance(heap, list):
        raise TypeError(f'{where} must be list, not {_type_named(heap)}')


def _rise(heap, top, at):
    # Moves the item at the index up until its parent is not larger.
    item = heap[at]
    while at > top:
        above = (at - 1) >> 1
        parent = heap[above]
        if not item < parent:
            break
        heap[at] = parent
        at = above
    heap[at] = item


def _sink(heap, at):
    # Goes down to a leaf along the smaller children and rises from there: an item
    # taken from the end mostly belongs near the leaves, so this compares less.
    start = at
    size = len(heap)
    item = heap[at]
    child = 2 * at + 1
    while child < size:
        other = child + 1
        if other < size and not heap[child] < heap[other]:
            child = other
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _rise(heap, start, at)


def heappush(heap, item, /):
    """Push item onto heap, maintaining the heap invariant."""
    _check(heap, 'heappush() argument 1')
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    """Pop the smallest item off the heap, maintaining the heap invariant."""
    _check(heap, 'heappop() argument')
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if not heap:
        return last
    least = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return least


def heapreplace(heap, item, /):
    """Pop and return the current smallest value, and add the new item."""
    _check(heap, 'heapreplace() argument 1')
    if not heap:
        raise IndexError('index out of range')
    least = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return least


def heappushpop(heap, item, /):
    """Push item on the heap, then pop and return the smallest item."""
    _check(heap, 'heappushpop() argument 1')
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(x, /):
    """Transform list into a heap, in-place, in O(len(heap)) time."""
    _check(x, 'heapify() argument')
    for at in range(len(x) // 2 - 1, -1, -1):
        _sink(x, at)


class _Reversed:
    """An item with the order turned round, for heaps with the largest on top."""

    __slots__ = ('item',)

    def __init__(self, item):
        self.item = item

    def __lt__(self, other):
        return other.item < self.item

    def __eq__(self, other):
        return self.item == other.item


def _on_reversed(heap, operation, *args):
    # Runs an operation on a heap that has the largest item on top.
    _check(heap, 'heap argument')
    turned = [_Reversed(item) for item in heap]
    try:
        return operation(turned, *args)
    finally:
        heap[:] = [entry.item for entry in turned]


def _heapify_max(x, /):
    """Maxheap variant of heapify."""
    _on_reversed(x, heapify)


def _heappop_max(heap, /):
    """Maxheap variant of heappop."""
    return _on_reversed(heap, heappop).item


def _heapreplace_max(heap, item, /):
    """Maxheap variant of heapreplace."""
    return _on_reversed(heap, heapreplace, _Reversed(item)).item


_native_functions('_heapq', heappush, heappop, heapify, heapreplace, heappushpop, _heapify_max, _heappop_max, _heapreplace_max)
