# The first thread forks while another one changes two variables in one transaction. The copy has its memory
# as it was between two transactions, and what it changes there, only it sees (C7-PY-5).
#
# always: status == 0
# always: left == right == 1
# expect gil: holds
# expect c7: holds

import os
import threading
from __pypy__.thread import atomic

left = 0
right = 0


def change():
    global left, right
    with atomic:
        left = 1
        right = 1


thread = threading.Thread(target=change)
thread.start()
child = os.fork()
if child == 0:
    differs = left != right
    left = 5
    os._exit(differs)
_, status = os.waitpid(child, 0)
thread.join()
