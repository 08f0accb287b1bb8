import traceback


def fail(n):
    if n == 0:
        raise ValueError("bottom reached")
    fail(n - 1)


try:
    fail(2)
except ValueError as e:
    print(traceback.format_exc(), end="")
    print(traceback.format_exception_only(type(e), e), traceback.format_exception_only(e))
    frames = traceback.extract_tb(e.__traceback__)
    print([(f.name, f.lineno, f.line) for f in frames], len(frames))
    print("".join(traceback.format_exception(type(e), e, e.__traceback__, limit=1)), end="")
    print("".join(traceback.format_tb(e.__traceback__, limit=-1)), end="")

try:
    try:
        {}["k"]
    except KeyError as e:
        raise RuntimeError("wrapped") from e
except RuntimeError as e:
    print("".join(traceback.format_exception(e)), end="")
    print("".join(traceback.format_exception(e, chain=False)), end="")
try:
    try:
        1 / 0
    finally:
        undefined_name
except NameError:
    print(traceback.format_exc(), end="")
print(traceback.format_exception_only(KeyError, KeyError("x")), traceback.format_exception_only(None, None))


class Empty(Exception):
    pass


print(traceback.format_exception_only(Empty()), traceback.format_exception_only(Empty("a\nb")))
e = ValueError("noted")
e.add_note("first note\nsecond line")
print("".join(traceback.format_exception(e)), end="")
