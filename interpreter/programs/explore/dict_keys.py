# Two threads write different keys of one dict. The dict is one object, so their transactions conflict and one
# may be aborted, but nothing is lost.
#
# always: table == {'a': 1, 'b': 2}
# expect gil: holds
# expect c7: holds

import threading

table = {}


def write_a():
    table['a'] = 1


def write_b():
    table['b'] = 2


first = threading.Thread(target=write_a)
second = threading.Thread(target=write_b)
first.start()
second.start()
first.join()
second.join()
