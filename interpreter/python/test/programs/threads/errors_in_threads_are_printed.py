import sys
import threading


def fail():
    raise KeyError("lost")


t = threading.Thread(target=fail, name="unlucky")
t.start()
t.join()
caught = []
threading.excepthook = lambda args: caught.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))
ts = [threading.Thread(target=lambda i=i: 1 // i, name=f"t{i}") for i in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(caught)
t = threading.Thread(target=sys.exit, args=(3,))
t.start()
t.join()
print("done", len(caught))
