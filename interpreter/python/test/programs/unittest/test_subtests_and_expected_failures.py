import io
import unittest
class Tests(unittest.TestCase):
    def test_subtests(self):
        for i in range(4):
            with self.subTest('message', i=i):
                self.assertNotEqual(i % 2, 1)
    @unittest.expectedFailure
    def test_expected(self): self.fail('as expected')
    @unittest.expectedFailure
    def test_unexpected(self): pass
    @unittest.skip('always')
    def test_skipped(self): self.fail('never')
    @unittest.skipIf(True, 'condition')
    def test_skip_if(self): pass
    @unittest.skipUnless(True, 'not shown')
    def test_runs(self): pass
    def test_skip_inside(self): self.skipTest('inside')
    def test_error(self): raise KeyError('k')
    def test_cleanup(self):
        self.addCleanup(log.append, 'second')
        self.addCleanup(log.append, 'first')
    @classmethod
    def setUpClass(cls): log.append('class up')
    @classmethod
    def tearDownClass(cls): log.append('class down')
log = []
r = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(Tests))
print(r.testsRun, len(r.failures), len(r.errors), sorted(s for _, s in r.skipped), len(r.expectedFailures), len(r.unexpectedSuccesses), r.wasSuccessful())
print([str(t) for t, _ in r.failures], [t.id().split('.')[-1] for t, _ in r.errors], log)
print(r.errors[0][1].splitlines()[-1])
