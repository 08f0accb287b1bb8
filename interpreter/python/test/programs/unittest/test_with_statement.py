import io
import sys
import unittest


class CM:
    def __init__(self, name="", log=None, swallow=False, fail_enter=None, fail_exit=None):
        self.name, self.log, self.swallow = name, log if log is not None else [], swallow
        self.fail_enter, self.fail_exit = fail_enter, fail_exit

    def __enter__(self):
        self.log.append("+" + self.name)
        if self.fail_enter:
            raise self.fail_enter
        return self

    def __exit__(self, kind, value, tb):
        self.log.append(f"-{self.name}" + (f":{kind.__name__}" if kind else ""))
        if self.fail_exit:
            raise self.fail_exit
        return self.swallow


class WithTests(unittest.TestCase):
    def setUp(self):
        self.log = []

    def cm(self, name, **kw):
        return CM(name, self.log, **kw)

    def test_simple(self):
        with self.cm("a") as a:
            self.assertEqual((a.name, self.log), ("a", ["+a"]))
        self.assertEqual(self.log, ["+a", "-a"])

    def test_several(self):
        with self.cm("a"), self.cm("b") as b, self.cm("c"):
            self.log.append(b.name)
        self.assertEqual(self.log, ["+a", "+b", "+c", "b", "-c", "-b", "-a"])

    def test_parenthesised(self):
        with (
            self.cm("a") as x,
            self.cm("b") as y,
        ):
            self.assertEqual(x.name + y.name, "ab")
        with (self.cm("c"), self.cm("d")):
            pass
        with (self.cm("e")) as z:
            self.assertEqual(z.name, "e")

    def test_exception_passes(self):
        with self.assertRaises(KeyError):
            with self.cm("a"):
                raise KeyError
        self.assertEqual(self.log, ["+a", "-a:KeyError"])

    def test_exception_swallowed(self):
        with self.cm("outer"), self.cm("inner", swallow=True):
            raise ValueError
        self.assertEqual(self.log[-2:], ["-inner:ValueError", "-outer"])

    def test_enter_fails(self):
        with self.assertRaises(OSError):
            with self.cm("a"), self.cm("b", fail_enter=OSError()):
                self.fail("not reached")
        self.assertEqual(self.log, ["+a", "+b", "-a:OSError"])

    def test_exit_replaces(self):
        with self.assertRaises(TypeError) as cm:
            with self.cm("a", fail_exit=TypeError("new")):
                raise ValueError("old")
        self.assertIsInstance(cm.exception.__context__, ValueError)

    def test_targets(self):
        class Gives:
            def __init__(self, v):
                self.v = v
            def __enter__(self):
                return self.v
            def __exit__(self, *a):
                pass
        d = {}
        with Gives((1, (2, 3))) as (a, (b, c)), Gives(4) as d["k"], Gives("xyz") as [p, *q]:
            pass
        self.assertEqual((a, b, c, d, p, q), (1, 2, 3, {"k": 4}, "x", ["y", "z"]))
        self.x = None
        with Gives(5) as self.x:
            pass
        self.assertEqual(self.x, 5)

    def test_flow_statements(self):
        def ret():
            with self.cm("r", swallow=True):
                return "value"
        self.assertEqual(ret(), "value")
        for i in range(3):
            with self.cm(str(i)):
                if i == 0:
                    continue
                break
        self.assertEqual(self.log, ["+r", "-r", "+0", "-0", "+1", "-1"])

    def test_in_generator(self):
        def g():
            with self.cm("g"):
                yield 1
                yield 2
        it = g()
        next(it)
        it.close()
        self.assertEqual(self.log, ["+g", "-g:GeneratorExit"])

    def test_missing_methods(self):
        class NoExit:
            def __enter__(self):
                self.fail()
        class NoEnter:
            def __exit__(self):
                pass
        for obj, text in ((5, "'int' object does not support the context manager protocol"),
                          (NoExit(), r"does not support the context manager protocol \(missed __exit__ method\)"),
                          (NoEnter(), "does not support the context manager protocol")):
            with self.subTest(text), self.assertRaisesRegex(TypeError, text):
                with obj:
                    self.fail()

    def test_methods_come_from_the_type(self):
        class C:
            pass
        c = C()
        c.__enter__ = lambda: 1
        c.__exit__ = lambda *a: True
        with self.assertRaises(TypeError):
            with c:
                pass

    def test_exit_arguments(self):
        class Keep:
            def __enter__(self):
                return self
            def __exit__(self, *args):
                self.args = args
                return True
        with Keep() as k:
            pass
        self.assertEqual(k.args, (None, None, None))
        with Keep() as k:
            raise ValueError("v")
        self.assertIs(k.args[0], ValueError)
        self.assertEqual(k.args[1].args, ("v",))
        self.assertIs(k.args[2], k.args[1].__traceback__)

    def test_truth_of_exit_value(self):
        class Bad:
            def __bool__(self):
                raise AssertionError("bool asked")
        with self.assertRaisesRegex(AssertionError, "bool asked"):
            with self.cm("a", swallow=Bad()):
                raise ValueError


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
