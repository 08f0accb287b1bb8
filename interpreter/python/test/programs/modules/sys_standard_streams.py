import io
import sys

sys.stdout.write("written\n")
print("to a stream", file=sys.stdout)
old = sys.stdout
sys.stdout = io.StringIO()
print("captured")
sys.stdout.write("too\n")
text = sys.stdout.getvalue()
sys.stdout = old
print(repr(text))


class Tee:
    def __init__(self, *targets):
        self.targets = targets

    def write(self, s):
        for t in self.targets:
            t.write(s)

    def flush(self):
        print("<flush>", end="")


log = io.StringIO()
print("both", 1, file=Tee(sys.stdout, log))
print("now", file=Tee(log), flush=True)
print(repr(log.getvalue()))


class Prefix(io.StringIO):
    calls = 0

    def write(self, s):
        self.calls += 1
        return super().write(s)


p = Prefix()
print("a", "b", sep="-", end="!", file=p)
print(p.getvalue(), p.calls)
sys.displayhook(None)
sys.displayhook([1, "x"])
import builtins

print(builtins._)
old_stdin, sys.stdin = sys.stdin, io.StringIO("first\nsecond\nthird")
print(input(), input("prompt> "), sys.stdin.read())
try:
    input()
except EOFError as e:
    print(type(e).__name__, e)
sys.stdin = io.StringIO("x y\n1 2\n")
print([line.split() for line in sys.stdin])
sys.stdin = old_stdin
try:
    print("x", file=5)
except AttributeError as e:
    print(e)
sys.stdout.flush()
