import io
import sys
import unittest


class ContainsTests(unittest.TestCase):
    def test_user_types(self):
        class HasContains:
            def __contains__(self, v):
                return v == 1
        class HasIter:
            def __iter__(self):
                return iter([1])
        class HasItems:
            def __getitem__(self, i):
                return [1][i]
        for c in (HasContains(), HasIter(), HasItems()):
            with self.subTest(type(c).__name__):
                self.assertIn(1, c)
                self.assertNotIn(0, c)

    def test_not_containers(self):
        for c in (5, None, object()):
            with self.subTest(c is None), self.assertRaisesRegex(TypeError, "argument of type '.*' is not iterable"):
                1 in c

    def test_strings(self):
        self.assertTrue("b" in "abc" and "bc" in "abc" and "" in "" and "d" not in "abc")
        with self.assertRaisesRegex(TypeError, "'in <string>' requires string as left operand, not int"):
            1 in "abc"
        with self.assertRaises(TypeError):
            None in ""

    def test_bytes(self):
        self.assertTrue(97 in b"abc" and b"bc" in b"abc" and bytearray(b"c") in b"abc")
        self.assertRaises(ValueError, lambda: 256 in b"")
        self.assertRaises(TypeError, lambda: "a" in b"a")

    def test_sequences(self):
        self.assertTrue(1 in [1.0] and (1,) in [(1,)] and None in [None] and [] in [[]])
        nan = float("nan")
        self.assertTrue(nan in [nan] and nan not in [1.0])

    def test_range(self):
        r = range(0, 100, 7)
        self.assertTrue(14 in r and 15 not in r and 14.0 in r and 98 in r and 105 not in r and "a" not in r)
        self.assertTrue(10**30 in range(10**30, 10**31, 3) and -3 in range(5, -5, -2) and True in range(2))

    def test_dict_and_set(self):
        self.assertTrue("a" in {"a": 1} and 1 not in {"a": 1} and 1.0 in {1})
        self.assertRaises(TypeError, lambda: [] in {})
        self.assertRaises(TypeError, lambda: {} in set())
        self.assertIn({1}, {frozenset([1])})
        d = {"a": 1}
        self.assertTrue("a" in d.keys() and 1 in d.values() and ("a", 1) in d.items() and ("a", 2) not in d.items())

    def test_result_is_bool(self):
        class C:
            def __contains__(self, v):
                return "yes" if v else []
        self.assertIs(1 in C(), True)
        self.assertIs(0 in C(), False)
        self.assertIs(0 not in C(), True)

    def test_iterator_is_consumed(self):
        it = iter(range(5))
        self.assertTrue(2 in it)
        self.assertEqual(list(it), [3, 4])
        self.assertFalse(9 in (x for x in [1]))

    def test_none_blocks_fallback(self):
        class C:
            __contains__ = None
            def __iter__(self):
                return iter([1])
        with self.assertRaisesRegex(TypeError, "'C' object is not a container"):
            1 in C()

    def test_order_of_equality(self):
        log = []
        class E:
            def __eq__(self, o):
                log.append(o)
                return False
        e = E()
        self.assertFalse(e in [1, 2])
        self.assertTrue(e in [1, e, 3])
        self.assertEqual(log, [1, 2, 1])


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
