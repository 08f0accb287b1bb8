"""Heaps in plain lists: heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2]."""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


from _heapq import (
    _heapify_max, _heappop_max, _heapreplace_max, _Reversed, _sink, heapify, heappop, heappush, heappushpop, heapreplace,
)


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
