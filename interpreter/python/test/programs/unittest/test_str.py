import io
import sys
import unittest


class StrTests(unittest.TestCase):
    def test_case(self):
        self.assertEqual(("hELLO wORLD".capitalize(), "hello wORLD 3x".title(), "aBc".swapcase(), "ßA".casefold(), "ß".upper(), "ÀÉ".lower(), "ǆ".title()), ("Hello world", "Hello World 3X", "AbC", "ssa", "SS", "àé", "ǅ"))

    def test_find_and_count(self):
        s = "banana"
        self.assertEqual((s.find("an"), s.find("an", 2), s.rfind("an"), s.find("x"), s.find(""), s.rfind(""), s.find("", 9), s.count("a"), s.count("ana"), s.count(""), s.count("a", 2, 4)), (1, 3, 3, -1, 0, 6, -1, 3, 1, 7, 1))
        self.assertRaisesRegex(ValueError, "substring not found", s.index, "x")
        self.assertRaisesRegex(ValueError, "substring not found", s.rindex, "x")
        self.assertRaises(TypeError, s.find, 5)

    def test_startswith_endswith(self):
        self.assertTrue("abc".startswith(("x", "ab")) and "abc".endswith("c", 1) and not "abc".startswith("b") and "abc".startswith("b", 1) and "".startswith("") and not "abc".endswith(()))
        self.assertRaisesRegex(TypeError, "startswith first arg must be str or a tuple of str, not list", "a".startswith, ["a"])

    def test_split(self):
        self.assertEqual((" a  b ".split(), "a,b,,c".split(","), "a,b,c".split(",", 1), "a b c".rsplit(None, 1), "".split(), "".split(","), "a\nb\r\nc\x0bd\u2028e".splitlines(), "a\n\nb\n".splitlines(True)),
                         (["a", "b"], ["a", "b", "", "c"], ["a", "b,c"], ["a b", "c"], [], [""], ["a", "b", "c", "d", "e"], ["a\n", "\n", "b\n"]))
        self.assertRaisesRegex(ValueError, "empty separator", "a".split, "")
        self.assertEqual(("k=v=w".partition("="), "k=v=w".rpartition("="), "kv".partition("="), "kv".rpartition("=")), (("k", "=", "v=w"), ("k=v", "=", "w"), ("kv", "", ""), ("", "", "kv")))

    def test_join(self):
        self.assertEqual((",".join("abc"), "".join([]), "-".join(["x"]), " ".join(str(i) for i in range(3))), ("a,b,c", "", "x", "0 1 2"))
        self.assertRaisesRegex(TypeError, "sequence item 1: expected str instance, int found", ",".join, ["a", 1])
        self.assertRaisesRegex(TypeError, "can only join an iterable", ",".join, 5)

    def test_strip(self):
        self.assertEqual((" \t a b \n".strip(), "xxaxx".strip("x"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "a".strip(""), "\u2003a\u00a0".strip(), "prefix".removeprefix("pre"), "name.py".removesuffix(".py"), "x".removesuffix("")),
                         ("a b", "a", "cba", "abc", "a", "a", "fix", "name", "x"))

    def test_pad(self):
        self.assertEqual(("a".center(4), "a".center(5, "*"), "a".ljust(3, "."), "a".rjust(3), "-5".zfill(4), "+".zfill(3), "abc".zfill(2), "a\tb".expandtabs(), "a\tb".expandtabs(3)), (" a  ", "**a**", "a..", "  a", "-005", "+00", "abc", "a       b", "a  b"))
        self.assertRaisesRegex(TypeError, "The fill character must be exactly one character long", "a".center, 5, "ab")

    def test_replace(self):
        self.assertEqual(("aaa".replace("a", "b", 2), "abc".replace("", "-"), "abc".replace("", "-", 2), "aaa".replace("aa", "x"), "x".replace("y", "z"), "".replace("", "q")), ("bba", "-a-b-c-", "-a-bc", "xa", "x", "q"))

    def test_predicates(self):
        for name, yes, no in (("isalpha", "aé", "a1"), ("isdigit", "1²", "1a"), ("isdecimal", "1٣", "²"), ("isnumeric", "½", "a"), ("isalnum", "a1", "a "), ("isspace", " \t", ""), ("islower", "a1", "A"),
                              ("isupper", "A1", "1"), ("istitle", "A Bc", "a B"), ("isidentifier", "_a1", "1a"), ("isprintable", "", "\n"), ("isascii", "a", "é")):
            with self.subTest(name):
                self.assertTrue(getattr(yes, name)())
                self.assertFalse(getattr(no, name)())

    def test_repr(self):
        for s, r in (("a", "'a'"), ("it's", '"it\'s"'), ("'\"", "'\\'\"'"), ("\n\t\\\0", "'\\n\\t\\\\\\x00'"), ("é\x7f\xa0\u2028", "'é\\x7f\\xa0\\u2028'"), ("😀\ud800", "'😀\\ud800'")):
            self.assertEqual(repr(s), r)
        self.assertEqual(ascii("é😀"), "'\\xe9\\U0001f600'")

    def test_percent_format(self):
        self.assertEqual(("%s %r %a" % ("é", "é", "é"), "%5.1f|%-5d|%05d" % (1.25, 3, -4), "%(a)s %(b)03d" % {"a": 1, "b": 2}, "%%" % (), "%x %X %o %#x %c %c" % (255, 255, 8, 255, 65, "z"), "%+d % d" % (1, 2), "%*d|%.*f" % (4, 7, 2, 1.0)),
                         ("é 'é' '\\xe9'", "  1.2|3    |-0004", "1 002", "%", "ff FF 10 0xff A z", "+1  2", "   7|1.00"))
        for args, error, text in ((("%d", "a"), TypeError, "%d format: a real number is required, not str"), (("%s %s", "a"), TypeError, "not enough arguments for format string"),
                                  (("%s", (1, 2)), TypeError, "not all arguments converted during string formatting"), (("%z", 1), ValueError, "unsupported format character 'z'"), (("%(a)s", 5), TypeError, "format requires a mapping"), (("%", 1), ValueError, "incomplete format")):
            with self.subTest(text), self.assertRaisesRegex(error, text):
                args[0] % args[1]

    def test_format(self):
        self.assertEqual(("{0} {1} {0}".format(1, 2), "{a.real} {b[k]} {c[0]}".format(a=5, b={"k": 6}, c=[7]), "{:>{w}}".format("x", w=3), "{!r:^7}".format("a"), "{{}}".format(), "{:,}".format(1234567)), ("1 2 1", "5 6 7", "  x", "  'a'  ", "{}", "1,234,567"))
        for args, error in ((("{}",), IndexError), (("{a}",), KeyError), (("{0} {}", 1, 2), ValueError), (("{",), ValueError), (("}",), ValueError), (("{!x}", 1), ValueError), (("{:d}", "a"), ValueError)):
            with self.subTest(args[0]):
                self.assertRaises(error, args[0].format, *args[1:])
        self.assertEqual("{a}{b}".format_map(type("D", (dict,), {"__missing__": lambda s, k: k.upper()})(a=1)), "1B")

    def test_translate(self):
        t = str.maketrans({"a": "1", "b": None, ord("c"): 0x64})
        self.assertEqual(("abcd".translate(t), "abc".translate(str.maketrans("ab", "xy", "c")), "ab".translate({97: "long"})), ("1dd", "xy", "longb"))
        self.assertRaises(ValueError, str.maketrans, "ab", "x")

    def test_index_and_slices(self):
        s = "hello"
        self.assertEqual((s[0], s[-1], s[1:3], s[::-1], s[::2], s[10:], s[-3:]), ("h", "o", "el", "olleh", "hlo", "", "llo"))
        self.assertRaisesRegex(IndexError, "string index out of range", lambda: s[5])
        self.assertRaisesRegex(TypeError, "string indices must be integers, not 'str'", lambda: s["a"])
        with self.assertRaisesRegex(TypeError, "'str' object does not support item assignment"):
            s[0] = "x"

    def test_operators(self):
        self.assertEqual(("a" + "b", "ab" * 2, 0 * "x", "b" in "abc", "a" < "b" < "é" < "漢" < "😀", len("😀é")), ("ab", "abab", "", True, True, 2))
        self.assertRaisesRegex(TypeError, 'can only concatenate str \\(not "int"\\) to str', lambda: "a" + 1)
        self.assertRaisesRegex(TypeError, "can't multiply sequence by non-int of type 'str'", lambda: "a" * "b")

    def test_encode(self):
        self.assertEqual(("é€😀".encode(), "é".encode("latin-1"), "a€".encode("ascii", "replace"), "a€".encode("ascii", "ignore"), "€".encode("ascii", "xmlcharrefreplace"), "€".encode("ascii", "backslashreplace"), "a".encode("utf-16-le")), (b"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80", b"\xe9", b"a?", b"a", b"&#8364;", b"\\u20ac", b"a\0"))
        self.assertRaisesRegex(UnicodeEncodeError, "'ascii' codec can't encode character '\\\\xe9' in position 1: ordinal not in range\\(128\\)", "aé".encode, "ascii")
        self.assertRaises(LookupError, "a".encode, "no-such-codec")

    def test_conversion(self):
        class S:
            def __str__(self):
                return "S!"
        class Bad:
            def __str__(self):
                return 5
        self.assertEqual((str(S()), str(b"a", "ascii"), str(), str(None), str(1.0), str(object=5)), ("S!", "a", "", "None", "1.0", "5"))
        self.assertRaisesRegex(TypeError, r"__str__ returned non-string \(type int\)", str, Bad())


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
