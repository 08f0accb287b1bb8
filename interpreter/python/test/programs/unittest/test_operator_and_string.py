import io
import sys
import unittest
import operator
import string


class OperatorTests(unittest.TestCase):
    def test_functions_match_operators(self):
        for a, b in ((7, 2), (-7, 2), (10, 3)):
            for name, want in (("add", a + b), ("sub", a - b), ("mul", a * b), ("truediv", a / b), ("floordiv", a // b), ("mod", a % b), ("pow", a**b), ("and_", a & b), ("or_", a | b), ("xor", a ^ b), ("lshift", a << b), ("rshift", a >> b), ("lt", a < b), ("ge", a >= b), ("ne", a != b)):
                self.assertEqual(getattr(operator, name)(a, b), want)
                self.assertIs(getattr(operator, name), getattr(operator, f"__{name.strip('_')}__"))

    def test_itemgetter(self):
        self.assertEqual((operator.itemgetter(1)("abc"), operator.itemgetter(0, 2)("abc"), operator.itemgetter("k")({"k": 1})), ("b", ("a", "c"), 1))
        self.assertRaises(IndexError, operator.itemgetter(9), [])

    def test_attrgetter(self):
        class A:
            pass
        a = A()
        a.b, a.n = A(), 1
        a.b.c = 2
        self.assertEqual((operator.attrgetter("b.c")(a), operator.attrgetter("n", "b.c")(a)), (2, (1, 2)))
        self.assertRaises(AttributeError, operator.attrgetter("b.x"), a)

    def test_methodcaller(self):
        self.assertEqual((operator.methodcaller("split", "-", maxsplit=1)("a-b-c"), operator.methodcaller("upper")("x")), (["a", "b-c"], "X"))

    def test_in_place(self):
        a = [1]
        self.assertIs(operator.iadd(a, [2]), a)
        self.assertEqual((a, operator.iadd((1,), (2,))), ([1, 2], (1, 2)))

    def test_sequences(self):
        self.assertEqual((operator.countOf([1, 1, 2], 1), operator.indexOf("abc", "c"), operator.concat("a", "b"), operator.contains([1], 1), operator.truth(""), operator.index(5)), (2, 2, "ab", True, False, 5))
        self.assertRaises(ValueError, operator.indexOf, [], 1)


class StringModuleTests(unittest.TestCase):
    def test_constants(self):
        self.assertEqual((string.digits, string.ascii_letters[:3], len(string.punctuation), string.hexdigits[-3:]), ("0123456789", "abc", 32, "DEF"))

    def test_capwords(self):
        self.assertEqual((string.capwords("a  bc\tD"), string.capwords("x-y", "-")), ("A Bc D", "X-Y"))

    def test_template(self):
        t = string.Template("$a ${b}c $$")
        self.assertEqual((t.substitute(a=1, b=2), t.safe_substitute(a=1), t.substitute({"a": 5, "b": 6}, a=7)), ("1 2c $", "1 ${b}c $", "7 6c $"))
        self.assertRaises(KeyError, t.substitute, a=1)
        self.assertRaisesRegex(ValueError, "Invalid placeholder in string: line 2, col 1", string.Template("a\n$!").substitute)

    def test_formatter(self):
        class F(string.Formatter):
            def get_value(self, key, args, kw):
                return kw.get(key, "?") if isinstance(key, str) else args[key]
        self.assertEqual((F().format("{x} {0:>3} {y!r}", 1, x="a"), list(string.Formatter().parse("a{b:c}"))), ("a   1 '?'", [("a", "b", "c", None)]))


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
