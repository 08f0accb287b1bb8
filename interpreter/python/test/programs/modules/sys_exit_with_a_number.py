import sys


def work():
    try:
        print("working")
        sys.exit(3)
    except Exception:
        print("not an Exception")
    finally:
        print("cleanup")


try:
    sys.exit("message")
except SystemExit as e:
    print(repr(e.code), e.args, isinstance(e, Exception))
for arg in (None, 0, True, (1, 2), [5]):
    try:
        sys.exit(arg)
    except SystemExit as e:
        print(repr(e.code), e.args)
try:
    sys.exit()
except SystemExit as e:
    print(e.code, e.args, repr(e))
try:
    raise SystemExit(1, 2)
except SystemExit as e:
    print(e.code)
work()
print("not reached")
