# The model has one process: a copy of it is refused, and says so as a system would that cannot.
import os

try:
    os.fork()
except OSError as e:
    print(type(e).__name__, e.errno, e)
