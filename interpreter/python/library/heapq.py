"""Heaps in plain lists: heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2]."""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def _check(heap, where):
    if not isinstance(heap, list):
        raise TypeError(f'{where} must be list, not {type(heap).__name__}')


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


def merge(*iterables, key=None, reverse=False):
    """Merge multiple sorted inputs into a single sorted output, lazily."""
    turn = _Reversed if reverse else None
    heap = []
    for order, iterable in enumerate(iterables):
        advance = iter(iterable).__next__
        try:
            value = advance()
        except StopIteration:
            continue
        rank = value if key is None else key(value)
        # The order of the inputs decides between equal items, so values are never compared.
        heap.append([rank if turn is None else turn(rank), order, value, advance])
    heapify(heap)
    while len(heap) > 1:
        entry = heap[0]
        yield entry[2]
        try:
            value = entry[3]()
        except StopIteration:
            heappop(heap)
            continue
        rank = value if key is None else key(value)
        entry[0] = rank if turn is None else turn(rank)
        entry[2] = value
        _sink(heap, 0)
    if heap:
        _, _, value, advance = heap[0]
        yield value
        yield from advance.__self__


def nsmallest(n, iterable, key=None):
    """Find the n smallest elements in a dataset."""
    if n == 1:
        return _single(min, iterable, key)
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key)[:n]
    return _select(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """Find the n largest elements in a dataset."""
    if n == 1:
        return _single(max, iterable, key)
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=True)[:n]
    return _select(n, iterable, key, True)


def _single(choose, iterable, key):
    missing = object()
    found = choose(iterable, default=missing, key=key)
    return [] if found is missing else [found]


def _select(n, iterable, key, largest):
    # Keeps the best n in a heap whose top is the worst of them.
    source = iter(iterable)
    heap = []
    order = 0
    for value in source:
        if order >= n:
            break
        rank = value if key is None else key(value)
        heap.append((rank, -order, value) if largest else (_Reversed(rank), -order, value))
        order += 1
    else:
        return _in_order(heap, largest)
    if not heap:
        return []
    heapify(heap)
    while True:
        rank = value if key is None else key(value)
        worst = heap[0][0]
        if largest:
            if worst < rank:
                heapreplace(heap, (rank, -order, value))
        elif rank < worst.item:
            heapreplace(heap, (_Reversed(rank), -order, value))
        order += 1
        try:
            value = next(source)
        except StopIteration:
            return _in_order(heap, largest)


def _in_order(heap, largest):
    heap.sort(reverse=True)
    return [entry[2] for entry in heap]
