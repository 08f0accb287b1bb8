class Custom(Exception):
    """A class with a module other than the program's is shown with it."""

class Other(Exception):
    __module__ = 'some.package'

class Nested:
    class Error(Custom):
        pass

import traceback
for e in (Custom(), Custom(''), Custom(None), Custom('a', 'b'), Nested.Error('x'), Other('y'), KeyError('k'),
    Custom('line one\nline two'), AssertionError()):
    print(traceback.format_exception_only(e))
try:
    raise Nested.Error
except Custom as e:
    print(repr(e), str(e) == '')
raise Other
