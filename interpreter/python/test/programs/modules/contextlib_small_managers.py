import contextlib
import io
import sys


class Door:
    def __init__(self, name):
        self.name = name

    def close(self):
        print("closing", self.name)


with contextlib.closing(Door("front")) as d:
    print("inside", d.name)
try:
    with contextlib.closing(Door("back")):
        raise ValueError("x")
except ValueError as e:
    print("after", e)

with contextlib.suppress(KeyError, IndexError):
    {}["x"]
    print("not reached")
with contextlib.suppress():
    print("fine")
try:
    with contextlib.suppress(KeyError):
        int("x")
except ValueError as e:
    print("passes", e)
s = contextlib.suppress(LookupError)
with s:
    with s:
        [][1]
    print("inner suppressed")

with contextlib.nullcontext(5) as v, contextlib.nullcontext() as n:
    print(v, n)

out = io.StringIO()
with contextlib.redirect_stdout(out) as target:
    print("captured", target is out)
    with contextlib.redirect_stdout(io.StringIO()) as inner:
        print("deeper")
    print("back")
print(repr(out.getvalue()), repr(inner.getvalue()))
err = io.StringIO()
with contextlib.redirect_stderr(err):
    print("to error", file=sys.stderr)
print(repr(err.getvalue()))


class Quiet(contextlib.ContextDecorator):
    def __init__(self, label):
        self.label = label

    def __enter__(self):
        print("enter", self.label)
        return self

    def __exit__(self, kind, value, tb):
        print("exit", kind.__name__ if kind else None)
        return True


@Quiet("decorated")
def fail():
    raise TypeError("hidden")


print(fail(), fail())


class Impl(contextlib.AbstractContextManager):
    def __exit__(self, *args):
        return None


with Impl() as i:
    print(type(i).__name__)
print(issubclass(Quiet, contextlib.AbstractContextManager), isinstance(5, contextlib.AbstractContextManager))
