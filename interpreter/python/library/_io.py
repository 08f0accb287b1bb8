from io import *
from io import __all__
