import io
import sys
import unittest


class DictTests(unittest.TestCase):
    def test_construction(self):
        self.assertEqual(dict(a=1, b=2), {"a": 1, "b": 2})
        self.assertEqual(dict([("a", 1), ["b", 2], "cd"]), {"a": 1, "b": 2, "c": "d"})
        self.assertEqual(dict({"a": 1}, b=2), {"a": 1, "b": 2})
        self.assertEqual(dict.fromkeys("ab"), {"a": None, "b": None})
        self.assertEqual(dict.fromkeys([1, 1], 0), {1: 0})
        self.assertRaisesRegex(TypeError, "cannot convert dictionary update sequence element #0 to a sequence", dict, [1])
        self.assertRaisesRegex(ValueError, "dictionary update sequence element #1 has length 3; 2 is required", dict, ["ab", "abc"])
        self.assertRaisesRegex(TypeError, "'int' object is not iterable", dict, 5)

    def test_access(self):
        d = {"a": 1}
        with self.assertRaises(KeyError) as cm:
            d["z"]
        self.assertEqual(cm.exception.args, ("z",))
        self.assertEqual((d.get("z"), d.get("z", 0), d.setdefault("a", 5), d.setdefault("b", 6), d), (None, 0, 1, 6, {"a": 1, "b": 6}))
        self.assertRaisesRegex(TypeError, "unhashable type: 'list'", d.get, [])
        with self.assertRaisesRegex(TypeError, "unhashable type: 'dict'"):
            d[{}] = 1

    def test_order(self):
        d = {"b": 1, "a": 2}
        d["c"] = 3
        d["b"] = 9
        self.assertEqual(list(d), ["b", "a", "c"])
        del d["b"]
        d["b"] = 0
        self.assertEqual((list(d), list(reversed(d)), d.popitem()), (["a", "c", "b"], ["b", "c", "a"], ("b", 0)))

    def test_pop(self):
        d = {1: "a"}
        self.assertEqual((d.pop(1), d.pop(1, "none"), d), ("a", "none", {}))
        self.assertRaises(KeyError, d.pop, 1)
        self.assertRaisesRegex(KeyError, r"popitem\(\): dictionary is empty", d.popitem)
        with self.assertRaises(KeyError):
            del d["x"]

    def test_update_and_merge(self):
        d = {"a": 1}
        d.update({"b": 2}, c=3)
        d.update([("a", 9)])
        self.assertEqual(d, {"a": 9, "b": 2, "c": 3})
        self.assertEqual({"a": 1} | {"a": 2, "b": 3}, {"a": 2, "b": 3})
        e = d
        e |= [("z", 0)]
        self.assertIs(d, e)
        self.assertRaises(TypeError, lambda: {} | [("a", 1)])
        class Keys:
            def keys(self):
                return iter("xy")
            def __getitem__(self, k):
                return k.upper()
        d.clear()
        d.update(Keys())
        self.assertEqual(d, {"x": "X", "y": "Y"})

    def test_views(self):
        d = {"a": 1, "b": 2}
        k, v, i = d.keys(), d.values(), d.items()
        d["c"] = 3
        self.assertEqual((list(k), list(v), list(i), len(k)), (["a", "b", "c"], [1, 2, 3], [("a", 1), ("b", 2), ("c", 3)], 3))
        self.assertEqual((k & {"a", "z"}, k - {"a"}, sorted(k | {"q"}), sorted(k ^ {"a", "z"})), ({"a"}, {"b", "c"}, ["a", "b", "c", "q"], ["b", "c", "z"]))
        self.assertEqual((repr(k), repr(v), repr(i)), ("dict_keys(['a', 'b', 'c'])", "dict_values([1, 2, 3])", "dict_items([('a', 1), ('b', 2), ('c', 3)])"))
        self.assertTrue(k == {"a", "b", "c"} and i == {("a", 1), ("b", 2), ("c", 3)} and k.isdisjoint("xyz") and k > {"a"} and k.mapping == d)
        self.assertRaises(AttributeError, lambda: k.append)

    def test_mutation_while_iterating(self):
        d = {1: 1, 2: 2}
        with self.assertRaisesRegex(RuntimeError, "dictionary changed size during iteration"):
            for k in d:
                d[k + 10] = 0
        d = {1: 1, 2: 2}
        with self.assertRaisesRegex(RuntimeError, "dictionary keys changed during iteration|changed size"):
            for k in d:
                del d[k]
                d[k + 10] = 0
        for k in d:
            d[k] = "fine"

    def test_repr(self):
        d = {"a": [1], 2: None, (1,): {}}
        self.assertEqual(repr(d), "{'a': [1], 2: None, (1,): {}}")
        d["me"] = d
        self.assertIn("'me': {...}", repr(d))

    def test_equality(self):
        self.assertTrue({1: 2, 3: 4} == {3: 4, 1: 2} and {1: 2} != {1: 3} and {} == {} and {1: 1.0} == {True: 1})
        self.assertRaises(TypeError, lambda: {} < {})
        self.assertRaises(TypeError, hash, {})

    def test_key_identity_and_equality(self):
        nan = float("nan")
        d = {nan: 1}
        self.assertEqual((d[nan], d.get(1.0)), (1, None))
        d = {1: "int"}
        d[1.0] = "float"
        self.assertEqual(list(d.items()), [(1, "float")])

    def test_collisions(self):
        class K:
            def __init__(self, n):
                self.n = n
            def __hash__(self):
                return 7
            def __eq__(self, o):
                return self.n == o.n
        d = {K(i): i for i in range(20)}
        self.assertEqual((len(d), d[K(13)], [k.n for k in d][:3]), (20, 13, [0, 1, 2]))
        del d[K(0)]
        self.assertEqual((K(0) in d, K(19) in d), (False, True))

    def test_error_in_key_methods(self):
        class Bad:
            def __hash__(self):
                return 1
            def __eq__(self, o):
                raise ZeroDivisionError
        d = {Bad(): 1}
        self.assertRaises(ZeroDivisionError, lambda: d[1])
        class NoHash:
            def __hash__(self):
                return "x"
        with self.assertRaisesRegex(TypeError, "__hash__ method should return an integer"):
            d[NoHash()] = 1

    def test_missing(self):
        class D(dict):
            def __missing__(self, k):
                return k * 2
        d = D(a=1)
        self.assertEqual((d["a"], d["zz"], d.get("zz"), "zz" in d), (1, "zzzz", None, False))

    def test_comprehension(self):
        self.assertEqual({k: v for k, v in zip("ab", range(2)) if v}, {"b": 1})
        self.assertEqual({x: y for x in "ab" for y in range(2)}, {"a": 1, "b": 1})

    def test_big(self):
        d = {i: str(i) for i in range(2000)}
        for i in range(0, 2000, 2):
            del d[i]
        self.assertEqual((len(d), d[1999], list(d)[:3], sum(d)), (1000, "1999", [1, 3, 5], 1000000))

    def test_copy(self):
        d = {"a": []}
        e = d.copy()
        self.assertTrue(e == d and e is not d and e["a"] is d["a"])


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
