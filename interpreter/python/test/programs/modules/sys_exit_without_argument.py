import sys
from contextlib import contextmanager


@contextmanager
def noted(name):
    try:
        yield
    finally:
        print("leave", name)


def deep(n):
    with noted(n):
        if n == 0:
            sys.exit()
        deep(n - 1)


deep(2)
print("not reached")
