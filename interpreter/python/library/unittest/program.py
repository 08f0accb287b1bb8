"""Runs the tests of a module from the command line."""

import sys

from . import loader, runner

__unittest = True

_usage = '''usage: %s [-h] [-v] [-q] [--locals] [-f] [-c] [-b] [-k TESTNAMEPATTERNS] [tests ...]

positional arguments:
  tests                a list of any number of test modules, classes and test methods.

options:
  -h, --help           show this help message and exit
  -v, --verbose        Verbose output
  -q, --quiet          Quiet output
  --locals             Show local variables in tracebacks
  -f, --failfast       Stop on first fail or error
  -c, --catch          Catch Ctrl-C and display results so far
  -b, --buffer         Buffer stdout and stderr during tests
  -k TESTNAMEPATTERNS  Only run tests which match the given substring
'''


class TestProgram:

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = None
    testNamePatterns = None

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None,
                 catchbreak=None, buffer=None, warnings=None, *, tb_locals=False):
        if isinstance(module, str):
            __import__(module)
            self.module = sys.modules[module]
        else:
            self.module = module
        if argv is None:
            argv = sys.argv or ['']
        self.exit = exit
        self.failfast = failfast
        self.catchbreak = catchbreak
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.warnings = 'default' if warnings is None and not getattr(sys, 'warnoptions', ()) else warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = argv[0].rsplit('/', 1)[-1]
        self.parseArgs(argv)
        self.runTests()

    def parseArgs(self, argv):
        names = []
        flags = {'-v': ('verbosity', 2), '--verbose': ('verbosity', 2),
                 '-q': ('verbosity', 0), '--quiet': ('verbosity', 0), '--locals': ('tb_locals', True),
                 '-f': ('failfast', True), '--failfast': ('failfast', True),
                 '-c': ('catchbreak', True), '--catch': ('catchbreak', True),
                 '-b': ('buffer', True), '--buffer': ('buffer', True)}
        rest = list(argv[1:])
        while rest:
            arg = rest.pop(0)
            if arg in flags:
                setattr(self, *flags[arg])
            elif arg in ('-h', '--help'):
                print(_usage % self.progName, end='')
                sys.exit(0)
            elif arg == '-k' and rest:
                self._add_pattern(rest.pop(0))
            elif arg.startswith('-k') and len(arg) > 2:
                self._add_pattern(arg[2:])
            elif arg.startswith('-'):
                print(f'{self.progName}: error: unrecognized arguments: {arg}', file=sys.stderr)
                sys.exit(2)
            else:
                names.append(arg)
        if names:
            self.testNames = names
        elif self.defaultTest is None:
            self.testNames = None
        elif isinstance(self.defaultTest, str):
            self.testNames = (self.defaultTest,)
        else:
            self.testNames = list(self.defaultTest)
        self.createTests()

    def _add_pattern(self, pattern):
        if '*' not in pattern:
            pattern = '*%s*' % pattern
        self.testNamePatterns = (self.testNamePatterns or []) + [pattern]

    def createTests(self):
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def runTests(self):
        if self.testRunner is None:
            self.testRunner = runner.TextTestRunner
        if isinstance(self.testRunner, type):
            test_runner = self.testRunner(verbosity=self.verbosity, failfast=self.failfast,
                                          buffer=self.buffer, warnings=self.warnings,
                                          tb_locals=self.tb_locals)
        else:
            test_runner = self.testRunner
        self.result = test_runner.run(self.test)
        if self.exit:
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
