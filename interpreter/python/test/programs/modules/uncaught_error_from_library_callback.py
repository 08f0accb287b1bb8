from functools import reduce
from collections import OrderedDict


class Config(OrderedDict):
    def __missing__(self, key):
        raise LookupError(f"no setting {key!r}") from None


def lookup(config, *path):
    return reduce(lambda node, key: node[key], path, config)


c = Config(a=Config(b=1))
print(lookup(c, "a", "b"))
print(lookup(c, "a", "z"))
