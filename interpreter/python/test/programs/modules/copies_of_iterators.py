# Iterators go on where they were, after pickling too.
import copy
import errno
import pickle


def check(make):
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        iterator = make()
        next(iterator)
        other = pickle.loads(pickle.dumps(iterator, protocol))
        assert list(other) == list(iterator) and next(other, None) is None
    iterator = make()
    next(iterator)
    print(type(iterator).__name__, type(copy.copy(iterator)).__name__, list(copy.copy(iterator)))


for make in (
    lambda: iter('aäß'), lambda: iter([1, 2, 3]), lambda: iter((1, 2)), lambda: reversed([1, 2, 3]),
    lambda: zip('ab', [1, 2]), lambda: zip('ab', 'cd', strict=True), lambda: map(ord, 'ab'),
    lambda: filter(None, [1, 0, 2]), lambda: enumerate('xy', 3), lambda: iter({1: 2, 3: 4}),
    lambda: iter({1: 2, 3: 4}.values()), lambda: iter({1: 2, 3: 4}.items()),
):
    check(make)

hints = iter({1: 2, 3: 4})
print(hints.__length_hint__(), next(hints), hints.__length_hint__(), list(hints), hints.__length_hint__())
backwards = reversed({1: 2, 3: 4})
print(backwards.__length_hint__(), next(backwards), backwards.__length_hint__())
print(hasattr(errno, 'ENOENT'), errno.errorcode[errno.EAGAIN], errno.EWOULDBLOCK == errno.EAGAIN)
try:
    __import__(1)
except TypeError as error:
    print(type(error).__name__)
try:
    ValueError().__setstate__(42)
except TypeError as error:
    print(error)
