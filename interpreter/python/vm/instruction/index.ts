import { Op, type OpcodeName } from '../../code/opcode.ts';
import { At } from '../../heap/index.ts';
import { Tag } from '../../value/index.ts';
import { Linked } from '../linked.ts';
import { makeConstant } from '../make-constant.ts';
import { After } from '../thread.ts';
import { deleteAttributeOf, loadAttribute, loadMethodOf, storeAttribute } from './attribute.ts';
import {
  buildList,
  buildMap,
  buildSet,
  buildSlice,
  buildString,
  buildTuple,
  listAppend,
  listExtend,
  listToTuple,
  mapAdd,
  preludeInto,
  setAdd,
} from './display.ts';
import { checkMatch, loadAssertionError, popHandled, pushHandled, raise, reraise } from './exception.ts';
import { callNamed, callOf, callUnpacked, loadBuildClass, makeFunction, returnValue } from './function.ts';
import { getAwaitable, returnGenerator, send, wrapYield, yieldFromIterator, yieldValue } from './generator.ts';
import { importFrom, importName, importStar } from './import.ts';
import { forIterator, getIterator } from './iterate.ts';
import {
  deleteGlobal,
  deleteName,
  loadClassDeref,
  loadGlobal,
  loadName,
  setupAnnotations,
  storeGlobal,
  storeName,
} from './name.ts';
import {
  binaryOf,
  compareOf,
  contains,
  copyThen,
  formatOf,
  getLength,
  jumpIf,
  jumpOrPop,
  unaryOf,
} from './operator.ts';
import { type Execute, inPrelude, prelude } from './present.ts';
import { deleteSubscript, storeSubscript, subscript } from './subscript.ts';
import { unpackSequence, unpackStarred } from './unpack.ts';
import { deleteDeref, deleteFast, loadDeref, loadFast, storeDeref } from './variable.ts';
import { beforeAsyncWith, beforeWith, withExceptStart } from './with.ts';

const matchClass: Execute = (vm, operand) => {
  const at = vm.thread.sp - 3;
  vm.push(Tag.int, operand);
  prelude(vm, '_match_class', 4, at);
};

const listed: Partial<Record<OpcodeName, Execute>> = {
  LOAD_FAST: loadFast,
  DELETE_FAST: deleteFast,
  LOAD_DEREF: loadDeref,
  STORE_DEREF: storeDeref,
  DELETE_DEREF: deleteDeref,
  LOAD_CLASSDEREF: loadClassDeref,
  LOAD_NAME: loadName,
  STORE_NAME: storeName,
  DELETE_NAME: deleteName,
  LOAD_GLOBAL: loadGlobal,
  STORE_GLOBAL: storeGlobal,
  DELETE_GLOBAL: deleteGlobal,
  LOAD_ATTR: loadAttribute,
  STORE_ATTR: storeAttribute,
  DELETE_ATTR: deleteAttributeOf,
  LOAD_METHOD: loadMethodOf,
  LOAD_BUILD_CLASS: loadBuildClass,
  LOAD_ASSERTION_ERROR: loadAssertionError,
  BINARY_OP: binaryOf,
  UNARY_OP: unaryOf,
  COMPARE_OP: compareOf,
  CONTAINS_OP: contains,
  BINARY_SUBSCR: subscript,
  STORE_SUBSCR: storeSubscript,
  DELETE_SUBSCR: deleteSubscript,
  BUILD_TUPLE: buildTuple,
  BUILD_LIST: buildList,
  BUILD_SET: buildSet,
  BUILD_MAP: buildMap,
  BUILD_SLICE: buildSlice,
  BUILD_STRING: buildString,
  LIST_APPEND: listAppend,
  SET_ADD: setAdd,
  MAP_ADD: mapAdd,
  LIST_EXTEND: listExtend,
  SET_UPDATE: (vm, operand) => preludeInto(vm, '_set_update', operand),
  DICT_UPDATE: (vm, operand) => preludeInto(vm, '_dict_update', operand),
  DICT_MERGE: (vm, operand) => preludeInto(vm, '_dict_merge', operand, vm.thread.sp - 3 - operand),
  LIST_TO_TUPLE: listToTuple,
  UNPACK_SEQUENCE: unpackSequence,
  UNPACK_EX: unpackStarred,
  FORMAT_VALUE: formatOf,
  POP_JUMP_IF_FALSE: jumpIf(false),
  POP_JUMP_IF_TRUE: jumpIf(true),
  JUMP_IF_FALSE_OR_POP: jumpOrPop(false),
  JUMP_IF_TRUE_OR_POP: jumpOrPop(true),
  GET_ITER: getIterator,
  FOR_ITER: forIterator,
  MAKE_FUNCTION: makeFunction,
  CALL: callOf,
  CALL_KW: callNamed,
  CALL_EX: callUnpacked,
  RETURN_VALUE: returnValue,
  RETURN_GENERATOR: returnGenerator,
  YIELD_VALUE: yieldValue,
  GET_YIELD_FROM_ITER: yieldFromIterator,
  SEND: send,
  GET_AWAITABLE: getAwaitable,
  GET_AITER: inPrelude('_get_aiter', 1, 0),
  GET_ANEXT: copyThen('_get_anext', 1),
  END_ASYNC_FOR: (vm) => {
    const { thread } = vm;
    const exception = vm.payload(thread.sp - 1);
    if (!vm.isSubclass(vm.heap.ref(exception + At.class), vm.types.StopAsyncIteration)) return reraise(vm, 0);
    thread.sp -= 2;
  },
  ASYNC_GEN_WRAP: wrapYield,
  RAISE_VARARGS: raise,
  RERAISE: reraise,
  PUSH_EXC_INFO: pushHandled,
  POP_EXCEPT: popHandled,
  CHECK_EXC_MATCH: checkMatch,
  CHECK_EG_MATCH: (vm) => {
    const at = vm.thread.sp - 2;
    prelude(vm, '_match_group', 2, at, After.match);
  },
  PREP_RERAISE_STAR: inPrelude('_reraise_star', 2, 0),
  BEFORE_WITH: beforeWith,
  BEFORE_ASYNC_WITH: beforeAsyncWith,
  WITH_EXCEPT_START: withExceptStart,
  IMPORT_NAME: importName,
  IMPORT_FROM: importFrom,
  IMPORT_STAR: importStar,
  SETUP_ANNOTATIONS: setupAnnotations,
  GET_LEN: getLength,
  MATCH_MAPPING: copyThen('_match_mapping', 1),
  MATCH_SEQUENCE: copyThen('_match_sequence', 1),
  MATCH_KEYS: copyThen('_match_keys', 2),
  MATCH_CLASS: matchClass,
};

/** Slow instructions by number. */
export const instructionTable: readonly (Execute | undefined)[] = (() => {
  const table: (Execute | undefined)[] = [];
  for (const [name, execute] of Object.entries(listed)) table[Op[name as OpcodeName]] = execute;
  table[Linked.makeConstant] = makeConstant;
  return table;
})();
