# Sorting what only code of the program can compare. Natural runs are found, short ones are made longer, and neighbours are merged
# in the order of powersort (Munro and Wild 2018), looking ahead in steps that double where one side wins again and again
# (Peters 2002). Only `<` is asked, of the same items in the same order as by CPython.

_steady = 7


def _sort_keys(keys, order):
    """Puts places in a list into the order of their keys."""
    count = len(order)
    if count < 2:
        return
    shortest, odd = count, 0
    while shortest >= 64:
        odd |= shortest & 1
        shortest >>= 1
    shortest += odd
    # Runs that wait to be merged: start, length, and how deep their boundary lies in a balanced tree over all.
    waiting = []
    patience = [_steady]
    start = 0
    while start < count:
        length = _run_length(keys, order, start, count)
        if length < shortest:
            wanted = min(count - start, shortest)
            _insert_all(keys, order, start, start + length, start + wanted)
            length = wanted
        if waiting:
            depth = _depth(waiting[-1][0], waiting[-1][1], length, count)
            while len(waiting) > 1 and waiting[-2][2] > depth:
                _merge_at(keys, order, waiting, len(waiting) - 2, patience)
            waiting[-1][2] = depth
        waiting.append([start, length, 0])
        start += length
    while len(waiting) > 1:
        at = len(waiting) - 2
        if at > 0 and waiting[at - 1][1] < waiting[at + 1][1]:
            at -= 1
        _merge_at(keys, order, waiting, at, patience)


def _run_length(keys, order, start, count):
    # A run that falls all the way is turned round.
    end = start + 1
    if end == count:
        return 1
    falls = True if keys[order[end]] < keys[order[start]] else False
    end += 1
    while end < count and (True if keys[order[end]] < keys[order[end - 1]] else False) is falls:
        end += 1
    if falls:
        order[start:end] = order[start:end][::-1]
    return end - start


def _insert_all(keys, order, start, sorted_end, end):
    for at in range(sorted_end, end):
        key = keys[order[at]]
        low, high = start, at
        while low < high:
            middle = (low + high) // 2
            if key < keys[order[middle]]:
                high = middle
            else:
                low = middle + 1
        order.insert(low, order.pop(at))


def _depth(start, length, next_length, count):
    # In how many halvings of the whole the middles of both runs come apart.
    left = 2 * start + length
    right = left + length + next_length
    depth = 1
    while (left >= count) == (right >= count):
        if left >= count:
            left -= count
            right -= count
        left *= 2
        right *= 2
        depth += 1
    return depth


def _merge_at(keys, order, waiting, at, patience):
    start, length, _ = waiting[at]
    middle, more, depth = waiting[at + 1]
    waiting[at] = [start, length + more, waiting[at][2] if at + 2 < len(waiting) else depth]
    del waiting[at + 1]
    end = middle + more
    # What is in its place at either end stays there.
    start += _reach(keys, order, start, length, 0, keys[order[middle]], False)
    if start == middle:
        return
    end = middle + _reach(keys, order, middle, more, more - 1, keys[order[middle - 1]], True)
    if end == middle:
        return
    merge = _merge_up if middle - start <= end - middle else _merge_down
    merge(keys, order, start, middle, end, patience)


def _reach(keys, order, start, count, hint, key, strictly):
    """How many of `count` places lie before a key: what is less, or what is not greater; asked from `hint` on."""
    def lies_before(at):
        item = keys[order[start + at]]
        return (True if item < key else False) if strictly else (False if key < item else True)
    near, far = 0, 1
    if lies_before(hint):
        most = count - hint
        while far < most and lies_before(hint + far):
            near, far = far, 2 * far + 1
        low, high = hint + near + 1, hint + min(far, most)
    else:
        most = hint + 1
        while far < most and not lies_before(hint - far):
            near, far = far, 2 * far + 1
        low, high = hint - min(far, most) + 1, hint - near
    while low < high:
        middle = (low + high) // 2
        if lies_before(middle):
            low = middle + 1
        else:
            high = middle
    return high


def _merge_up(keys, order, start, middle, end, patience):
    # From the first on: the left run is the shorter one. What is merged is written back even if a comparison fails.
    places = order[start:end]
    half, total = middle - start, end - start
    left, right = 0, half + 1
    made = [places[half]]
    try:
        while right < total and left < half - 1:
            lefts = rights = 0
            while lefts < patience[0] and rights < patience[0]:
                if keys[places[right]] < keys[places[left]]:
                    made.append(places[right])
                    right += 1
                    lefts, rights = 0, rights + 1
                    if right == total:
                        return
                else:
                    made.append(places[left])
                    left += 1
                    lefts, rights = lefts + 1, 0
                    if left == half - 1:
                        return
            patience[0] += 1
            lefts = _steady
            while lefts >= _steady or rights >= _steady:
                patience[0] -= patience[0] > 1
                lefts = _reach(keys, places, left, half - left, 0, keys[places[right]], False)
                made += places[left:left + lefts]
                left += lefts
                if left >= half - 1:
                    return
                made.append(places[right])
                right += 1
                if right == total:
                    return
                rights = _reach(keys, places, right, total - right, 0, keys[places[left]], True)
                made += places[right:right + rights]
                right += rights
                if right == total:
                    return
                made.append(places[left])
                left += 1
                if left == half - 1:
                    return
            patience[0] += 1
    finally:
        # One that is left of the left run is known to belong behind all others.
        rest = places[right:] + places[left:half] if left == half - 1 else places[left:half] + places[right:]
        order[start:end] = made + rest


def _merge_down(keys, order, start, middle, end, patience):
    # The same from the last on: the right run is the shorter one.
    places = order[start:end]
    half = middle - start
    left, right = half - 2, len(places) - 1
    made = [places[half - 1]]
    try:
        while left >= 0 and right > half:
            lefts = rights = 0
            while lefts < patience[0] and rights < patience[0]:
                if keys[places[right]] < keys[places[left]]:
                    made.append(places[left])
                    left -= 1
                    lefts, rights = lefts + 1, 0
                    if left < 0:
                        return
                else:
                    made.append(places[right])
                    right -= 1
                    lefts, rights = 0, rights + 1
                    if right == half:
                        return
            patience[0] += 1
            lefts = _steady
            while lefts >= _steady or rights >= _steady:
                patience[0] -= patience[0] > 1
                stay = _reach(keys, places, 0, left + 1, left, keys[places[right]], False)
                lefts = left + 1 - stay
                made += places[stay:left + 1][::-1]
                left = stay - 1
                if left < 0:
                    return
                made.append(places[right])
                right -= 1
                if right == half:
                    return
                stay = half + _reach(keys, places, half, right + 1 - half, right - half, keys[places[left]], True)
                rights = right + 1 - stay
                made += places[stay:right + 1][::-1]
                right = stay - 1
                if right <= half:
                    return
                made.append(places[left])
                left -= 1
                if left < 0:
                    return
            patience[0] += 1
    finally:
        # One that is left of the right run is known to belong before all others.
        lefts, rights = places[:left + 1], places[half:right + 1]
        order[start:end] = (rights + lefts if right == half else lefts + rights) + made[::-1]
