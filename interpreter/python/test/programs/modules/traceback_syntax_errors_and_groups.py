import io
import traceback

try:
    compile("x = (1 +\ny = 2\n", "given.py", "exec")
except SyntaxError as e:
    print("".join(traceback.format_exception_only(e)), end="")
    print(e.lineno, e.offset, e.filename)
try:
    exec(compile("def f():\n    return 1 / 0\nf()\n", "made.py", "exec"))
except ZeroDivisionError as e:
    print([(f.filename, f.lineno, f.name) for f in traceback.extract_tb(e.__traceback__)][1:])

try:
    raise ExceptionGroup("several", [ValueError("a"), ExceptionGroup("inner", [TypeError("b")])])
except ExceptionGroup as e:
    print(traceback.format_exc(), end="")

out = io.StringIO()
try:
    raise KeyError("printed")
except KeyError:
    traceback.print_exc(file=out)
print(out.getvalue(), end="")
out = io.StringIO()
traceback.print_exception(ValueError("no traceback"), file=out)
print(out.getvalue(), end="")
te = traceback.TracebackException.from_exception(ValueError("captured"))
print(te.exc_type.__name__, str(te), list(te.format()))


def a():
    return b()


def b():
    return [f.name for f in traceback.extract_stack()][-2:]


print(a())
try:
    raise ValueError("ctx") from None
except ValueError as e:
    print(e.__suppress_context__, traceback.format_exc(), end="")
