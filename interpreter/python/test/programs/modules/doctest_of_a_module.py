"""Sums.

>>> add(1, 2)
3
>>> add('a', 'b')
'ab'
>>> for i in range(2):
...     print(i)
0
1
>>> add(1, 'a')
Traceback (most recent call last):
  ...
TypeError: unsupported operand type(s) for +: 'int' and 'str'
>>> x = 5
>>> x
5
>>> print('a\\n\\nb')
a
<BLANKLINE>
b
>>> list(range(20)) # doctest: +ELLIPSIS
[0, 1, ..., 19]
>>> 1 +
Traceback (most recent call last):
    ...
SyntaxError: invalid syntax
"""
import doctest
import unittest
def add(a, b):
    """
    >>> add(2, 2)
    4
    >>> add(2, 2) # doctest: +SKIP
    5
    """
    return a + b
class C:
    """
    >>> C().m()
    'm'
    """
    def m(self):
        """
        >>> C().m() + 'x'
        'wrong'
        """
        return 'm'
__test__ = {'named': '''
>>> add(1, 1)
2
>>> add(1, 1)
3
'''}
import contextlib
import io
with contextlib.redirect_stdout(io.StringIO()) as shown:
    print(doctest.testmod(report=False, verbose=False))
print([line for line in shown.getvalue().splitlines() if 'File' not in line])
parser = doctest.DocTestParser()
for e in parser.get_examples('text\n  >>> a = 1\n  >>> a\n  1\n  2\n\n>>> b\n'):
    print(repr(e.source), repr(e.want), e.lineno, e.indent, e.options, e.exc_msg)
checker = doctest.OutputChecker()
print(checker.check_output('1\n', 'True\n', 0), checker.check_output('a ... z\n', 'a b z\n', doctest.ELLIPSIS),
    checker.check_output('a  b\n', 'a b\n', doctest.NORMALIZE_WHITESPACE), checker.check_output('a\n', 'b\n', 0))
suite = doctest.DocTestSuite()
result = unittest.TextTestRunner(stream=io.StringIO()).run(suite)
print(result.testsRun, len(result.failures), len(result.errors), [str(t) for t in suite])
finder = doctest.DocTestFinder()
print([t.name for t in finder.find(C, 'C', globs={})])
