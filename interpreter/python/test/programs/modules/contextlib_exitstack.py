from contextlib import ExitStack, contextmanager


@contextmanager
def res(name):
    print("+", name)
    try:
        yield name
    finally:
        print("-", name)


with ExitStack() as stack:
    print([stack.enter_context(res(n)) for n in "abc"])
    stack.callback(print, "callback", sep="|", end="!\n")

    @stack.push
    def on_exit(kind, value, tb):
        print("pushed", kind)

    @stack.callback
    def bare():
        print("bare")


def swallow(kind, value, tb):
    print("swallow", kind.__name__ if kind else None, value)
    return True


with ExitStack() as stack:
    stack.push(lambda *exc: print("outer sees", exc[0]))
    stack.push(swallow)
    stack.callback(lambda: 1 / 0)
    raise KeyError("first")
print("continued")

try:
    with ExitStack() as stack:
        stack.enter_context(res("x"))
        stack.enter_context(res("y"))
        raise ValueError("leaves")
except ValueError as e:
    print(e)

with ExitStack() as stack:
    stack.enter_context(res("kept"))
    saved = stack.pop_all()
print("not closed yet")
saved.close()
saved.close()

try:
    with ExitStack() as stack:
        stack.callback(lambda: {}["missing"])
        stack.callback(lambda: 1 / 0)
except KeyError as e:
    print(type(e).__name__, "context", type(e.__context__).__name__)

class Pushed:
    def __enter__(self):
        print("not called by push")

    def __exit__(self, *exc):
        print("exit called", exc)


with ExitStack() as stack:
    try:
        stack.enter_context(5)
    except TypeError as e:
        print(e)
    stack.push(Pushed())
