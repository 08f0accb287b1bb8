"""
>>> [x * 2 for x in range(3)]
[0, 2, 4]
>>> a, *b = 'xyz'; b
['y', 'z']
>>> f(1, 2) # doctest: +ELLIPSIS
Traceback (most recent call last):
    ...
TypeError: f() takes 1 positional argument but 2 were given
>>> f(*[3])
3
>>> None
>>> def g(n):
...     yield n
...
...     yield n + 1
>>> list(g(1))
[1, 2]
>>> {1, 2} == {2, 1}
True
"""
import doctest
import io
import unittest
def f(x): return x
class Plain(unittest.TestCase):
    def test_one(self): self.assertEqual(f(1), 1)
def load_tests(loader, tests, pattern):
    tests.addTest(doctest.DocTestSuite())
    return tests
if __name__ == '__main__':
    import sys
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__'])
    result = unittest.TextTestRunner(stream=io.StringIO()).run(suite)
    print(result.testsRun, len(result.failures), len(result.errors), [t.id() for t in suite if isinstance(t, unittest.TestCase)])
