from functools import partial


def show(*args, **kwargs):
    return args, kwargs


p = partial(show, 1, 2, a=3)
print(p(), p(4), p(a=5, b=6), p(7, b=8))
print(p.args, p.keywords, p.func is show)
q = partial(p, 9, c=1)
print(q.func is show, q.args, q.keywords)
print(q(10, a=0))
print(list(map(partial(pow, 2), range(5))), partial(int, base=2)("1011"))
print(partial(print, "one", sep="|")("two"))
print(repr(partial(int, base=16)), repr(partial(max, 1, 2)))

p.note = "has attributes"
print(p.note, p.__dict__)


class Sub(partial):
    pass


s = Sub(show, "x")
print(type(s).__name__, s("y"), isinstance(s, partial))


class Holder:
    # A partial is not bound to the object like a function is.
    method = partial(show, "fixed")


print(Holder().method())
for call in (
    lambda: partial(),
    lambda: partial(3),
    lambda: partial(lambda a: a, 1)(2),
    lambda: partial(func=show),
):
    try:
        print(call())
    except TypeError as e:
        print(type(e).__name__, str(e).replace("<lambda>", "lambda"))
