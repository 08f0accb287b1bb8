import io
import sys
import unittest
import functools


def count_calls(f):
    @functools.wraps(f)
    def wrapper(*args):
        wrapper.calls += 1
        return f(*args)
    wrapper.calls = 0
    return wrapper


class DecoratorTests(unittest.TestCase):
    def test_plain(self):
        @count_calls
        def f(x):
            return x + 1
        self.assertEqual((f(1), f(2), f.calls, f.__name__), (2, 3, 2, "f"))

    def test_argument(self):
        def attrs(**kw):
            def mark(f):
                f.__dict__.update(kw)
                return f
            return mark
        @attrs(author="a", n=1)
        @attrs(n=2, m=3)
        def f():
            return 42
        self.assertEqual((f(), f.author, f.n, f.m), (42, "a", 1, 3))

    def test_order(self):
        log = []
        def note(name):
            log.append("make " + name)
            def deco(f):
                log.append("apply " + name)
                return f
            return deco
        @note("1")
        @note("2")
        def f(x=log.append("default")):
            pass
        self.assertEqual(log, ["make 1", "make 2", "default", "apply 2", "apply 1"])

    def test_evaluation_of_names(self):
        with self.assertRaises(NameError):
            @missing_decorator
            def f():
                pass
        with self.assertRaises(TypeError):
            @None
            def g():
                pass

    def test_any_expression(self):
        decos = [lambda f: "zero", lambda f: "one"]
        @decos[1]
        def f():
            pass
        @(lambda f: f.__name__.upper())
        def g():
            pass
        @(decos[0] if f == "one" else decos[1])
        def h():
            pass
        self.assertEqual((f, g, h), ("one", "G", "zero"))

    def test_methods(self):
        class C:
            @staticmethod
            def s(x):
                return x
            @classmethod
            def c(cls, x):
                return cls, x
            @property
            @count_calls
            def p(self):
                return "p"
            @count_calls
            def m(self):
                return self
        c = C()
        self.assertEqual((C.s(1), c.s(2), C.c(3), c.c(4), c.p), (1, 2, (C, 3), (C, 4), "p"))
        self.assertIs(c.m(), c)
        self.assertEqual(C.m.calls, 1)

    def test_static_is_callable(self):
        @staticmethod
        def f(x):
            return x * 2
        self.assertEqual((f(4), f.__name__, f.__wrapped__(1)), (8, "f", 2))
        self.assertEqual(classmethod(lambda cls: cls).__func__(5), 5)

    def test_class_decorators(self):
        def register(cls):
            registry.append(cls.__name__)
            return cls
        def add(**kw):
            def deco(cls):
                for k, v in kw.items():
                    setattr(cls, k, v)
                return cls
            return deco
        registry = []
        @register
        @add(x=1, y=2)
        class C:
            pass
        @register
        class D(C):
            pass
        self.assertEqual((registry, C.x, D().y), (["C", "D"], 1, 2))

    def test_replaced(self):
        @str
        class C:
            pass
        self.assertIsInstance(C, str)
        @type
        def f():
            pass
        self.assertEqual(f.__name__, "function")

    def test_memo(self):
        calls = []
        def memo(f):
            cache = {}
            def call(n):
                if n not in cache:
                    cache[n] = f(n)
                return cache[n]
            return call
        @memo
        def fib(n):
            calls.append(n)
            return n if n < 2 else fib(n - 1) + fib(n - 2)
        self.assertEqual((fib(30), len(calls)), (832040, 31))

    def test_object_as_decorator(self):
        class Trace:
            def __init__(self, f):
                self.f, self.log = f, []
            def __call__(self, *a):
                self.log.append(a)
                return self.f(*a)
            def __get__(self, obj, cls):
                return functools.partial(self, obj)
        class C:
            @Trace
            def m(self, x):
                return x
        c = C()
        self.assertEqual(c.m(5), 5)
        self.assertEqual(C.__dict__["m"].log, [(c, 5)])


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
