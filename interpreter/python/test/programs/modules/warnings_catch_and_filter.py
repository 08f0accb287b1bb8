import warnings


def old(level=2):
    warnings.warn("old is out of date", DeprecationWarning, stacklevel=level)
    return "result"


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(old(), old())
    warnings.warn("plain text")
    warnings.warn(RuntimeWarning("an instance"))
for w in caught:
    print(w.category.__name__, w.message, type(w.message).__name__, isinstance(w.lineno, int), w.filename)

with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        old()
    except DeprecationWarning as e:
        print("raised", type(e).__name__, e)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("ignore")
    old()
    print(len(caught))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("default")
    for _ in range(3):
        warnings.warn("same place")
    print(len(caught))
with warnings.catch_warnings(record=True) as caught:
    warnings.resetwarnings()
    warnings.simplefilter("always")
    warnings.filterwarnings("ignore", message="skip.*")
    warnings.filterwarnings("error", category=SyntaxWarning)
    warnings.warn("skip this")
    warnings.warn("keep this")
    try:
        warnings.warn("to error", SyntaxWarning)
    except SyntaxWarning as e:
        print("error", e)
    print([str(w.message) for w in caught])


class Mine(UserWarning):
    pass


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always", Mine)
    warnings.warn("own kind", Mine)
    warnings.warn_explicit("explicit", Mine, "file.py", 12)
    print([(w.category.__name__, str(w.message)) for w in caught], caught[1].filename, caught[1].lineno)
print(warnings.formatwarning("msg", UserWarning, "f.py", 7, "the line"), end="")
for bad in (lambda: warnings.warn("x", int), lambda: warnings.simplefilter("nope"), lambda: warnings.warn()):
    try:
        bad()
    except (TypeError, AssertionError) as e:
        print(type(e).__name__, e)
