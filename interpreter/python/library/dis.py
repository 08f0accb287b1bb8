"""Instructions for reading: those of this machine, which are not CPython's."""

import json as _json
import sys as _sys
import types as _types
from collections import namedtuple as _namedtuple

from _dis import listing as _listing, opcode_names as _opcode_names

__all__ = ['code_info', 'dis', 'disassemble', 'distb', 'disco', 'findlinestarts', 'findlabels', 'show_code',
           'get_instructions', 'Instruction', 'Bytecode', 'opname', 'opmap', 'COMPILER_FLAG_NAMES', 'stack_effect']

opname = _opcode_names().split(' ')
opmap = {name: number for number, name in enumerate(opname)}
hasconst, hasname, haslocal, hasfree, hasjrel, hasjabs, hascompare = [], [], [], [], [], [], []
HAVE_ARGUMENT, EXTENDED_ARG = 90, 144
COMPILER_FLAG_NAMES = {1: 'OPTIMIZED', 2: 'NEWLOCALS', 4: 'VARARGS', 8: 'VARKEYWORDS', 16: 'NESTED', 32: 'GENERATOR',
                       64: 'NOFREE', 128: 'COROUTINE', 256: 'ITERABLE_COROUTINE', 512: 'ASYNC_GENERATOR'}

Instruction = _namedtuple('Instruction', 'opname opcode arg argval argrepr offset starts_line is_jump_target positions',
                          defaults=[None])


def _code_of(x):
    for name in ('__func__', '__code__', 'gi_code', 'ag_code', 'cr_code'):
        x = getattr(x, name, x)
    if isinstance(x, str):
        x = _compiled(x)
    if isinstance(x, _types.CodeType):
        return x
    raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def _compiled(source):
    try:
        return compile(source, '<disassembly>', 'eval')
    except SyntaxError:
        return compile(source, '<disassembly>', 'exec')


def get_instructions(x, *, first_line=None, show_caches=False, adaptive=False):
    code = _code_of(x)
    shift = 0 if first_line is None else first_line - code.co_firstlineno
    last = None
    for line, number, name, operand, meaning, target in _json.loads(_listing(code)):
        starts = line + shift if line != last else None
        last = line
        yield Instruction(name, opmap[name], operand, meaning or operand, meaning, 2 * number, starts, target)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False):
    for one in get_instructions(co):
        line = '' if one.starts_line is None else one.starts_line
        mark = '-->' if one.offset == lasti else '   '
        jump = '>>' if one.is_jump_target else '  '
        operand = '' if one.arg is None else one.arg
        meaning = f' ({one.argrepr})' if one.argrepr else ''
        print(f'{line!s:>3} {mark} {jump} {one.offset:4} {one.opname:<20} {operand!s:>5}{meaning}'.rstrip(), file=file)


disco = disassemble


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False):
    if x is None:
        return distb(file=file)
    if isinstance(x, (type, _types.ModuleType)):
        for name, value in sorted(x.__dict__.items()):
            if isinstance(value, (_types.FunctionType, _types.CodeType, type, classmethod, staticmethod)):
                print(f'Disassembly of {name}:', file=file)
                try:
                    dis(value, file=file, depth=depth)
                except TypeError as error:
                    print('Sorry:', error, file=file)
                print(file=file)
        return
    code = _code_of(x)
    disassemble(code, file=file)
    if depth is None or depth > 0:
        for constant in code.co_consts:
            if isinstance(constant, _types.CodeType):
                print(file=file)
                print(f'Disassembly of {constant!r}:', file=file)
                dis(constant, file=file, depth=None if depth is None else depth - 1)


def distb(tb=None, *, file=None, show_caches=False, adaptive=False):
    if tb is None:
        error = getattr(_sys, 'last_value', None)
        if error is None:
            raise RuntimeError('no last traceback to disassemble')
        tb = error.__traceback__
        while tb.tb_next:
            tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file)


def findlinestarts(code):
    for one in get_instructions(code):
        if one.starts_line is not None:
            yield one.offset, one.starts_line


def findlabels(code):
    raise NotImplementedError('code has no bytes here')


def stack_effect(opcode, oparg=None, /, *, jump=None):
    raise NotImplementedError('the effect of an instruction on the stack is not told')


def code_info(x):
    code = _code_of(x)
    lines = [f'Name:              {code.co_name}', f'Filename:          {code.co_filename}',
             f'Argument count:    {code.co_argcount}', f'Positional-only arguments: {code.co_posonlyargcount}',
             f'Kw-only arguments: {code.co_kwonlyargcount}', f'Number of locals:  {code.co_nlocals}',
             f'Flags:             {", ".join([name for bit, name in COMPILER_FLAG_NAMES.items() if code.co_flags & bit])}']
    for title, values in (('Constants', code.co_consts), ('Names', code.co_names), ('Variable names', code.co_varnames),
                          ('Free variables', code.co_freevars), ('Cell variables', code.co_cellvars)):
        if values:
            lines.append(f'{title}:')
            lines += [f'{at:4}: {value!r}' if title == 'Constants' else f'{at:4}: {value}'
                      for at, value in enumerate(values)]
    return '\n'.join(lines)


def show_code(co, *, file=None):
    print(code_info(co), file=file)


class Bytecode:
    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False):
        self.codeobj = _code_of(x)
        self.first_line = self.codeobj.co_firstlineno if first_line is None else first_line
        self.current_offset, self._original = current_offset, x

    def __iter__(self):
        return get_instructions(self.codeobj, first_line=self.first_line)

    def __repr__(self):
        return f'{type(self).__name__}({self._original!r})'

    def info(self):
        return code_info(self.codeobj)

    def dis(self):
        import io
        out = io.StringIO()
        disassemble(self.codeobj, -1 if self.current_offset is None else self.current_offset, file=out)
        return out.getvalue()
