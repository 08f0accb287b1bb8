import io
import sys
import unittest


log = []


def setUpModule():
    log.append("module")


class FixtureTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        log.append("class")
        cls.shared = []

    @classmethod
    def tearDownClass(cls):
        log.append("class end")

    def setUp(self):
        self.mine = []
        self.addCleanup(log.append, f"cleanup {self._testMethodName}")

    def tearDown(self):
        log.append(f"down {self._testMethodName}")

    def test_a(self):
        self.mine.append(1)
        self.shared.append("a")
        self.assertEqual(self.mine, [1])

    def test_b(self):
        self.assertEqual(self.mine, [])
        self.assertEqual(self.shared, ["a"])

    @unittest.skip("not now")
    def test_skipped(self):
        self.fail()

    @unittest.skipIf(True, "always")
    def test_skip_if(self):
        self.fail()

    @unittest.skipUnless(True, "never")
    def test_not_skipped(self):
        self.assertTrue(True)

    def test_skip_inside(self):
        self.skipTest("inside")

    @unittest.expectedFailure
    def test_expected_failure(self):
        self.assertEqual(1, 2)


@unittest.skip("whole class")
class SkippedTests(unittest.TestCase):
    def test_x(self):
        self.fail()


class OrderTests(unittest.TestCase):
    def test_order_so_far(self):
        self.assertEqual(log[:2], ["module", "class"])
        self.assertEqual(log[-1], "class end")
        self.assertEqual([x for x in log if x.startswith(("down", "cleanup"))][:4], ["down test_a", "cleanup test_a", "down test_b", "cleanup test_b"])

    def test_names(self):
        self.assertEqual((self.id(), self._testMethodName, self.shortDescription()), ("__main__.OrderTests.test_names", "test_names", None))
        self.assertEqual(unittest.defaultTestLoader.getTestCaseNames(OrderTests), ["test_names", "test_order_so_far"])
        self.assertEqual(unittest.defaultTestLoader.loadTestsFromTestCase(OrderTests).countTestCases(), 2)


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__']))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures + result.errors:
    print(test.id())
