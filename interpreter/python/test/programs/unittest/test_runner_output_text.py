import io
import re
import unittest
class A(unittest.TestCase):
    def test_a(self):
        """The first line of documentation.

        More."""
    def test_b(self): self.assertEqual([1, 2, 3], [1, 2, 4], 'note')
    def test_c(self): raise ValueError('boom')
    def test_d(self): self.assertIn('x', 'abc')
    def test_e(self): self.assertEqual('a\nb\n', 'a\nc\n')
    def test_f(self): self.assertDictEqual({'a': 1}, {'a': 2})
for verbosity in (0, 1, 2):
    out = io.StringIO()
    unittest.TextTestRunner(stream=out, verbosity=verbosity).run(unittest.defaultTestLoader.loadTestsFromTestCase(A))
    text = re.sub(r'in \d+\.\d+s', 'in TIME', out.getvalue())
    print(re.sub(r'File "[^"]*", line \d+', 'File', text))
program = unittest.main(argv=['prog'], exit=False, testRunner=unittest.TextTestRunner(stream=io.StringIO()))
print(program.result.testsRun)
