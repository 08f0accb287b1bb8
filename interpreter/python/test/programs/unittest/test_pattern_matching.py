import io
import sys
import unittest


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class PatternMatchingTests(unittest.TestCase):
    def test_literals(self):
        def f(v):
            match v:
                case 0: return "zero"
                case -1 | 1.5: return "number"
                case "a" "b": return "text"
                case None | True: return "constant"
                case 1 + 2j: return "complex"
                case b"x": return "bytes"
            return "none"
        self.assertEqual([f(v) for v in (0, 0.0, False, -1, 1.5, "ab", None, True, 1, 1 + 2j, b"x", [])], ["zero", "zero", "zero", "number", "number", "text", "constant", "constant", "none", "complex", "bytes", "none"])

    def test_capture_and_wildcard(self):
        match 5:
            case x:
                pass
        self.assertEqual(x, 5)
        match [1, 2]:
            case [_, _] as both:
                self.assertEqual(both, [1, 2])
        self.assertRaises(NameError, lambda: _)

    def test_sequences(self):
        def f(v):
            match v:
                case []: return "empty"
                case [x]: return ("one", x)
                case [1, *rest]: return ("starts with 1", rest)
                case (a, b, *_, z) if z == "end": return (a, b)
                case [[a, b], c]: return ("nested", a, b, c)
                case *_, last: return ("last", last)
            return "no"
        self.assertEqual([f(v) for v in ((), [7], (1, 2, 3), [0, 5, 9, "end"], [(1, 2), 3], range(5, 9), "ab", b"a", {1: 2}, 5, iter([1]))],
                         ["empty", ("one", 7), ("starts with 1", [2, 3]), (0, 5), ("nested", 1, 2, 3), ("last", 8), "no", "no", "no", "no", "no"])

    def test_mappings(self):
        def f(v):
            match v:
                case {"type": "circle", "r": r}: return r
                case {"a": 1, **rest}: return rest
                case {"x": {"y": [_, z]}}: return z
                case {}: return "any mapping"
            return "no"
        self.assertEqual([f(v) for v in ({"type": "circle", "r": 2, "z": 0}, {"a": 1, "b": 2}, {"x": {"y": (1, 3)}}, {}, {"q": 1}, [])], [2, {"b": 2}, 3, "any mapping", "any mapping", "no"])

    def test_mapping_does_not_call_missing(self):
        import collections
        d = collections.defaultdict(int)
        match d:
            case {"a": _}:
                self.fail()
        self.assertEqual(len(d), 0)

    def test_classes(self):
        def f(v):
            match v:
                case Point(x=0, y=0): return "origin"
                case Point(0, y): return ("on y", y)
                case Point(x, Point(a, b)): return (x, a, b)
                case Point(): return "point"
                case int(n) | float(n): return ("number", n)
                case str() as s: return s.upper()
                case list([a, *_]): return a
                case dict(): return "dict"
            return "no"
        self.assertEqual([f(v) for v in (Point(0, 0), Point(0, 3), Point(1, Point(2, 3)), Point(1, 1), 4, 2.5, "s", ["e"], {}, ())], ["origin", ("on y", 3), (1, 2, 3), "point", ("number", 4), ("number", 2.5), "S", "e", "dict", "no"])

    def test_class_errors(self):
        def f(v):
            match v:
                case Point(a, b, c): pass
        self.assertRaisesRegex(TypeError, r"Point\(\) accepts 2 positional sub-patterns \(3 given\)", f, Point(1, 2))
        def g(v):
            match v:
                case object(a): pass
        self.assertRaisesRegex(TypeError, r"object\(\) accepts 0 positional sub-patterns \(1 given\)", g, 1)
        def h(v):
            match v:
                case Point(1, x=1): pass
        self.assertRaisesRegex(TypeError, r"Point\(\) got multiple sub-patterns for attribute 'x'", h, Point(1, 2))
        not_class = 5
        def i(v):
            match v:
                case not_class(): pass
        self.assertRaisesRegex(TypeError, "called match pattern must be a type", i, 1)

    def test_values(self):
        class Color:
            RED, BLUE = "r", "b"
        def f(v):
            match v:
                case Color.RED: return 1
                case [Color.BLUE, x]: return x
                case sys.maxsize: return "max"
        self.assertEqual((f("r"), f(["b", 2]), f(sys.maxsize), f("q")), (1, 2, "max", None))

    def test_guards(self):
        log = []
        def g(x):
            log.append(x)
            return False
        match 1:
            case x if g("first"): pass
            case int() if g("second"): pass
            case str() if g("never"): pass
            case _: log.append("default")
        self.assertEqual(log, ["first", "second", "default"])

    def test_or_with_names(self):
        def f(v):
            match v:
                case [x, 0] | [0, x]: return x
                case {"k": x} | (x, _, _): return ("second", x)
        self.assertEqual((f([5, 0]), f([0, 6]), f({"k": 1}), f((7, 8, 9)), f([1, 1])), (5, 6, ("second", 1), ("second", 7), None))

    def test_subject_once(self):
        calls = []
        def subject():
            calls.append(1)
            return 3
        match subject():
            case 1 | 2: pass
            case 3: calls.append("three")
        self.assertEqual(calls, [1, "three"])
        match 1, 2:
            case a, b: self.assertEqual((a, b), (1, 2))

    def test_soft_keywords(self):
        match = {"case": 1}
        case = "case"
        _ = 5
        self.assertEqual((match[case], _), (1, 5))
        match(1) if callable(match) else None
        type = 3
        self.assertEqual(type, 3)

    def test_syntax(self):
        for text in ("match x:\n case a: pass\n case b: pass", "match x:\n case a | 1: pass", "match x:\n case [a, a]: pass", "match x:\n case [*a, *b]: pass", "match x:\n case {**a, 'b': 1}: pass", "match x:\n case 1 + 1: pass",
                     "match x:\n case f'a': pass", "match x:\n case {'a': 1, 'a': 2}: pass", "match x:\n case (a | b): pass", "match x:\n case C(a=1, a=2): pass", "match x:\n case -a: pass"):
            with self.subTest(text):
                self.assertRaises(SyntaxError, compile, text, "t", "exec")

    def test_small_evaluator(self):
        def ev(e):
            match e:
                case int() | float(): return e
                case ["+", *args]: return sum(map(ev, args))
                case ["*", a, b]: return ev(a) * ev(b)
                case ["-", a]: return -ev(a)
                case ["let", str(n), v, body]: return ev(sub(body, n, ev(v)))
                case _: raise SyntaxError(e)
        def sub(e, n, v):
            match e:
                case str() if e == n: return v
                case list(): return [sub(x, n, v) for x in e]
                case _: return e
        self.assertEqual(ev(["let", "x", ["*", 2, 3], ["+", "x", ["-", 1], "x"]]), 11)
        self.assertRaises(SyntaxError, ev, ["?"])


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
