# A child is a copy of the whole process; what happens in one does not show in the other.
import os
import sys
import time


def squares():
    for i in range(6):
        yield i * i


values = [1, 2, 3]
table = {"a": [0]}
numbers = squares()
next(numbers)
iterator = iter(values)
next(iterator)

pid = os.fork()
if pid == 0:
    values.append(99)
    table["a"][0] = "child"
    print("child", values, table, list(numbers), list(iterator), flush=True)
    sys.exit(7)
waited, status = os.waitpid(pid, 0)
print("parent", waited == pid, os.WIFEXITED(status), os.WEXITSTATUS(status), os.WIFSIGNALED(status))
print(values, table, list(numbers), list(iterator))


def ends(function):
    child = os.fork()
    if child == 0:
        function()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.wait()[1])


def fails():
    raise ValueError("in the child")


def loops():
    while True:
        pass


print([ends(f) for f in (lambda: os._exit(3), lambda: sys.exit(4), lambda: sys.exit(), lambda: None, lambda: os._exit(259))])


def quiet():
    sys.excepthook = lambda kind, error, place: print("uncaught", error, flush=True)
    fails()


print(ends(quiet))

# A child of a child; a parent that looks without waiting, while the child sleeps.
pid = os.fork()
if pid == 0:
    inner = os.fork()
    if inner == 0:
        print("grandchild", os.getppid() > 1, flush=True)
        os._exit(5)
    os._exit(os.WEXITSTATUS(os.waitpid(inner, 0)[1]) + 1)
print(os.WEXITSTATUS(os.waitpid(pid, 0)[1]))

pid = os.fork()
if pid == 0:
    time.sleep(0.2)
    print("child, later", flush=True)
    os._exit(0)
print("parent, first", os.waitpid(pid, os.WNOHANG), flush=True)
print(os.waitpid(pid, 0) == (pid, 0))

# By a signal; and no such child.
pid = os.fork()
if pid == 0:
    loops()
os.kill(pid, 9)
status = os.waitpid(pid, 0)[1]
print(os.WIFSIGNALED(status), os.WTERMSIG(status), os.waitstatus_to_exitcode(status))
for ask in (os.wait, lambda: os.waitpid(pid, 0), lambda: os.kill(pid, 0), lambda: os.register_at_fork(before=1)):
    try:
        ask()
    except (OSError, TypeError) as error:
        print(type(error).__name__, error)

# What is called before and after.
for name in "one", "two":
    os.register_at_fork(before=lambda name=name: print("before", name, flush=True),
                        after_in_child=lambda name=name: print("in the child", name, flush=True))
print(ends(lambda: None))
