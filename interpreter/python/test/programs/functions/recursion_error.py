import sys
depth = 0
def down():
    global depth
    depth += 1
    down()
try:
    down()
except RecursionError as e:
    print(type(e).__name__, e, isinstance(e, RuntimeError), depth > 100)
def count(n):
    return 0 if n == 0 else 1 + count(n - 1)
print(count(500))
# The limit may be changed, and the interpreter goes on after the error.
old = sys.getrecursionlimit()
sys.setrecursionlimit(200)
try:
    count(300)
except RecursionError as e:
    print(e)
sys.setrecursionlimit(old)
print(count(300))
for bad in (0, -1):
    try:
        sys.setrecursionlimit(bad)
    except ValueError as e:
        print(e)
try:
    sys.setrecursionlimit('a')
except TypeError as e:
    print(e)
class R:
    def __getattr__(self, name):
        return getattr(self, name + 'x')
try:
    R().a
except RecursionError as e:
    print(type(e).__name__)
class S:
    def __repr__(self):
        return repr(self)
try:
    repr(S())
except RecursionError as e:
    print(type(e).__name__)
class E:
    def __eq__(self, o):
        return self == o
try:
    E() == 1
except RecursionError as e:
    print(type(e).__name__)
def cleanup(n, log=[]):
    try:
        cleanup(n + 1)
    finally:
        log.append(n)
        if n == 0:
            print('unwound', log[-3:], len(log) > 50)
try:
    cleanup(0)
except RecursionError:
    print('caught')
