import io
import sys
import unittest
import contextlib
from contextlib import ExitStack, contextmanager, suppress


class ContextlibTests(unittest.TestCase):
    def setUp(self):
        self.log = []

    @contextmanager
    def step(self, name):
        self.log.append("+" + name)
        try:
            yield name
        finally:
            self.log.append("-" + name)

    def test_contextmanager(self):
        with self.step("a") as a:
            self.log.append(a)
        self.assertEqual(self.log, ["+a", "a", "-a"])

    def test_exception_goes_in(self):
        @contextmanager
        def cm():
            try:
                yield
            except ValueError:
                self.log.append("handled")
        with cm():
            raise ValueError
        with self.assertRaises(KeyError), cm():
            raise KeyError
        self.assertEqual(self.log, ["handled"])

    def test_no_yield_and_two_yields(self):
        @contextmanager
        def none():
            return
            yield
        @contextmanager
        def two():
            yield
            yield
        with self.assertRaisesRegex(RuntimeError, "generator didn't yield"), none():
            pass
        with self.assertRaisesRegex(RuntimeError, "generator didn't stop"):
            with two():
                pass

    def test_decorator(self):
        @self.step("d")
        def f(x):
            self.log.append(x)
        f(1)
        f(2)
        self.assertEqual(self.log, ["+d", 1, "-d", "+d", 2, "-d"])

    def test_stop_iteration_raised_in_body(self):
        with self.assertRaises(StopIteration):
            with self.step("s"):
                raise StopIteration("body")
        self.assertEqual(self.log, ["+s", "-s"])

    def test_exit_stack_order(self):
        with ExitStack() as st:
            for n in "ab":
                st.enter_context(self.step(n))
            st.callback(self.log.append, "call")
        self.assertEqual(self.log, ["+a", "+b", "call", "-b", "-a"])

    def test_exit_stack_suppress_and_replace(self):
        with ExitStack() as st:
            st.push(lambda *e: True)
            st.callback(lambda: 1 / 0)
            raise KeyError
        with self.assertRaises(ZeroDivisionError) as cm:
            with ExitStack() as st:
                st.callback(lambda: 1 / 0)
                raise KeyError
        self.assertIsInstance(cm.exception.__context__, KeyError)

    def test_exit_stack_pop_all(self):
        with ExitStack() as st:
            st.enter_context(self.step("x"))
            later = st.pop_all()
        self.assertEqual(self.log, ["+x"])
        later.close()
        self.assertEqual(self.log, ["+x", "-x"])

    def test_enter_context_fails(self):
        st = ExitStack()
        with self.assertRaisesRegex(TypeError, "'builtins.int' object does not support the context manager protocol"):
            st.enter_context(5)

    def test_suppress(self):
        with suppress(KeyError, IndexError):
            {}[1]
        with self.assertRaises(ValueError), suppress(KeyError):
            raise ValueError

    def test_redirect(self):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            print("hidden")
        self.assertEqual(out.getvalue(), "hidden\n")

    def test_closing_and_nullcontext(self):
        class C:
            closed = False
            def close(self):
                self.closed = True
        c = C()
        with contextlib.closing(c) as d:
            self.assertFalse(d.closed)
        self.assertTrue(c.closed)
        with contextlib.nullcontext(3) as n:
            self.assertEqual(n, 3)


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
