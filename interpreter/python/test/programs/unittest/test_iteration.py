import io
import sys
import unittest


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Indexed:
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, i):
        return self.items[i]


class IterationTests(unittest.TestCase):
    def test_protocol(self):
        self.assertEqual((list(Countdown(3)), sum(Countdown(4)), max(Countdown(3)), sorted(Countdown(3)), "".join(map(str, Countdown(3)))), ([2, 1, 0], 6, 2, [0, 1, 2], "210"))
        a, b = Countdown(2)
        self.assertEqual((a, b), (1, 0))

    def test_old_protocol(self):
        s = Indexed("a", "b")
        self.assertEqual((list(s), "b" in s, list(zip(s, s)), [*s]), (["a", "b"], True, [("a", "a"), ("b", "b")], ["a", "b"]))
        class Bad:
            def __getitem__(self, i):
                raise KeyError(i)
        self.assertRaises(KeyError, list, Bad())

    def test_sentinel(self):
        items = [1, 2, 0, 3]
        it = iter(lambda: items.pop(0), 0)
        self.assertEqual((list(it), items, next(it, "end")), ([1, 2], [3], "end"))
        self.assertRaisesRegex(TypeError, r"iter\(v, w\): v must be callable", iter, [1], 2)
        def stop():
            raise StopIteration
        self.assertEqual(list(iter(stop, 5)), [])

    def test_next_default(self):
        it = iter([1])
        self.assertEqual((next(it), next(it, None), next(it, "d")), (1, None, "d"))
        self.assertRaises(StopIteration, next, it)
        self.assertRaisesRegex(TypeError, "'list' object is not an iterator", next, [1])

    def test_not_iterable(self):
        class NoIter:
            __iter__ = None
            def __getitem__(self, i):
                return i
        class NotIterator:
            def __iter__(self):
                return 5
        for v, text in ((5, "'int' object is not iterable"), (NoIter(), "'NoIter' object is not iterable"), (NotIterator(), r"iter\(\) returned non-iterator of type 'int'")):
            with self.subTest(text), self.assertRaisesRegex(TypeError, text):
                for _ in v:
                    pass

    def test_exhausted_stays_exhausted(self):
        for it in (iter([1]), iter((1,)), iter("a"), iter({1}), iter({1: 1}), iter(range(1)), (x for x in [1]), zip([1]), map(str, [1]), enumerate([1]), reversed([1])):
            with self.subTest(type(it).__name__):
                list(it)
                self.assertEqual(list(it), [])
                self.assertIs(iter(it), it)

    def test_zip(self):
        self.assertEqual((list(zip()), list(zip([1])), list(zip("ab", [1, 2, 3])), list(zip([], "a"))), ([], [(1,)], [("a", 1), ("b", 2)], []))
        self.assertEqual(list(zip("ab", "cd", strict=True)), [("a", "c"), ("b", "d")])
        with self.assertRaisesRegex(ValueError, r"zip\(\) argument 2 is shorter than argument 1"):
            list(zip("ab", "c", strict=True))
        with self.assertRaisesRegex(ValueError, r"zip\(\) argument 3 is longer than arguments 1-2"):
            list(zip("a", "b", "cd", strict=True))
        self.assertRaisesRegex(TypeError, "zip argument #2 must support iteration|'int' object is not iterable", zip, [], 5)

    def test_map_filter(self):
        self.assertEqual((list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(str, ())), list(filter(None, [0, 1, "", "a"])), list(filter(str.isupper, "aBC"))), ([11, 22], [], [1, "a"], ["B", "C"]))
        it = map(lambda x: 1 // x, [1, 0, 2])
        self.assertEqual(next(it), 1)
        self.assertRaises(ZeroDivisionError, next, it)
        self.assertEqual(next(it), 0)
        self.assertRaises(TypeError, map, str)

    def test_enumerate(self):
        self.assertEqual((list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate([], 1)), next(enumerate("x", start=-1)), list(enumerate("a", 10**30))), ([(0, "a"), (1, "b")], [(5, "a"), (6, "b")], [], (-1, "x"), [(10**30, "a")]))
        self.assertRaises(TypeError, enumerate, 5)
        self.assertRaises(TypeError, enumerate, "a", "b")

    def test_reversed(self):
        class R:
            def __reversed__(self):
                return "own"
        class L:
            def __len__(self):
                return 3
            def __getitem__(self, i):
                return i * 10
        self.assertEqual((list(reversed([1, 2])), list(reversed("ab")), list(reversed(range(3))), reversed(R()), list(reversed(L())), list(reversed({1: 2, 3: 4}))), ([2, 1], ["b", "a"], [2, 1, 0], "own", [20, 10, 0], [3, 1]))
        for bad in ({1}, 5, iter([1])):
            self.assertRaisesRegex(TypeError, "object is not reversible", reversed, bad)

    def test_length_hint(self):
        it = iter([1, 2, 3])
        next(it)
        self.assertEqual((it.__length_hint__(), iter(range(5)).__length_hint__()), (2, 5))

    def test_aggregates(self):
        self.assertEqual((sum([]), sum([1], 5), sum([[1], [2]], []), min([3, 1]), max("abc"), min([], default=9), max(1, 5, 3), min("bb", "a", key=len), any([]), all([])), (0, 6, [1, 2], 1, "c", 9, 5, "a", False, True))
        self.assertRaisesRegex(TypeError, r"sum\(\) can't sum strings \[use ''.join\(seq\) instead\]", sum, ["a"], "")
        self.assertRaisesRegex(ValueError, r"max\(\) arg is an empty sequence", max, [])
        self.assertRaisesRegex(TypeError, "max expected at least 1 argument, got 0", max)

    def test_short_circuit(self):
        log = []
        def note(v):
            log.append(v)
            return v
        self.assertTrue(any(note(x) for x in (0, 1, 2)))
        self.assertFalse(all(note(x) for x in (3, 0, 4)))
        self.assertEqual(log, [0, 1, 3, 0])

    def test_iterating_dict_views_of_changing_values(self):
        d = {"a": 1, "b": 2}
        for k, v in d.items():
            d[k] = v * 10
        self.assertEqual(d, {"a": 10, "b": 20})


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
