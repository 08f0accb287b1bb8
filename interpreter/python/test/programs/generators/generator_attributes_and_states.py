import inspect
def g(a):
    x = yield a
    yield x
i = g(1)
print(i.gi_running, i.gi_frame is not None, i.gi_yieldfrom, i.__name__, i.__qualname__, inspect.getgeneratorstate(i), i.gi_code.co_name)
next(i)
print(inspect.getgeneratorstate(i), i.gi_suspended, sorted(i.gi_frame.f_locals.items()), iter(i) is i)
i.close()
print(inspect.getgeneratorstate(i), i.gi_frame, list(i))
i.__name__ = 'renamed'
print(i.__name__, type(i).__name__, repr(i).startswith('<generator object g at'))
for f in (lambda: g(1).send(5), lambda: g(1).throw(5), lambda: type(i)(), lambda: setattr(i, 'gi_code', 1), lambda: next(5), lambda: i.send()):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
gen = (j * 2 for j in range(3))
print(gen.__name__, gen.__qualname__, inspect.isgenerator(gen), inspect.isgeneratorfunction(g), next(gen), gen.send(None))
