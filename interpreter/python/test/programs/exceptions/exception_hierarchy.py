import builtins
names = sorted(n for n in dir(builtins) if isinstance(getattr(builtins, n), type) and issubclass(getattr(builtins, n),
    BaseException))
for n in names:
    c = getattr(builtins, n)
    print(n, '<' + '<'.join(b.__name__ for b in c.__mro__[1:-1]))
for raised, caught in ((KeyError, LookupError), (IndexError, LookupError), (ZeroDivisionError, ArithmeticError),
    (FileNotFoundError, OSError), (RecursionError, RuntimeError), (NotImplementedError, RuntimeError),
    (ModuleNotFoundError, ImportError), (UnboundLocalError, NameError), (UnicodeDecodeError, ValueError),
    (IndentationError, SyntaxError), (KeyboardInterrupt, BaseException)):
    try:
        if raised is UnicodeDecodeError:
            raise raised('a', b'', 0, 1, 'r')
        raise raised
    except caught as e:
        print(raised.__name__, 'as', caught.__name__, type(e) is raised)
for escapes in (KeyboardInterrupt, SystemExit, GeneratorExit):
    try:
        try:
            raise escapes
        except Exception:
            print('wrong')
    except BaseException as e:
        print(type(e).__name__, 'is no Exception')
