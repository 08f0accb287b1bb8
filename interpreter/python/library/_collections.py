from collections import OrderedDict, defaultdict, deque
