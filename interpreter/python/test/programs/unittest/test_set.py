import io
import sys
import unittest


class SetTests(unittest.TestCase):
    def test_construction(self):
        self.assertEqual((set(), set("aab"), {1, 1.0, True}, set(range(3)), frozenset([1])), (set([]), {"a", "b"}, {1}, {0, 1, 2}, {1}))
        self.assertRaises(TypeError, set, 5)
        self.assertRaisesRegex(TypeError, "unhashable type: 'list'", set, [[]])
        f = frozenset("a")
        self.assertIs(frozenset(f), f)

    def test_operators(self):
        a, b = {1, 2, 3}, {3, 4}
        self.assertEqual((a | b, a & b, a - b, a ^ b), ({1, 2, 3, 4}, {3}, {1, 2}, {1, 2, 4}))
        for op in (lambda: a | [1], lambda: a & "x", lambda: a - (1,), lambda: a ^ {1: 2}):
            self.assertRaises(TypeError, op)
        self.assertEqual((type(a | frozenset()), type(frozenset() | a)), (set, frozenset))

    def test_methods_take_iterables(self):
        a = {1, 2}
        self.assertEqual((a.union([3], (4,)), a.intersection([1, 5], range(2)), a.difference("x", [1]), a.symmetric_difference([2, 3])), ({1, 2, 3, 4}, {1}, {2}, {1, 3}))
        self.assertEqual((a.union(), a.intersection()), (a, a))
        self.assertIsNot(a.union(), a)
        self.assertTrue(a.issubset([1, 2, 3]) and a.issuperset([1]) and a.isdisjoint([5]) and not a.isdisjoint({2}))

    def test_updates(self):
        a = {1, 2, 3}
        a.update([4], {5})
        a.intersection_update([1, 2, 4])
        a.difference_update([2])
        a.symmetric_difference_update([1, 9])
        self.assertEqual(a, {4, 9})
        b = a
        b |= {1}
        b &= {1, 4}
        b -= {1}
        b ^= {7}
        self.assertIs(a, b)
        self.assertEqual(a, {4, 7})

    def test_add_remove(self):
        a = set()
        a.add(1)
        a.add(1)
        a.discard(5)
        self.assertEqual(len(a), 1)
        with self.assertRaises(KeyError) as cm:
            a.remove((1, 2))
        self.assertEqual(cm.exception.args, ((1, 2),))
        self.assertEqual((a.pop(), a), (1, set()))
        self.assertRaisesRegex(KeyError, "pop from an empty set", a.pop)
        self.assertRaises(TypeError, a.add, [])

    def test_order_relations(self):
        self.assertTrue({1} < {1, 2} and {1} <= {1} and not {1} < {1} and {1, 2} > {2} and {1, 2} >= {1, 2} and not {1} < {2} and not {2} < {1})
        self.assertTrue({1} == frozenset([1]) and {1} != [1] and set() == frozenset())

    def test_repr(self):
        self.assertEqual((repr(set()), repr({1}), repr(frozenset()), repr(frozenset([2])), str({"x"})), ("set()", "{1}", "frozenset()", "frozenset({2})", "{'x'}"))
        class S(set):
            pass
        self.assertEqual((repr(S([1])), repr(S())), ("S({1})", "S()"))

    def test_frozen(self):
        f = frozenset([1, 2])
        self.assertEqual((hash(f) == hash(frozenset([2, 1])), {f: "v"}[frozenset({1, 2})], f | {3}), (True, "v", {1, 2, 3}))
        self.assertFalse(hasattr(f, "add"))
        self.assertRaisesRegex(TypeError, "unhashable type: 'set'", hash, {1})
        g = f
        g |= {9}
        self.assertEqual((f, g), ({1, 2}, {1, 2, 9}))

    def test_set_in_set(self):
        s = {frozenset([1])}
        self.assertTrue({1} in s)
        s.discard({1})
        self.assertEqual(s, set())
        s.add(frozenset([2]))
        s.remove({2})
        self.assertFalse(s)

    def test_mutation_while_iterating(self):
        s = {1, 2}
        with self.assertRaisesRegex(RuntimeError, "Set changed size during iteration"):
            for x in s:
                s.add(x + 10)

    def test_comprehension(self):
        self.assertEqual({x % 3 for x in range(10)}, {0, 1, 2})
        self.assertEqual({(a, b) for a in "x" for b in "yz"}, {("x", "y"), ("x", "z")})

    def test_copy_and_clear(self):
        a = {1}
        b = a.copy()
        a.clear()
        self.assertEqual((a, b, frozenset(b).copy()), (set(), {1}, {1}))

    def test_collisions(self):
        class K:
            def __init__(self, n):
                self.n = n
            def __hash__(self):
                return self.n % 2
            def __eq__(self, o):
                return self.n == o.n
        s = {K(i % 10) for i in range(50)}
        self.assertEqual((len(s), sorted(k.n for k in s & {K(3), K(99)})), (10, [3]))

    def test_subclass(self):
        class S(set):
            pass
        s = S([1])
        self.assertEqual((s | {2}, s & {1}, s == {1}, isinstance(s, set)), ({1, 2}, {1}, True, True))

    def test_powerset(self):
        items, sets = range(5), {frozenset()}
        for x in items:
            sets |= {s | {x} for s in sets}
        self.assertEqual((len(sets), sum(map(len, sets))), (32, 80))


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
