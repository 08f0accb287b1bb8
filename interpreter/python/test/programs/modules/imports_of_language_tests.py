import importlib
names = '''sys builtins gc math cmath time array pickle copyreg decimal fractions ast dis opcode asyncio doctest binascii base64 codecs locale platform
tempfile string io os errno operator functools itertools collections collections.abc types typing weakref random struct statistics datetime inspect warnings
traceback textwrap pprint reprlib numbers heapq bisect queue threading _thread sched contextlib contextvars copy dataclasses enum abc re json keyword linecache
importlib unittest unittest.mock difflib fnmatch getopt atexit concurrent.futures test.support test.support.import_helper test.support.os_helper
test.support.warnings_helper test.support.threading_helper test.support.script_helper _operator _io _collections _heapq _bisect _functools
_weakref _random _struct _py_abc _collections_abc os.path __future__'''.split()
for name in names:
    module = importlib.import_module(name)
    if not isinstance(module, type(importlib)):
        print(name)
print(len(names))
try:
    import no_such_module
except ImportError:
    print('SKIP')
try:
    import ustruct as struct
except ImportError:
    import struct
print(struct.calcsize('<iH'))
