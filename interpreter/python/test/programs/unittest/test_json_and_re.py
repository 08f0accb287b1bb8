import io
import sys
import unittest
import json
import re


class JsonTests(unittest.TestCase):
    def test_round_trip(self):
        for v in (None, True, 0, -1.5, 10**30, "", "é\n\"", [], [1, [2]], {}, {"a": {"b": [None]}}):
            self.assertEqual(json.loads(json.dumps(v)), v)
            self.assertEqual(json.loads(json.dumps(v, indent=3, ensure_ascii=False)), v)

    def test_text(self):
        self.assertEqual((json.dumps({"b": 1, "a": (1, None)}, sort_keys=True), json.dumps([1, 2], separators=(",", ":")), json.dumps({1: True}), json.dumps("é")), ('{"a": [1, null], "b": 1}', "[1,2]", '{"1": true}', '"\\u00e9"'))

    def test_errors(self):
        for text, message in (("", "Expecting value: line 1 column 1 (char 0)"), ("[1,", "Expecting value: line 1 column 4 (char 3)"), ("{1}", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"), ("[] x", "Extra data: line 1 column 4 (char 3)"), ('"a', "Unterminated string starting at: line 1 column 1 (char 0)")):
            with self.subTest(text), self.assertRaises(json.JSONDecodeError) as cm:
                json.loads(text)
            self.assertEqual(str(cm.exception), message)
        self.assertRaisesRegex(TypeError, "Object of type set is not JSON serializable", json.dumps, {1})
        a = []
        a.append(a)
        self.assertRaisesRegex(ValueError, "Circular reference detected", json.dumps, a)

    def test_hooks(self):
        self.assertEqual((json.dumps(1j, default=str), json.loads('{"a": 1}', object_hook=lambda d: list(d)), json.loads("1.5", parse_float=str), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list)), ('"1j"', ["a"], "1.5", [("a", 1), ("a", 2)]))


class ReTests(unittest.TestCase):
    def test_match_kinds(self):
        self.assertTrue(re.match("a", "ab") and not re.match("b", "ab") and re.search("b", "ab") and not re.fullmatch("a", "ab"))

    def test_groups(self):
        m = re.match(r"(?P<a>\w)(\d)?(x)?", "k1")
        self.assertEqual((m.groups(), m.groups(0), m.groupdict(), m["a"], m[2], m.span(3), m.lastindex), (("k", "1", None), ("k", "1", 0), {"a": "k"}, "k", "1", (-1, -1), 2))
        self.assertRaisesRegex(IndexError, "no such group", m.group, 9)

    def test_substitution(self):
        self.assertEqual((re.sub(r"(\w)(\w)", r"\2\1", "abcd"), re.sub("a", lambda m: m[0].upper(), "banana", 2), re.subn("x*", "-", "ab"), re.sub("(?P<n>a)", r"<\g<n>>", "cat")), ("badc", "bAnAna", ("-a-b-", 3), "c<a>t"))
        self.assertRaisesRegex(re.error, "invalid group reference 2 at position 1", re.sub, "(a)", r"\2", "a")

    def test_split_and_findall(self):
        self.assertEqual((re.split(r"(\d)", "a1b2"), re.split(",", "a,b,c", 1), re.findall("(a)(b)?", "abac"), re.findall(r"\d+", "1 22"), [m.start() for m in re.finditer("a", "aba")]), (["a", "1", "b", "2", ""], ["a", "b,c"], [("a", "b"), ("a", "")], ["1", "22"], [0, 2]))

    def test_syntax(self):
        for p, s, want in ((r"a|ab", "ab", "a"), (r"(?:ab)+?", "abab", "ab"), (r"a{2,3}", "aaaa", "aaa"), (r"(?=ab)a", "ab", "a"), (r"(?<!x)b", "ab", "b"), (r"(a)\1", "aa", "aa"), (r"[^a-c]+", "abxyz", "xyz"), (r"(?i)AB", "ab", "ab"), (r"(?s)a.b", "a\nb", "a\nb"), (r"\bfoo\b", "a foo", "foo"), (r"(?x) a b # note", "ab", "ab"), (r"^b", "a\nb", None), (r"(?m)^b", "a\nb", "b"), (r"(?>a+)a", "aaa", None), (r"a++b", "aab", "aab")):
            with self.subTest(p):
                m = re.search(p, s)
                self.assertEqual(m and m[0], want)

    def test_errors(self):
        for p, message in (("(", "missing ), unterminated subpattern at position 0"), ("[a", "unterminated character set at position 0"), ("*", "nothing to repeat at position 0"), (r"\1", "invalid group reference 1 at position 1"), ("(?P<a>x)(?P<a>y)", "redefinition of group name 'a' as group 2; was group 1 at position 12"), ("(?<=a*)b", "look-behind requires fixed-width pattern")):
            with self.subTest(p), self.assertRaises(re.error) as cm:
                re.compile(p)
            self.assertEqual(str(cm.exception), message)


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
