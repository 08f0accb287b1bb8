from concurrent.futures import CancelledError, Future, InvalidStateError, ThreadPoolExecutor

log = []
with ThreadPoolExecutor(1) as pool:
    f = pool.submit(lambda: "value")
    f.add_done_callback(lambda fut: log.append(("first", fut.result())))
    f.result()
f.add_done_callback(lambda fut: log.append(("late", fut is f)))
print(log)

g = Future()
print(g.done(), g.running(), g.cancelled())
g.add_done_callback(lambda fut: log.append("set"))
print(g.set_running_or_notify_cancel(), g.running(), g.cancel())
g.set_result(5)
print(g.result(), g.done(), log[-1])
for call in (lambda: g.set_result(6), lambda: g.set_exception(ValueError())):
    try:
        call()
    except InvalidStateError as e:
        print(type(e).__name__, str(e).split(" ")[0])

h = Future()
h.set_exception(KeyError("k"))
try:
    h.result()
except KeyError as e:
    print(type(e).__name__, e, h.exception() is e)

c = Future()
print(c.cancel(), c.cancel(), c.cancelled(), c.done(), c.set_running_or_notify_cancel())
for call in (c.result, c.exception):
    try:
        call()
    except CancelledError as e:
        print(type(e).__name__)
late = []
c.add_done_callback(lambda fut: late.append(fut.cancelled()))
print(late)
try:
    Future().result(timeout=0)
except TimeoutError as e:
    print(type(e).__name__)


class Stop(BaseException):
    pass


def base():
    raise Stop("not an Exception")


with ThreadPoolExecutor(1) as pool:
    print(repr(pool.submit(base).exception()))
