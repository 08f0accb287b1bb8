from bisect import *
