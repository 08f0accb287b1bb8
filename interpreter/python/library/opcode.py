"""The numbers of the instructions of this machine."""

from dis import opmap, opname, stack_effect
