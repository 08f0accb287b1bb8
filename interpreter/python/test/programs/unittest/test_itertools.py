import io
import sys
import unittest
import itertools as it
import operator


class ItertoolsTests(unittest.TestCase):
    def test_chain(self):
        self.assertEqual(("".join(it.chain("ab", "", "c")), list(it.chain.from_iterable([[1], [2, 3]])), list(it.chain())), ("abc", [1, 2, 3], []))

    def test_infinite(self):
        self.assertEqual((list(it.islice(it.count(5, 2), 3)), list(it.islice(it.cycle("ab"), 5)), list(it.repeat(1, 3))), ([5, 7, 9], list("ababa"), [1, 1, 1]))

    def test_combinatoric_against_model(self):
        pool = list(range(5))
        for r in range(4):
            prod = list(it.product(pool, repeat=r))
            self.assertEqual(list(it.permutations(pool, r)), [p for p in prod if len(set(p)) == r])
            self.assertEqual(list(it.combinations(pool, r)), [p for p in prod if all(a < b for a, b in zip(p, p[1:]))])
            self.assertEqual(list(it.combinations_with_replacement(pool, r)), [p for p in prod if list(p) == sorted(p)])
        self.assertEqual(list(it.combinations("ab", 3)), [])

    def test_accumulate(self):
        self.assertEqual((list(it.accumulate(range(5))), list(it.accumulate([1, 2, 3], operator.mul, initial=2)), list(it.accumulate([]))), ([0, 1, 3, 6, 10], [2, 2, 4, 12], []))

    def test_groupby(self):
        data = [(1, "a"), (1, "b"), (2, "c"), (1, "d")]
        self.assertEqual([(k, [v for _, v in g]) for k, g in it.groupby(data, key=operator.itemgetter(0))], [(1, ["a", "b"]), (2, ["c"]), (1, ["d"])])
        groups = [g for _, g in it.groupby("aab")]
        self.assertEqual([list(g) for g in groups], [[], []])

    def test_islice(self):
        for args in ((3,), (1, 4), (0, 10, 3), (5, 2), (None,), (2, None, 2)):
            self.assertEqual(list(it.islice(range(8), *args)), list(range(8))[slice(*args)])
        self.assertRaises(ValueError, it.islice, "a", -1)

    def test_filters(self):
        self.assertEqual((list(it.takewhile(bool, [1, 0, 1])), list(it.dropwhile(bool, [1, 0, 1])), list(it.filterfalse(bool, [1, 0, 1])), "".join(it.compress("abcd", [1, 0, 1]))), ([1], [0, 1], [0], "ac"))

    def test_tee(self):
        a, b, c = it.tee(iter("abc"), 3)
        self.assertEqual((next(a), list(b), list(a), list(c)), ("a", list("abc"), ["b", "c"], list("abc")))

    def test_zip_longest_pairwise_starmap(self):
        self.assertEqual((list(it.zip_longest("ab", "c", fillvalue=0)), list(it.pairwise([1, 2, 3])), list(it.starmap(pow, [(2, 3), (3, 2)]))), ([("a", "c"), ("b", 0)], [(1, 2), (2, 3)], [8, 9]))

    def test_lazy(self):
        seen = []
        def source():
            for i in range(100):
                seen.append(i)
                yield i
        list(it.islice(it.chain(it.filterfalse(lambda x: x % 2, source())), 2))
        self.assertEqual(seen, [0, 1, 2])

    def test_errors_pass_through(self):
        def bad():
            yield 1
            raise KeyError
        for make in (it.chain, it.cycle, it.accumulate, it.pairwise, it.groupby, lambda s: it.tee(s)[0], lambda s: it.islice(s, 5), lambda s: it.zip_longest(s, [])):
            with self.assertRaises(KeyError):
                list(make(bad()))


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
