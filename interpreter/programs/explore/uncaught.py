# One thread deletes an entry that the other one needs. If the first comes first, the other one ends by a
# KeyError that nobody catches.
#
# never: 'a' in table
# expect gil: violated
# expect c7: violated

import threading

table = {'a': 1}
seen = None


def read():
    global seen
    seen = table['a']


def delete():
    del table['a']


first = threading.Thread(target=read)
second = threading.Thread(target=delete)
first.start()
second.start()
first.join()
second.join()
