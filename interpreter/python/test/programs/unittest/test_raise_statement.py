import io
import sys
import unittest


class RaiseTests(unittest.TestCase):
    def test_class_and_instance(self):
        with self.assertRaises(ValueError) as cm:
            raise ValueError
        self.assertEqual(cm.exception.args, ())
        e = ValueError("same")
        with self.assertRaises(ValueError) as cm:
            raise e
        self.assertIs(cm.exception, e)

    def test_invalid(self):
        for bad in (5, "text", None, object(), int):
            with self.subTest(type(bad).__name__), self.assertRaisesRegex(TypeError, "exceptions must derive from BaseException"):
                raise bad

    def test_new_returns_other(self):
        class E(Exception):
            def __new__(cls, *a):
                return 42
        with self.assertRaisesRegex(TypeError, "calling .* should have returned an instance of BaseException, not <class 'int'>"):
            raise E

    def test_reraise(self):
        log = []
        def f():
            try:
                raise KeyError("k")
            except KeyError as e:
                log.append(e)
                raise
        with self.assertRaises(KeyError) as cm:
            f()
        self.assertIs(cm.exception, log[0])
        with self.assertRaisesRegex(RuntimeError, "No active exception to reraise"):
            raise

    def test_reraise_in_function_and_finally(self):
        def again():
            raise
        with self.assertRaises(ZeroDivisionError):
            try:
                1 / 0
            except ZeroDivisionError:
                again()
        with self.assertRaises(KeyError):
            try:
                try:
                    raise KeyError
                finally:
                    try:
                        raise ValueError
                    except ValueError:
                        pass
                    raise
            except RuntimeError:
                self.fail("lost the exception")

    def test_reraise_after_inner_handler(self):
        with self.assertRaises(TypeError):
            try:
                raise TypeError
            except TypeError:
                try:
                    raise KeyError
                except KeyError:
                    pass
                raise

    def test_from(self):
        for cause, kind in ((KeyError, KeyError), (KeyError("x"), KeyError), (None, type(None))):
            with self.assertRaises(ValueError) as cm:
                raise ValueError from cause
            self.assertIs(type(cm.exception.__cause__), kind)
            self.assertTrue(cm.exception.__suppress_context__)
        with self.assertRaisesRegex(TypeError, "exception causes must derive from BaseException"):
            raise ValueError from 5

    def test_evaluation_order(self):
        log = []
        def note(x):
            log.append(x)
            return x
        with self.assertRaises(ValueError):
            raise note(ValueError) from note(KeyError)
        self.assertEqual(log, [ValueError, KeyError])

    def test_traceback_grows(self):
        e = ValueError()
        for n in (1, 2):
            try:
                raise e
            except ValueError:
                pass
        depth, tb = 0, e.__traceback__
        while tb:
            depth, tb = depth + 1, tb.tb_next
        self.assertEqual(depth, 2)
        with self.assertRaises(ValueError):
            raise e.with_traceback(None)

    def test_generator_context(self):
        def g():
            yield 1
            raise KeyError("in generator")
        it = g()
        next(it)
        try:
            raise ValueError("outside")
        except ValueError as outer:
            try:
                next(it)
            except KeyError as e:
                self.assertIs(e.__context__, outer)


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
