"""What modules that are in C elsewhere say about their arguments, and what they have."""
import errno
import functools
import operator
import struct
import sys
import time
import _thread


def show(function, *arguments, **names):
    try:
        print(repr(function(*arguments, **names)))
    except Exception as error:
        print(type(error).__name__, error)


print(errno.errorcode[errno.EACCES], errno.EWOULDBLOCK == errno.EAGAIN, len(errno.errorcode) > 40)
first = functools.cmp_to_key(lambda a, b: b - a)
second = functools.cmp_to_key(lambda a, b: a - b)
print(first(1) < second(0), second(1) < first(0), sorted([3, 1, 2], key=first))
show(lambda: first(1) < 5)
show(functools.cmp_to_key)
show(functools.reduce, max, 5)
for form, value in (("<I", -1), ("<I", 2**64), ("<h", 2**70), (">Q", 2**64), (">H", -1), (">h", 40000), ("<h", 40000),
                    ("<Q", -1), ("<b", 200), ("<f", 2**2000)):
    show(struct.pack, form, value)
show(struct.pack)
show(struct.pack_into, "<h", b"ab", 0, 1)
show(time.sleep)
show(time.strftime, "%Y", (2000,))
show(time.struct_time, 5)
day = time.gmtime(0)
show(setattr, day, "tm_year", 1)
show(delattr, day, "tm_year")
show(setattr, sys.float_info, "dig", 5)
show(b"ab".hex, 5)
show(map, str, [1], foo=2)
show(super, 1, 2, 3)
show(__import__, 5)
show(__import__, "sys", level=-1)
show(type(sys), 5)
show(_thread.start_new_thread, 5, ())
show(_thread.stack_size, -1)
show(_thread.stack_size, 5)
print(_thread.stack_size(65536), _thread.stack_size(0))
for items in ({1: 2, 3: 4}, {1: 2}.values(), {1: 2}.items(), {5}):
    iterator = iter(items)
    print(operator.length_hint(iterator), next(iterator), operator.length_hint(iterator))
