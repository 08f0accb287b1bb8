import io
import sys
import unittest


counter = 100


class ScopeTests(unittest.TestCase):
    def test_simple_nesting(self):
        def make_adder(x):
            def adder(y):
                return x + y
            return adder
        self.assertEqual((make_adder(1)(2), make_adder(-1)(10)), (3, 9))

    def test_extra_nesting(self):
        def a(x):
            def b():
                def c(y):
                    return x + y
                return c
            return b()
        self.assertEqual(a(1)(2), 3)

    def test_late_binding(self):
        fs = [lambda: i for i in range(3)]
        gs = [lambda i=i: i for i in range(3)]
        self.assertEqual(([f() for f in fs], [g() for g in gs]), ([2, 2, 2], [0, 1, 2]))

    def test_shared_cell(self):
        def pair():
            n = 0
            def up():
                nonlocal n
                n += 1
            def get():
                return n
            return up, get
        up, get = pair()
        up(), up()
        self.assertEqual(get(), 2)
        up2, get2 = pair()
        self.assertEqual((get2(), get()), (0, 2))

    def test_unbound(self):
        def f():
            x
            x = 1
        with self.assertRaisesRegex(UnboundLocalError, "cannot access local variable 'x' where it is not associated with a value"):
            f()
        def g():
            def inner():
                return y
            inner()
            y = 1
        with self.assertRaisesRegex(NameError, "cannot access free variable 'y' where it is not associated with a value in enclosing scope"):
            g()
        with self.assertRaisesRegex(NameError, "name 'never_defined' is not defined"):
            never_defined

    def test_global_statement(self):
        def change():
            global counter
            counter += 1
            return counter
        before = counter
        self.assertEqual((change(), counter), (before + 1, before + 1))
        def inner_global():
            counter = "local"
            def g():
                global counter
                return counter
            return g()
        self.assertEqual(inner_global(), counter)

    def test_class_scope(self):
        x = "function"
        class C:
            x = "class"
            y = x
            def m(self):
                return x
            z = [x for _ in range(1)]
            w = [i for i in x]
        self.assertEqual((C.y, C().m(), C.z, C.w), ("class", "function", ["function"], list("class")))

    def test_class_free_variable_default(self):
        def outer(v):
            class C:
                if v:
                    v2 = v
                v = "own"
                get = lambda self: v
            return C
        with self.assertRaises(NameError):
            outer(1)
        def outer2(v):
            class C:
                w = v
                get = lambda self: v
            return C
        self.assertEqual((outer2(5).w, outer2(6)().get()), (5, 6))

    def test_nonlocal_in_class_and_levels(self):
        def f():
            x = 0
            class C:
                nonlocal x
                x += 5
                def m(self):
                    nonlocal x
                    x += 1
            C().m()
            return x, hasattr(C, "x")
        self.assertEqual(f(), (6, False))

    def test_exception_name_is_removed(self):
        def f():
            e = "before"
            try:
                raise ValueError
            except ValueError as e:
                pass
            return e
        self.assertRaises(UnboundLocalError, f)

    def test_del_free(self):
        def f():
            x = 1
            def g():
                return x
            del x
            return g
        self.assertRaises(NameError, f())

    def test_comprehension_scope(self):
        i = "outer"
        a = [i for i in range(3)]
        self.assertEqual((i, a), ("outer", [0, 1, 2]))
        j = 5
        self.assertEqual([j for _ in range(2)], [5, 5])
        self.assertEqual([[i * j for i in range(2)] for j in range(2)], [[0, 0], [0, 1]])
        self.assertEqual(j, 5)

    def test_locals_and_closure_objects(self):
        def f(a, b=2):
            c = 3
            def g():
                return a
            return locals(), g
        names, g = f(1)
        self.assertEqual(sorted(names), ["a", "b", "c", "g"])
        self.assertEqual((g.__closure__[0].cell_contents, g.__code__.co_freevars), (1, ("a",)))
        self.assertIsNone(f.__closure__)
        g.__closure__[0].cell_contents = 9
        self.assertEqual(g(), 9)

    def test_recursion_through_cell(self):
        def outer():
            def fact(n):
                return 1 if n < 2 else n * fact(n - 1)
            return fact
        self.assertEqual(outer()(10), 3628800)

    def test_syntax(self):
        for text in ("def f():\n x = 1\n global x", "def f(x):\n nonlocal x", "def f():\n nonlocal q", "def f():\n print(x)\n global x",
                     "def f():\n def g():\n  global x\n  nonlocal x"):
            with self.subTest(text):
                self.assertRaises(SyntaxError, compile, text, "t", "exec")

    def test_exec_and_eval(self):
        ns = {"a": 2}
        exec("b = a * 2\ndef f(): return b", ns)
        self.assertEqual((ns["b"], ns["f"]()), (4, 4))
        local = {}
        exec("c = 1", ns, local)
        self.assertEqual((local, "c" in ns), ({"c": 1}, False))
        self.assertEqual(eval("a + x", {"a": 1}, {"x": 5}), 6)


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
