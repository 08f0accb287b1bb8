import threading

caught = []


def hook(args):
    caught.append((args.exc_type.__name__, str(args.exc_value), args.thread.name, args.exc_traceback is not None))


old = threading.excepthook
threading.excepthook = hook


def fail(kind, text):
    raise kind(text)


for kind in (ValueError, KeyError):
    t = threading.Thread(target=fail, args=(kind, "text"), name=f"thread of {kind.__name__}")
    t.start()
    t.join()
print(caught)


def leave():
    raise SystemExit("quiet")


t = threading.Thread(target=leave)
t.start()
t.join()
print(len(caught), t.is_alive())
threading.excepthook = old

box = {}


def guarded(f, *args):
    try:
        box["value"] = f(*args)
    except BaseException as e:
        box["error"] = e


t = threading.Thread(target=guarded, args=(int, "x"))
t.start()
t.join()
try:
    raise RuntimeError("in the main thread") from box["error"]
except RuntimeError as e:
    print(e, "|", type(e.__cause__).__name__, e.__cause__)


def locked_failure(lock):
    with lock:
        raise OSError


lock = threading.Lock()
t = threading.Thread(target=guarded, args=(locked_failure, lock))
t.start()
t.join()
print(type(box["error"]).__name__, lock.locked())
print("main goes on")
