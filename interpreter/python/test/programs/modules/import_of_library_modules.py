import collections.abc
import math as m
import sys
from collections import OrderedDict as OD, deque
from itertools import *

print(m.floor(2.5), OD(a=1), deque([1]), list(islice(count(), 2)), collections.abc.Sized.__name__, collections.Counter("a"))
import collections.abc as abstract

print(abstract is collections.abc, abstract.__name__)


def local():
    import string
    from operator import add as plus

    return string.digits, plus(1, 2)


print(local(), "string" in globals(), "string" in sys.modules)
import json

again = __import__("json")
print(again is json, __import__("collections.abc").__name__, __import__("collections.abc", fromlist=["abc"]).__name__)
import importlib

print(importlib.import_module("math") is m, importlib.import_module("collections.abc") is collections.abc)
for text in (
    "import no_such_module",
    "from math import no_such_name",
    "import math.sub",
    "from no_such_module.deep import x",
    "from . import x",
    "import json.nothing",
    "from json import nothing",
):
    try:
        exec(text, {"__name__": "__main__"})
    except ImportError as e:
        print(type(e).__name__, str(e).split(" (")[0], "|", e.name)
sys.modules["blocked"] = None
try:
    import blocked
except ModuleNotFoundError as e:
    print(e)
del sys.modules["blocked"]
mod = type(sys)("made_here")
mod.value = 5
sys.modules["made_here"] = mod
from made_here import value

print(value, __name__, m.__name__, type(m).__name__)
del sys.modules["made_here"]
