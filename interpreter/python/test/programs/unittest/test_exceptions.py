import io
import sys
import unittest


class ExceptionTests(unittest.TestCase):
    def test_args_and_str(self):
        for args, s, r in (((), "", "ValueError()"), (("a",), "a", "ValueError('a')"), ((1, 2), "(1, 2)", "ValueError(1, 2)"), (("",), "", "ValueError('')")):
            e = ValueError(*args)
            self.assertEqual((str(e), repr(e), e.args), (s, r, args))
        self.assertEqual((str(KeyError("k")), str(KeyError("a", "b")), str(KeyError())), ("'k'", "('a', 'b')", ""))
        self.assertRaises(TypeError, lambda: ValueError(x=1))

    def test_hierarchy(self):
        for child, parent in ((KeyError, LookupError), (IndexError, LookupError), (ZeroDivisionError, ArithmeticError), (FileNotFoundError, OSError), (UnicodeDecodeError, ValueError), (ModuleNotFoundError, ImportError),
                              (RecursionError, RuntimeError), (NotImplementedError, RuntimeError), (IndentationError, SyntaxError), (UnboundLocalError, NameError), (BrokenPipeError, ConnectionError), (TimeoutError, OSError)):
            self.assertTrue(issubclass(child, parent) and issubclass(child, Exception))
        for c in (SystemExit, KeyboardInterrupt, GeneratorExit):
            self.assertTrue(issubclass(c, BaseException) and not issubclass(c, Exception))
        self.assertTrue(IOError is OSError is EnvironmentError)

    def test_matching(self):
        def kind(e):
            try:
                raise e
            except (KeyError, IndexError):
                return 1
            except LookupError:
                return 2
            except Exception:
                return 3
            except:
                return 4
        self.assertEqual([kind(e) for e in (KeyError(), IndexError(), LookupError(), ValueError(), SystemExit())], [1, 1, 2, 3, 4])
        with self.assertRaisesRegex(TypeError, "catching classes that do not inherit from BaseException is not allowed"):
            try:
                1 / 0
            except 5:
                pass

    def test_else_finally_order(self):
        def run(fail):
            log = []
            try:
                log.append("try")
                if fail:
                    raise KeyError
            except KeyError:
                log.append("except")
            else:
                log.append("else")
            finally:
                log.append("finally")
            return log
        self.assertEqual((run(0), run(1)), (["try", "else", "finally"], ["try", "except", "finally"]))

    def test_finally_return(self):
        def f():
            try:
                return "try"
            finally:
                return "finally"
        def g():
            try:
                raise KeyError
            finally:
                return "swallowed"
        def h():
            x = 1
            try:
                return x
            finally:
                x = 2
        self.assertEqual((f(), g(), h()), ("finally", "swallowed", 1))

    def test_context_and_cause(self):
        try:
            try:
                raise KeyError("a")
            except KeyError:
                raise ValueError("b")
        except ValueError as e:
            self.assertEqual((type(e.__context__), e.__cause__, e.__suppress_context__), (KeyError, None, False))
        try:
            try:
                raise KeyError
            except KeyError as k:
                raise ValueError from k
        except ValueError as e:
            self.assertTrue(e.__cause__ is e.__context__ and e.__suppress_context__)
        try:
            try:
                raise KeyError
            except KeyError:
                raise ValueError from None
        except ValueError as e:
            self.assertTrue(e.__cause__ is None and e.__context__ is not None and e.__suppress_context__)

    def test_context_cycle(self):
        try:
            try:
                raise (a := ValueError("a"))
            except ValueError:
                try:
                    raise (b := KeyError("b"))
                except KeyError:
                    raise a
        except ValueError as e:
            self.assertIs(e, a)
            self.assertIs(e.__context__, b)
            self.assertIsNone(b.__context__)

    def test_name_is_cleared(self):
        try:
            raise ValueError
        except ValueError as e:
            pass
        self.assertRaises(NameError, lambda: e)
        self.assertNotIn("e", locals())

    def test_attributes(self):
        for f, want in ((lambda: None.x, ("AttributeError", "x", None)), (lambda: undefined_thing, ("NameError", "undefined_thing"))):
            try:
                f()
            except AttributeError as e:
                self.assertEqual(("AttributeError", e.name, e.obj), want)
            except NameError as e:
                self.assertEqual(("NameError", e.name), want)
        self.assertEqual((StopIteration(5).value, StopIteration().value, SystemExit(3).code, SystemExit().code), (5, None, 3, None))
        o = OSError(9999, "text", "file")
        self.assertEqual((type(o), o.errno, o.strerror, o.filename, str(o)), (OSError, 9999, "text", "file", "[Errno 9999] text: 'file'"))
        i = ImportError("m", name="n", path="p")
        self.assertEqual((i.name, i.path, i.msg), ("n", "p", "m"))

    def test_own_classes(self):
        class E(Exception):
            def __init__(self, code, *rest):
                super().__init__(f"code {code}", *rest)
                self.code = code
            def __str__(self):
                return f"<{self.code}>"
        e = E(5, "x")
        self.assertEqual((str(e), e.args, e.code, repr(e)), ("<5>", ("code 5", "x"), 5, "E('code 5', 'x')"))
        class NoInit(Exception):
            def __init__(self, a):
                self.a = a
        self.assertEqual(NoInit(1).args, (1,))
        class Multi(KeyError, AttributeError):
            pass
        with self.assertRaises(AttributeError):
            raise Multi

    def test_traceback_lines(self):
        def inner():
            raise ValueError
        def outer():
            inner()
        try:
            outer()
        except ValueError as e:
            tb, names = e.__traceback__, []
            while tb:
                names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - self.test_traceback_lines.__code__.co_firstlineno))
                tb = tb.tb_next
        self.assertEqual(names, [("test_traceback_lines", 6), ("outer", 4), ("inner", 2)])

    def test_with_traceback_and_notes(self):
        e = ValueError("x")
        self.assertIs(e.with_traceback(None), e)
        self.assertFalse(hasattr(e, "__notes__"))
        e.add_note("n1")
        e.add_note("n2")
        self.assertEqual(e.__notes__, ["n1", "n2"])
        self.assertRaises(TypeError, e.add_note, 5)
        with self.assertRaises(TypeError):
            e.__traceback__ = 5

    def test_exc_info_nesting(self):
        self.assertEqual(sys.exc_info(), (None, None, None))
        try:
            raise KeyError
        except KeyError:
            try:
                raise ValueError
            except ValueError:
                self.assertIs(sys.exc_info()[0], ValueError)
            self.assertIs(sys.exc_info()[0], KeyError)
        self.assertIsNone(sys.exc_info()[1])

    def test_recursion_error(self):
        def f(n):
            return f(n + 1)
        with self.assertRaisesRegex(RecursionError, "maximum recursion depth exceeded"):
            f(0)

    def test_messages(self):
        none, five = None, 5
        cases = [(lambda: {}["a"], KeyError, "'a'"), (lambda: [][0], IndexError, "list index out of range"), (lambda: (1).x, AttributeError, "'int' object has no attribute 'x'"), (lambda: int("x"), ValueError, "invalid literal for int() with base 10: 'x'"),
                 (lambda: none(), TypeError, "'NoneType' object is not callable"), (lambda: 1 + "", TypeError, "unsupported operand type(s) for +: 'int' and 'str'"), (lambda: len(5), TypeError, "object of type 'int' has no len()"), (lambda: five[0], TypeError, "'int' object is not subscriptable"),
                 (lambda: -"", TypeError, "bad operand type for unary -: 'str'"), (lambda: sys.nope, AttributeError, "module 'sys' has no attribute 'nope'"), (lambda: int.nope, AttributeError, "type object 'int' has no attribute 'nope'"), (lambda: chr(-1), ValueError, "chr() arg not in range(0x110000)"), (lambda: ord("ab"), TypeError, "ord() expected a character, but string of length 2 found")]
        for f, kind, text in cases:
            with self.subTest(text), self.assertRaises(kind) as cm:
                f()
            self.assertEqual(str(cm.exception), text)


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
