import io
import sys
import unittest


class ListTests(unittest.TestCase):
    def test_construction(self):
        self.assertEqual((list(), list("ab"), list({1: 2}), list(range(3)), [*"xy"]), ([], ["a", "b"], [1], [0, 1, 2], ["x", "y"]))
        self.assertRaisesRegex(TypeError, "'int' object is not iterable", list, 5)
        self.assertRaisesRegex(TypeError, r"list expected at most 1 argument, got 2", list, 1, 2)
        self.assertRaisesRegex(TypeError, r"list\(\) takes no keyword arguments", list, sequence=[])

    def test_repr(self):
        a = [1, "x", None, [2.5]]
        self.assertEqual(repr(a), "[1, 'x', None, [2.5]]")
        a.append(a)
        self.assertEqual(str(a), "[1, 'x', None, [2.5], [...]]")

    def test_index_access(self):
        a = [10, 20, 30]
        self.assertEqual((a[0], a[-1], a[True]), (10, 30, 20))
        for i in (3, -4, 10**30):
            self.assertRaises(IndexError, lambda: a[i])
        self.assertRaisesRegex(IndexError, "list index out of range", lambda: a[3])
        self.assertRaisesRegex(IndexError, "list assignment index out of range", a.__setitem__, 3, 0)
        self.assertRaisesRegex(TypeError, "list indices must be integers or slices, not str", lambda: a["0"])
        self.assertRaisesRegex(TypeError, "list indices must be integers or slices, not float", lambda: a[0.0])

    def test_append_extend_insert(self):
        a = []
        a.append(1)
        a.extend((2, 3))
        a.extend(x for x in "z")
        a.insert(0, "front")
        a.insert(100, "end")
        a.insert(-1, "near")
        self.assertEqual(a, ["front", 1, 2, 3, "z", "near", "end"])
        a.extend(a)
        self.assertEqual(len(a), 14)
        self.assertRaises(TypeError, a.extend, 5)
        self.assertRaises(TypeError, a.append)

    def test_remove_pop_clear(self):
        a = [1, 2, 3, 2]
        a.remove(2)
        self.assertEqual((a, a.pop(), a.pop(0), a), ([3], 2, 1, [3]))
        self.assertRaisesRegex(ValueError, r"list.remove\(x\): x not in list", a.remove, 99)
        self.assertRaisesRegex(IndexError, "pop index out of range", a.pop, 5)
        a.clear()
        self.assertRaisesRegex(IndexError, "pop from empty list", a.pop)

    def test_index_count(self):
        a = [0, 1, 2, 1, 0]
        self.assertEqual((a.index(1), a.index(1, 2), a.index(0, -1), a.count(1), a.count("x"), a.index(2, 0, 100)), (1, 3, 4, 2, 0, 2))
        self.assertRaisesRegex(ValueError, "'x' is not in list", a.index, "x")
        self.assertRaises(ValueError, a.index, 2, 3)

    def test_operators(self):
        a = [1, 2]
        self.assertEqual((a + [3], a * 2, 2 * a, a * 0, a * -1, [[]] * 2), ([1, 2, 3], [1, 2, 1, 2], [1, 2, 1, 2], [], [], [[], []]))
        self.assertRaisesRegex(TypeError, r'can only concatenate list \(not "tuple"\) to list', lambda: a + (1,))
        self.assertRaisesRegex(TypeError, "can't multiply sequence by non-int of type 'float'", lambda: a * 1.5)
        b = a
        b += [3]
        b *= 2
        self.assertIs(a, b)
        nested = [[]] * 3
        nested[0].append(1)
        self.assertEqual(nested, [[1], [1], [1]])

    def test_slice_assignment(self):
        a = list(range(5))
        a[1:3] = "xyz"
        self.assertEqual(a, [0, "x", "y", "z", 3, 4])
        a[::2] = [7, 8, 9]
        a[len(a):] = [5]
        a[:0] = (1,)
        self.assertEqual(a, [1, 7, "x", 8, "z", 9, 4, 5])
        a[2:2] = a[:2]
        self.assertEqual(a[:5], [1, 7, 1, 7, "x"])
        with self.assertRaisesRegex(ValueError, "attempt to assign sequence of size 1 to extended slice of size 5"):
            a[::2] = [0]
        with self.assertRaisesRegex(TypeError, "can only assign an iterable"):
            a[0:1] = 5
        a[3:1] = ["in"]
        self.assertEqual(a[3], "in")

    def test_slice_deletion(self):
        a = list(range(10))
        del a[::3]
        self.assertEqual(a, [1, 2, 4, 5, 7, 8])
        del a[-1], a[1:3]
        self.assertEqual(a, [1, 5, 7])
        del a[::-1]
        self.assertEqual(a, [])
        with self.assertRaises(IndexError):
            del a[0]

    def test_sort(self):
        a = [3, 1, 2]
        self.assertIsNone(a.sort())
        self.assertEqual(a, [1, 2, 3])
        a.sort(reverse=True)
        b = ["bb", "A", "c"]
        b.sort(key=str.lower)
        self.assertEqual((a, b), ([3, 2, 1], ["A", "bb", "c"]))
        c = [(1, "b"), (0, "z"), (1, "a"), (0, "y")]
        c.sort(key=lambda p: p[0], reverse=True)
        self.assertEqual(c, [(1, "b"), (1, "a"), (0, "z"), (0, "y")])
        self.assertRaisesRegex(TypeError, "'<' not supported between instances of 'str' and 'int'", [1, "a"].sort)
        self.assertRaises(TypeError, a.sort, str)

    def test_sort_mutation(self):
        a = [1, 2, 3]
        def key(x):
            a.append(x)
            return x
        self.assertRaisesRegex(ValueError, "list modified during sort", a.sort, key=key)

    def test_copy_reverse(self):
        a = [1, [2]]
        b = a.copy()
        a.reverse()
        self.assertEqual((a, b, b[1] is a[0], list(reversed(b))), ([[2], 1], [1, [2]], True, [[2], 1]))

    def test_mutation_while_iterating(self):
        a = [1, 2, 3, 4]
        seen = []
        for x in a:
            seen.append(x)
            if x == 2:
                a.remove(x)
        self.assertEqual((seen, a), ([1, 2, 4], [1, 3, 4]))
        b = [0]
        for x in b:
            if len(b) < 5:
                b.append(x + 1)
        self.assertEqual(b, [0, 1, 2, 3, 4])
        it = iter(b)
        list(it)
        b.append(9)
        self.assertEqual(list(it), [])

    def test_comparison_and_hash(self):
        self.assertTrue([1, 2] < [1, 2, 0] < [2] and [] == [] and [1] != [2])
        self.assertRaisesRegex(TypeError, "unhashable type: 'list'", hash, [])

    def test_subclass(self):
        class L(list):
            def __init__(self, *a):
                super().__init__(a)
                self.extra = 1
        x = L(1, 2)
        self.assertEqual((x, x.extra, type(x[:]), type(x + x), type(x.copy()), isinstance(x, list)), ([1, 2], 1, list, list, list, True))


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
