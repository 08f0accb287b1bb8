import collections.abc as c


class Sized:
    def __len__(self):
        return 0


class Itself:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration


class NoHash:
    __hash__ = None


class Caller:
    def __call__(self):
        pass

    def __contains__(self, x):
        return True


def gen():
    yield


async def co():
    pass


names = ["Container", "Hashable", "Iterable", "Iterator", "Reversible", "Sized", "Callable", "Collection"]
names += ["Sequence", "MutableSequence", "Set", "MutableSet", "Mapping", "MutableMapping", "Generator", "ByteString"]
things = [[], (), "", b"", bytearray(), {}, set(), frozenset(), range(0), Sized(), Itself(), NoHash(), Caller(), gen(), len, 5, None]
for thing in things:
    print(type(thing).__name__, [n for n in names if isinstance(thing, getattr(c, n))])
views = {}.keys(), {}.values(), {}.items()
print([isinstance(v, t) for v, t in zip(views, (c.KeysView, c.ValuesView, c.ItemsView))])
k = co()
print(isinstance(k, c.Coroutine), isinstance(k, c.Awaitable), isinstance(gen(), c.Coroutine))
k.close()
print(issubclass(list, c.Sequence), issubclass(dict, c.Mapping), issubclass(str, c.MutableSequence))


class Own:
    pass


c.Sequence.register(Own)
print(isinstance(Own(), c.Sequence), issubclass(Own, c.Collection), c.Sequence in Own.__mro__)
