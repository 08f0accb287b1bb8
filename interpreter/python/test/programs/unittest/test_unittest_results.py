import io
import sys
import unittest


def run(*cases):
    out = io.StringIO()
    suite = unittest.TestSuite(unittest.defaultTestLoader.loadTestsFromTestCase(c) for c in cases)
    return unittest.TextTestRunner(stream=out).run(suite), out.getvalue()


def sample(**methods):
    return type("Sample", (unittest.TestCase,), {name: f for name, f in methods.items()})


class ResultTests(unittest.TestCase):
    def test_counts(self):
        def bad(self):
            self.assertEqual(1, 2)
        def error(self):
            1 / 0
        def skip(self):
            self.skipTest("why")
        result, text = run(sample(test_ok=lambda self: None, test_bad=bad, test_error=error, test_skip=skip))
        self.assertEqual((result.testsRun, len(result.failures), len(result.errors), result.skipped[0][1], result.wasSuccessful()), (4, 1, 1, "why", False))
        self.assertEqual(text.split("\n")[0], "FE.s")
        self.assertIn("FAILED (failures=1, errors=1, skipped=1)", text)
        self.assertIn("ZeroDivisionError: division by zero", result.errors[0][1])
        self.assertIn("AssertionError: 1 != 2", result.failures[0][1])

    def test_success(self):
        result, text = run(sample(test_a=lambda self: None))
        self.assertTrue(result.wasSuccessful())
        self.assertRegex(text, r"Ran 1 test in \d+\.\d+s\n\nOK\n$")
        self.assertEqual(run(sample())[0].testsRun, 0)

    def test_subtests(self):
        def many(self):
            for i in range(5):
                with self.subTest(i=i):
                    self.assertNotEqual(i % 2, 1)
        result, text = run(sample(test_many=many))
        self.assertEqual((result.testsRun, len(result.failures)), (1, 2))
        self.assertEqual([str(t).split(" ")[-1] for t, _ in result.failures], ["(i=1)", "(i=3)"])
        def named(self):
            with self.subTest("message", k="v"):
                self.fail()
        self.assertIn("[message] (k='v')", str(run(sample(test_n=named))[0].failures[0][0]))

    def test_expected_failure(self):
        fail = unittest.expectedFailure(lambda self: self.fail())
        fine = unittest.expectedFailure(lambda self: None)
        result, text = run(sample(test_a=fail, test_b=fine))
        self.assertEqual((len(result.expectedFailures), len(result.unexpectedSuccesses), result.wasSuccessful(), text.split("\n")[0]), (1, 1, False, "xu"))

    def test_set_up_error(self):
        called = []
        def up(self):
            raise KeyError("up")
        result, _ = run(sample(setUp=up, tearDown=lambda self: called.append(1), test_a=lambda self: called.append(2)))
        self.assertEqual((len(result.errors), called), (1, []))

    def test_tear_down_and_cleanups_run(self):
        log = []
        def body(self):
            self.addCleanup(log.append, "first")
            self.addCleanup(log.append, "second")
            self.fail()
        result, _ = run(sample(test_a=body, tearDown=lambda self: log.append("down")))
        self.assertEqual((log, len(result.failures)), (["down", "second", "first"], 1))
        def both(self):
            self.fail()
        def down(self):
            1 / 0
        result, _ = run(sample(test_a=both, tearDown=down))
        self.assertEqual((len(result.failures), len(result.errors)), (1, 1))

    def test_set_up_class_error(self):
        def up(cls):
            raise ValueError
        result, _ = run(sample(setUpClass=classmethod(up), test_a=lambda self: None, test_b=lambda self: None))
        self.assertEqual((result.testsRun, len(result.errors)), (0, 1))
        self.assertIn("setUpClass", str(result.errors[0][0]))

    def test_suites(self):
        T = sample(test_a=lambda self: None, test_b=lambda self: None)
        s = unittest.TestSuite([T("test_a")])
        s.addTest(unittest.TestSuite([T("test_b"), T("test_a")]))
        r = unittest.TestResult()
        s.run(r)
        self.assertEqual((r.testsRun, unittest.TestSuite([T("test_a")]).countTestCases()), (3, 1))
        self.assertRaises(ValueError, T, "no_such_test")

    def test_failfast(self):
        out = io.StringIO()
        T = sample(test_a=lambda self: self.fail(), test_b=lambda self: None)
        r = unittest.TextTestRunner(stream=out, failfast=True).run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
        self.assertEqual(r.testsRun, 1)

    def test_verbose(self):
        out = io.StringIO()
        class V(unittest.TestCase):
            def test_it(self):
                """First line.

                More."""
            def test_skip(self):
                self.skipTest("r")
        unittest.TextTestRunner(stream=out, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(V))
        lines = out.getvalue().split("\n")
        self.assertTrue(lines[0].startswith("test_it (") and lines[1] == "First line. ... ok" and lines[2].endswith("... skipped 'r'"))

    def test_function_case(self):
        log = []
        case = unittest.FunctionTestCase(lambda: log.append("run"), setUp=lambda: log.append("up"), tearDown=lambda: log.append("down"))
        case.run(unittest.TestResult())
        self.assertEqual(log, ["up", "run", "down"])


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
