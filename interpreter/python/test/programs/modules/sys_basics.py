import sys

print(sys.version_info[:2] >= (3, 11), sys.version_info.major, type(sys.version_info).__name__, sys.version_info >= (3,), len(sys.version_info))
print(sys.maxunicode, sys.byteorder in ("little", "big"), sys.maxsize > 2**30, sys.getdefaultencoding(), sys.float_info.max, sys.float_info.dig)
print(sys.float_info.epsilon, sys.float_info.min, sys.float_info.mant_dig, sys.int_info.bits_per_digit > 0, sys.hash_info.inf)
print(isinstance(sys.argv, list), isinstance(sys.path, list), "sys" in sys.modules, sys.modules["sys"] is sys, sys.modules["__main__"].__name__)
print("builtins" in sys.builtin_module_names, isinstance(sys.platform, str), isinstance(sys.implementation.name, str))
old = sys.getrecursionlimit()
sys.setrecursionlimit(old + 50)
print(sys.getrecursionlimit() - old)
sys.setrecursionlimit(old)
print(sys.intern("abc") == "abc", sys.exc_info(), sys.getswitchinterval() > 0)
try:
    raise ValueError("v")
except ValueError:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value, tb is value.__traceback__, sys.exception() is value)
    try:
        1 / 0
    except ZeroDivisionError:
        print(sys.exc_info()[0].__name__)
    print(sys.exc_info()[0].__name__)
print(sys.exc_info(), sys.exception())


def outer():
    def inner():
        f = sys._getframe()
        return f.f_code.co_name, f.f_back.f_code.co_name, sys._getframe(1).f_code.co_name, f.f_lineno > 0, sorted(f.f_locals)

    return inner()


print(outer(), sys._getframe().f_globals is globals())
for bad in (lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit("x"), lambda: sys.intern(5), lambda: sys.nothing, lambda: sys._getframe(10**5)):
    try:
        bad()
    except (ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
