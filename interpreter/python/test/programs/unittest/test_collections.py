import io
import sys
import unittest
from collections import ChainMap, Counter, OrderedDict, UserDict, defaultdict, deque, namedtuple
from collections.abc import Iterable, MutableMapping, Sequence


class CollectionsTests(unittest.TestCase):
    def test_deque(self):
        d = deque([1, 2, 3])
        d.appendleft(0)
        d.rotate(1)
        self.assertEqual((list(d), d.pop(), d.popleft(), d.index(1), 9 in d), ([3, 0, 1, 2], 2, 3, 1, False))
        self.assertRaisesRegex(IndexError, "pop from an empty deque", deque().pop)
        self.assertEqual((list(deque("abc", 2)), repr(deque([1], 3))), (["b", "c"], "deque([1], maxlen=3)"))

    def test_deque_mutation(self):
        d = deque([1, 2])
        with self.assertRaisesRegex(RuntimeError, "deque mutated during iteration"):
            for _ in d:
                d.append(0)

    def test_deque_against_list(self):
        d, model = deque(), []
        for i in range(200):
            if i % 7 == 3 and model:
                self.assertEqual(d.popleft(), model.pop(0))
            elif i % 5 == 0:
                d.appendleft(i)
                model.insert(0, i)
            else:
                d.append(i)
                model.append(i)
        self.assertEqual((list(d), d[len(d) // 2], list(reversed(d))), (model, model[len(model) // 2], model[::-1]))

    def test_counter(self):
        c = Counter("abcaba")
        self.assertEqual((c.most_common(2), c["z"], c + Counter("a"), c - Counter("aab"), c & Counter("ad"), c | Counter("dd"), c.total()), ([("a", 3), ("b", 2)], 0, Counter(a=4, b=2, c=1), Counter(a=1, b=1, c=1), Counter(a=1), Counter(a=3, b=2, c=1, d=2), 6))
        c.subtract("aaaa")
        self.assertEqual((c["a"], +c, sorted(c.elements())), (-1, Counter(b=2, c=1), ["b", "b", "c"]))

    def test_defaultdict(self):
        d = defaultdict(list)
        d["a"].append(1)
        self.assertEqual((d, d.get("b"), len(d), d.default_factory), ({"a": [1]}, None, 1, list))
        d.default_factory = None
        self.assertRaises(KeyError, lambda: d["q"])

    def test_ordereddict(self):
        d = OrderedDict.fromkeys("abc", 0)
        d.move_to_end("a")
        d.move_to_end("c", last=False)
        self.assertEqual((list(d), d.popitem(False), d == OrderedDict(b=0, a=0), d == OrderedDict(a=0, b=0), d == {"a": 0, "b": 0}), (["c", "b", "a"], ("c", 0), True, False, True))

    def test_namedtuple(self):
        P = namedtuple("P", "x y", defaults=[5])
        p = P(1)
        self.assertEqual((p, p._replace(x=2), p._asdict(), repr(p), P._make([7, 8])), ((1, 5), P(2, 5), {"x": 1, "y": 5}, "P(x=1, y=5)", P(7, 8)))
        self.assertRaises(AttributeError, setattr, p, "x", 1)
        self.assertRaises(ValueError, namedtuple, "Q", "a a")
        self.assertRaises(TypeError, P)

    def test_chainmap(self):
        a, b = {"x": 1}, {"x": 2, "y": 3}
        c = ChainMap(a, b)
        c["z"] = 4
        self.assertEqual((c["x"], c["y"], a, len(c), dict(c), c.parents["x"], c.new_child({"x": 0})["x"]), (1, 3, {"x": 1, "z": 4}, 3, {"x": 1, "y": 3, "z": 4}, 2, 0))
        with self.assertRaises(KeyError):
            del c["y"]

    def test_userdict(self):
        class U(UserDict):
            def __getitem__(self, k):
                return super().__getitem__(k.lower())
        self.assertEqual((U(a=1)["A"], U({"b": 2}).data, len(U())), (1, {"b": 2}, 0))

    def test_abc_mixins(self):
        class M(MutableMapping):
            def __init__(self):
                self.d = {}
            def __getitem__(self, k):
                return self.d[k]
            def __setitem__(self, k, v):
                self.d[k] = v
            def __delitem__(self, k):
                del self.d[k]
            def __iter__(self):
                return iter(self.d)
            def __len__(self):
                return len(self.d)
        m = M()
        m.update(a=1, b=2)
        self.assertEqual((m.pop("a"), m.setdefault("c", 3), list(m.items()), m == {"b": 2, "c": 3}, "b" in m, m.get("z")), (1, 3, [("b", 2), ("c", 3)], True, True, None))
        with self.assertRaisesRegex(TypeError, "Can't instantiate abstract class S with abstract method"):
            class S(Sequence):
                def __len__(self):
                    return 0
            S()
        self.assertTrue(isinstance(m, Iterable) and issubclass(tuple, Sequence))


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
