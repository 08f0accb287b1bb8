from contextlib import contextmanager


@contextmanager
def tag(name, swallow=()):
    """Open and close."""
    print("open", name)
    try:
        yield name.upper()
    except swallow as e:
        print("swallowed", type(e).__name__)
    finally:
        print("close", name)


with tag("a") as a, tag("b") as b:
    print(a, b)
with tag("c", (ValueError,)):
    raise ValueError("gone")
try:
    with tag("d", (ValueError,)):
        raise KeyError("kept")
except KeyError as e:
    print("got", e)
print(tag.__name__, tag.__doc__)


@tag("decorator")
def work(n):
    return n * 2


print(work(4), work(5), work.__name__)


@contextmanager
def change():
    try:
        yield
    except ZeroDivisionError as e:
        raise RuntimeError("changed") from e


try:
    with change():
        1 / 0
except RuntimeError as e:
    print(e, type(e.__cause__).__name__)


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def resume():
    try:
        yield
    except ValueError:
        yield


def run(cm, error=None):
    try:
        with cm():
            if error:
                raise error
    except (RuntimeError, StopIteration, ValueError) as e:
        print(type(e).__name__, e)


run(never), run(twice), run(resume, ValueError("v"))
run(change, StopIteration("passes through")), run(change, RuntimeError("plain"))
cm = tag("once")
with cm:
    pass
try:
    with cm:
        pass
except (RuntimeError, AttributeError) as e:
    print(type(e).__name__)
