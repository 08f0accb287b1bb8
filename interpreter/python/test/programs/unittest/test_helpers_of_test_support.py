import io
import sys
import unittest
from test import support
from test.support import (ALWAYS_EQ, LARGEST, NEVER_EQ, SMALLEST, captured_stdout, check_syntax_error, gc_collect, swap_attr, swap_item,
    cpython_only, requires_IEEE_754, bigmemtest, import_helper, os_helper, warnings_helper, threading_helper)
from test.support import script_helper
class Tests(unittest.TestCase):
    def test_captured(self):
        with captured_stdout() as s:
            print('inside')
        self.assertEqual(s.getvalue(), 'inside\n')
    def test_syntax(self):
        check_syntax_error(self, '1 +', 'invalid syntax', lineno=1)
    def test_objects(self):
        self.assertTrue(ALWAYS_EQ == 5 and 5 == ALWAYS_EQ and not NEVER_EQ == NEVER_EQ)
        self.assertTrue(LARGEST > 10 ** 100 and SMALLEST < -1 and max(3, LARGEST, 'a', key=lambda x: 0) == 3)
    def test_swap(self):
        class C: x = 1
        with swap_attr(C, 'x', 2): self.assertEqual(C.x, 2)
        d = {'k': 1}
        with swap_item(d, 'k', 5), swap_item(d, 'new', 6): self.assertEqual(d, {'k': 5, 'new': 6})
        self.assertEqual((C.x, d), (1, {'k': 1}))
    def test_import(self):
        self.assertIs(import_helper.import_module('json'), sys.modules['json'])
        with self.assertRaises(unittest.SkipTest): import_helper.import_module('no_such_module_at_all')
    def test_warnings(self):
        import warnings
        with warnings_helper.check_warnings(('gone', DeprecationWarning)) as w:
            warnings.warn('gone', DeprecationWarning)
        self.assertEqual(len(w.warnings), 1)
    @requires_IEEE_754
    def test_float(self):
        self.assertEqual(0.1 + 0.2, 0.30000000000000004)
    @bigmemtest(size=10, memuse=1)
    def test_big(self, size): self.assertGreater(size, 0)
    def test_gc(self): gc_collect()
result = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(Tests))
print(result.testsRun, result.failures, result.errors, result.skipped)
