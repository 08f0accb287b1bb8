import io
import sys
import unittest


class ExceptionGroupTests(unittest.TestCase):
    def test_construction(self):
        g = ExceptionGroup("msg", [ValueError(1), KeyError(2)])
        self.assertEqual((g.message, len(g.exceptions), str(g), type(g.exceptions)), ("msg", 2, "msg (2 sub-exceptions)", tuple))
        self.assertEqual(repr(ExceptionGroup("m", [ValueError(1)])), "ExceptionGroup('m', [ValueError(1)])")
        self.assertEqual(str(ExceptionGroup("m", [ValueError(1)])), "m (1 sub-exception)")
        self.assertIs(type(BaseExceptionGroup("m", [ValueError()])), ExceptionGroup)
        self.assertIs(type(BaseExceptionGroup("m", [KeyboardInterrupt()])), BaseExceptionGroup)
        self.assertRaisesRegex(TypeError, "Cannot nest BaseExceptions in an ExceptionGroup", ExceptionGroup, "m", [SystemExit()])
        self.assertRaisesRegex(ValueError, "must be a non-empty sequence", ExceptionGroup, "m", [])
        self.assertRaisesRegex(ValueError, "Item 0 of second argument \\(exceptions\\) is not an exception", ExceptionGroup, "m", [5])
        self.assertRaises(TypeError, ExceptionGroup, 5, [ValueError()])

    def test_except_star(self):
        log = []
        try:
            raise ExceptionGroup("g", [ValueError("a"), KeyError("b"), ExceptionGroup("in", [ValueError("c"), OSError("d")])])
        except* ValueError as e:
            log.append([type(x).__name__ for x in e.exceptions])
        except* (KeyError, OSError) as e:
            log.append(repr(e))
        else:
            log.append("else")
        finally:
            log.append("finally")
        self.assertEqual(log, [["ValueError", "ExceptionGroup"], "ExceptionGroup('g', [KeyError('b'), ExceptionGroup('in', [OSError('d')])])", "finally"])

    def test_unmatched_rest(self):
        with self.assertRaises(ExceptionGroup) as cm:
            try:
                raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
            except* ValueError:
                pass
        self.assertEqual(repr(cm.exception), "ExceptionGroup('g', [KeyError(2)])")

    def test_plain_exception_is_wrapped(self):
        try:
            raise ValueError("plain")
        except* ValueError as e:
            self.assertEqual(repr(e), "ExceptionGroup('', (ValueError('plain'),))")
        with self.assertRaises(KeyError):
            try:
                raise KeyError
            except* ValueError:
                self.fail()

    def test_no_exception(self):
        log = []
        try:
            pass
        except* ValueError:
            log.append("no")
        else:
            log.append("else")
        self.assertEqual(log, ["else"])

    def test_raise_in_handler(self):
        with self.assertRaises(ExceptionGroup) as cm:
            try:
                raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
            except* ValueError:
                raise TypeError("new")
        g = cm.exception
        self.assertEqual(sorted(type(e).__name__ for e in g.exceptions), ["ExceptionGroup", "TypeError"])
        with self.assertRaises(ExceptionGroup) as cm:
            try:
                raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
            except* ValueError:
                raise
        self.assertEqual(repr(cm.exception), "ExceptionGroup('g', [ValueError(1), KeyError(2)])")

    def test_split_and_subgroup(self):
        g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), ValueError(3)])])
        match, rest = g.split(ValueError)
        self.assertEqual((repr(match), repr(rest)), ("ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [ValueError(3)])])", "ExceptionGroup('g', [ExceptionGroup('h', [TypeError(2)])])"))
        self.assertIsNone(g.subgroup(KeyError))
        self.assertIs(g.subgroup(Exception), g)
        self.assertEqual(repr(g.subgroup(lambda e: e.args == (3,))), "ExceptionGroup('g', [ExceptionGroup('h', [ValueError(3)])])")
        self.assertEqual(g.split((KeyError, OSError))[0], None)
        self.assertRaises(TypeError, g.split, 5)

    def test_metadata_is_kept(self):
        g = ExceptionGroup("g", [ValueError(1), KeyError(2)])
        g.add_note("note")
        g.__cause__ = cause = OSError()
        m = g.subgroup(KeyError)
        self.assertEqual((m.__notes__, m.__cause__ is cause, m.message), (["note"], True, "g"))

    def test_derive(self):
        class Mine(ExceptionGroup):
            def __new__(cls, msg, excs, code=0):
                self = super().__new__(cls, msg, excs)
                self.code = code
                return self
            def derive(self, excs):
                return Mine(self.message, excs, self.code)
        m, r = Mine("m", [ValueError(), KeyError()], 7).split(ValueError)
        self.assertEqual((type(m), m.code, type(r), r.code), (Mine, 7, Mine, 7))
        class Plain(ExceptionGroup):
            pass
        self.assertIs(type(Plain("p", [ValueError(), KeyError()]).subgroup(KeyError)), ExceptionGroup)

    def test_catch_group_types(self):
        with self.assertRaisesRegex(TypeError, r"catching ExceptionGroup with except\* is not allowed"):
            try:
                raise ExceptionGroup("g", [ValueError()])
            except* ExceptionGroup:
                pass
        try:
            raise ExceptionGroup("g", [ValueError()])
        except ExceptionGroup as e:
            self.assertEqual(e.message, "g")

    def test_syntax(self):
        for text in ("try: pass\nexcept* : pass", "try: pass\nexcept* A: pass\nexcept B: pass", "for x in y:\n try: pass\n except* A: break", "def f():\n try: pass\n except* A: return"):
            with self.subTest(text):
                self.assertRaises(SyntaxError, compile, text, "t", "exec")


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
