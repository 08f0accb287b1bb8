import type { BinaryOperator, UnaryOperator } from '../syntax/index.ts';

/** What an instruction's operand is. */
export type OperandKind =
  | 'none'
  /** A number: how many values, which form, how deep. */
  | 'count'
  /** An index into the code's constants, names, local variables, or cells and free variables. */
  | 'constant'
  | 'name'
  | 'local'
  | 'cell'
  /** The number of the instruction to go on with. */
  | 'target'
  /** An index into a table of operators or forms below. */
  | 'binary'
  | 'unary'
  | 'comparison'
  | 'conversion';

/** A row of the table of instructions. */
export interface OpcodeRow {
  readonly operand: OperandKind;
  /** How many values it takes from the stack, and how many it puts there, of an operand; where it does not jump. */
  readonly takes: (operand: number) => number;
  readonly gives: (operand: number) => number;
  /** Where it jumps, if that differs: how many it leaves of what it takes and gives in excess. */
  readonly jumps?: { readonly takes: number; readonly gives: number };
  /** Whether the next instruction is never reached from here. */
  readonly ends?: true;
  readonly says: string;
}

/** What `LIST_EXTEND` adds to its operand where it collects the arguments of a call. */
export const ofCall = 256;

const fixed = (count: number) => () => count;

function row(
  operand: OperandKind,
  takes: number,
  gives: number,
  says: string,
  more: Partial<OpcodeRow> = {},
): OpcodeRow {
  return { operand, takes: fixed(takes), gives: fixed(gives), says, ...more };
}

const ends = { ends: true } as const;
const flags = (operand: number) => [1, 2, 4, 8].filter((bit) => (operand & bit) !== 0).length;

/**
 * The instructions, from which compiler, interpreter, disassembler and documentation are fed. Names are CPython 3.11's
 * where the meaning is. The top of the stack is said last: `a, b` is `b` on `a`.
 */
export const opcodes = {
  NOP: row('none', 0, 0, 'Does nothing.'),
  POP_TOP: row('none', 1, 0, 'Drops the top.'),
  COPY: row('count', 0, 1, 'Pushes the n-th value from the top again; 1 is the top.'),
  SWAP: row('count', 0, 0, 'Swaps the top with the n-th value.'),
  PUSH_NULL: row('none', 0, 1, 'Pushes what is no value.'),

  LOAD_CONST: row('constant', 0, 1, 'Pushes a constant.'),
  LOAD_FAST: row('local', 0, 1, 'Pushes a local variable; UnboundLocalError if it has no value.'),
  STORE_FAST: row('local', 1, 0, 'Assigns to a local variable.'),
  DELETE_FAST: row('local', 0, 0, 'Unbinds a local variable.'),
  LOAD_DEREF: row('cell', 0, 1, 'Pushes what a cell holds; NameError if nothing.'),
  STORE_DEREF: row('cell', 1, 0, 'Puts into a cell.'),
  DELETE_DEREF: row('cell', 0, 0, 'Empties a cell.'),
  LOAD_CLOSURE: row('cell', 0, 1, 'Pushes the cell itself.'),
  LOAD_CLASSDEREF: row('cell', 0, 1, "Pushes the class namespace's entry of that name, or else what the cell holds."),
  LOAD_NAME: row('name', 0, 1, 'Pushes a variable of the namespace, else a global, else a builtin.'),
  STORE_NAME: row('name', 1, 0, 'Assigns in the namespace.'),
  DELETE_NAME: row('name', 0, 0, 'Unbinds in the namespace.'),
  LOAD_GLOBAL: row('name', 0, 1, 'Pushes a global, else a builtin.'),
  STORE_GLOBAL: row('name', 1, 0, 'Assigns to a global.'),
  DELETE_GLOBAL: row('name', 0, 0, 'Unbinds a global.'),
  LOAD_ATTR: row('name', 1, 1, 'An attribute of the top.'),
  STORE_ATTR: row('name', 2, 0, 'value, object: sets an attribute.'),
  DELETE_ATTR: row('name', 1, 0, 'Deletes an attribute of the top.'),
  LOAD_METHOD: row('name', 1, 2, 'function, object to call it with; or nothing, attribute.'),
  LOAD_BUILD_CLASS: row('none', 0, 1, 'Pushes what makes classes.'),
  LOAD_ASSERTION_ERROR: row('none', 0, 1, 'Pushes AssertionError.'),

  BINARY_OP: row('binary', 2, 1, 'left, right: an operator.'),
  UNARY_OP: row('unary', 1, 1, 'An operator on the top.'),
  COMPARE_OP: row('comparison', 2, 1, 'left, right: a comparison.'),
  IS_OP: row('count', 2, 1, 'left, right: whether they are the same object; 1: whether not.'),
  CONTAINS_OP: row('count', 2, 1, 'item, container: whether it is in; 1: whether not.'),
  BINARY_SUBSCR: row('none', 2, 1, 'container, key: the item.'),
  STORE_SUBSCR: row('none', 3, 0, 'value, container, key: sets the item.'),
  DELETE_SUBSCR: row('none', 2, 0, 'container, key: deletes the item.'),

  BUILD_TUPLE: row('count', 0, 1, 'A tuple of the n values on top.', { takes: (n) => n }),
  BUILD_LIST: row('count', 0, 1, 'A list of the n values on top.', { takes: (n) => n }),
  BUILD_SET: row('count', 0, 1, 'A set of the n values on top.', { takes: (n) => n }),
  BUILD_MAP: row('count', 0, 1, 'A dict of n pairs of key, value.', { takes: (n) => 2 * n }),
  BUILD_SLICE: row('count', 0, 1, 'A slice of the 2 or 3 values on top.', { takes: (n) => n }),
  BUILD_STRING: row('count', 0, 1, 'The n strings on top, joined.', { takes: (n) => n }),
  LIST_APPEND: row('count', 1, 0, 'Appends the top to the list that is the n-th value under it.'),
  SET_ADD: row('count', 1, 0, 'Adds the top to the set that is the n-th value under it.'),
  MAP_ADD: row('count', 2, 0, 'key, value: enters them in the dict that is the n-th value under them.'),
  LIST_EXTEND: row(
    'count',
    1,
    0,
    'Extends the list that is the n-th value under the top by it; n + 256: of arguments.',
  ),
  SET_UPDATE: row('count', 1, 0, 'Updates the set that is the n-th value under the top by it.'),
  DICT_UPDATE: row('count', 1, 0, 'Updates the dict that is the n-th value under the top by it.'),
  DICT_MERGE: row('count', 1, 0, 'The same for keyword arguments: refuses a key that is there already.'),
  LIST_TO_TUPLE: row('none', 1, 1, 'The list as a tuple.'),
  UNPACK_SEQUENCE: row('count', 1, 0, 'Pushes the n items, the first one last.', { gives: (n) => n }),
  UNPACK_EX: row('count', 1, 0, 'n & 255 items, a list of those between, n >> 8 items; the first one last.', {
    gives: (n) => (n & 255) + 1 + (n >> 8),
  }),
  FORMAT_VALUE: row('conversion', 2, 1, 'value, specification: formats, after a conversion.'),

  JUMP: row('target', 0, 0, 'Goes on there.', { jumps: { takes: 0, gives: 0 }, ...ends }),
  POP_JUMP_IF_FALSE: row('target', 1, 0, 'Goes on there if the top is false.', { jumps: { takes: 1, gives: 0 } }),
  POP_JUMP_IF_TRUE: row('target', 1, 0, 'Goes on there if the top is true.', { jumps: { takes: 1, gives: 0 } }),
  POP_JUMP_IF_NONE: row('target', 1, 0, 'Goes on there if the top is None.', { jumps: { takes: 1, gives: 0 } }),
  JUMP_IF_FALSE_OR_POP: row('target', 1, 0, 'Goes on there with the top if that is false.', {
    jumps: { takes: 0, gives: 0 },
  }),
  JUMP_IF_TRUE_OR_POP: row('target', 1, 0, 'Goes on there with the top if that is true.', {
    jumps: { takes: 0, gives: 0 },
  }),
  GET_ITER: row('none', 1, 1, 'An iterator over the top.'),
  FOR_ITER: row('target', 0, 1, 'iterator: pushes the next item; at the end goes on there without the iterator.', {
    jumps: { takes: 1, gives: 0 },
  }),

  MAKE_FUNCTION: row('count', 1, 1, 'defaults (1), keyword defaults (2), annotations (4), closure (8), code.', {
    takes: (n) => 1 + flags(n),
  }),
  CALL: row('count', 0, 1, 'nothing, callable, n arguments; or function, object, n arguments.', {
    takes: (n) => n + 2,
  }),
  CALL_KW: row('count', 0, 1, 'The same, with a tuple of the names of the last arguments on top.', {
    takes: (n) => n + 3,
  }),
  CALL_EX: row('count', 0, 1, 'nothing, callable, tuple of arguments, and with 1 a dict of keyword arguments.', {
    takes: (n) => 3 + n,
  }),
  RETURN_VALUE: row('none', 1, 0, 'Returns the top.', ends),

  RETURN_GENERATOR: row(
    'none',
    0,
    1,
    'Makes the frame a generator and returns that; goes on here with the first value sent.',
  ),
  YIELD_VALUE: row('none', 1, 1, 'Yields the top; goes on with what is sent.'),
  GET_YIELD_FROM_ITER: row('none', 1, 1, 'What `yield from` goes along.'),
  SEND: row(
    'target',
    1,
    1,
    'receiver, value: sends it, pushes what is yielded; at the end the result instead of both, and goes on there.',
    {
      jumps: { takes: 2, gives: 1 },
    },
  ),
  GET_AWAITABLE: row('count', 1, 1, 'What `await` goes along; 1: of __aenter__, 2: of __aexit__.'),
  GET_AITER: row('none', 1, 1, 'An asynchronous iterator over the top.'),
  GET_ANEXT: row('none', 0, 1, 'Pushes what its next item can be awaited from.'),
  END_ASYNC_FOR: row(
    'none',
    2,
    0,
    'asynchronous iterator, exception: drops both if that is StopAsyncIteration, else raises it.',
  ),
  ASYNC_GEN_WRAP: row('none', 1, 1, 'Marks a value that an asynchronous generator yields.'),

  RAISE_VARARGS: row('count', 0, 0, 'Raises again (0), an exception (1), or an exception from a cause (2).', {
    takes: (n) => n,
    ...ends,
  }),
  RERAISE: row('none', 1, 0, 'Raises the exception on top again, as if from where it came.', ends),
  PUSH_EXC_INFO: row('none', 1, 2, 'exception: what was handled before, exception; it is being handled from now on.'),
  POP_EXCEPT: row('none', 1, 0, 'Handles again what is on top.'),
  CHECK_EXC_MATCH: row('none', 1, 1, 'exception, class or tuple: exception, whether it is one.'),
  CHECK_EG_MATCH: row('none', 2, 2, 'exception, class or tuple: what is left of the group, what matches or None.'),
  PREP_RERAISE_STAR: row('none', 2, 1, 'group, list of what was raised or left: what to raise, or None.'),
  BEFORE_WITH: row('none', 1, 2, 'context manager: its exit, what it gave on entry.'),
  BEFORE_ASYNC_WITH: row('none', 1, 2, 'context manager: its exit, what entry can be awaited from.'),
  WITH_EXCEPT_START: row(
    'none',
    0,
    1,
    'exit, handled before, exception: pushes what the exit answers to the exception.',
  ),

  IMPORT_NAME: row('name', 2, 1, 'level, names wanted or None: the module.'),
  IMPORT_FROM: row('name', 0, 1, 'module: pushes its attribute, or submodule.'),
  IMPORT_STAR: row('none', 1, 0, 'Takes over all public names of the module.'),
  SETUP_ANNOTATIONS: row('none', 0, 0, 'Makes sure that the namespace has __annotations__.'),

  GET_LEN: row('none', 0, 1, 'Pushes the length of the top.'),
  MATCH_MAPPING: row('none', 0, 1, 'Pushes whether the top is a mapping.'),
  MATCH_SEQUENCE: row('none', 0, 1, 'Pushes whether the top is a sequence that patterns match.'),
  MATCH_KEYS: row('none', 0, 1, 'subject, keys: pushes the tuple of their values, or None if one is missing.'),
  MATCH_CLASS: row(
    'count',
    3,
    1,
    'subject, class, names: the tuple of the attributes of n positions and these names, or None.',
  ),
} as const satisfies Record<string, OpcodeRow>;

export type OpcodeName = keyof typeof opcodes;

/** All names; an instruction's number is its place here. */
export const opcodeNames: readonly OpcodeName[] = Object.keys(opcodes).filter((name): name is OpcodeName =>
  Object.hasOwn(opcodes, name),
);

/** The rows by number. */
export const opcodeRows: readonly OpcodeRow[] = opcodeNames.map((name) => opcodes[name]);

/** Numbers of instructions by name. */
export const Op = Object.fromEntries(opcodeNames.map((name, number) => [name, number])) as Readonly<
  // fromEntries forgets which keys there are.
  Record<OpcodeName, number>
>;

/** Operators by their names in the syntax; an operand is a place in the list of names below. */
export const binaryOperators = {
  Add: '+',
  Sub: '-',
  Mult: '*',
  MatMult: '@',
  Div: '/',
  Mod: '%',
  Pow: '**',
  LShift: '<<',
  RShift: '>>',
  BitOr: '|',
  BitXor: '^',
  BitAnd: '&',
  FloorDiv: '//',
} as const satisfies Record<BinaryOperator, string>;
export const unaryOperators = { Invert: '~', Not: 'not', UAdd: '+', USub: '-' } as const satisfies Record<
  UnaryOperator,
  string
>;
export const comparisons = { Lt: '<', LtE: '<=', Eq: '==', NotEq: '!=', Gt: '>', GtE: '>=' } as const;

/** `BINARY_OP` has these, and then again as those that change their left side where they can, as `+=` does. */
export const binaryNames: readonly string[] = Object.keys(binaryOperators);
export const unaryNames: readonly string[] = Object.keys(unaryOperators);
export const comparisonNames: readonly string[] = Object.keys(comparisons);
/** Operands of `FORMAT_VALUE`: none, `str`, `repr`, `ascii`. */
export const conversions: readonly string[] = ['', 's', 'r', 'a'];
