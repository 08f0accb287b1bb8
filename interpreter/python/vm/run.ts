import { At, bare, own } from '../heap/index.ts';
import { fitsInteger, Kind, no, none, Tag, yes } from '../value/index.ts';
import { breaks } from './break.ts';
import { ClassAt } from './class.ts';
import { floatBox, integerBox } from './cost.ts';
import { codeOf, FunctionAt, pushFrame } from './frame.ts';
import { fieldAt, inlineFields } from './instance.ts';
import { IteratorAt, RangeIteratorAt } from './iterate.ts';
import { cacheWords, type LinkedCode } from './linked.ts';
import { quickEntry, quickItem, quickStore, unknown } from './quick-dict.ts';
import { ListAt, tupleLength } from './sequence.ts';
import { Outcome, slow } from './slow.ts';
import { DictAt, TableAt } from './table.ts';
import { After, Frame } from './thread.ts';
import { Went } from './tier.ts';
import type { VM } from './vm.ts';

/**
 * Runs the present thread until it ends, has to wait, or has executed `vm.fuel` instructions. What is short stands here;
 * everything that can fail, allocate or call something else is {@link slow}. Instructions stand here by number, so that the
 * engine makes a table of the switch; a test compares them with their names.
 * @param stop the run goes on only while the present frame lies above this one
 * @param single nothing is left to templates
 */
export function run(vm: VM, stop = -1, single = false): Outcome {
  const { heap, thread, imm, fieldPlaces, methodPlaces } = vm;
  const { boxes } = heap;
  const { instance, function: plainFunction, globalCell } = heap.kinds;
  const {
    list: listType,
    tuple: tupleType,
    dict: dictType,
    range_iterator: rangeIterator,
    list_iterator: listIterator,
  } = vm.types;
  if (thread.raising !== 0 || thread.fp < 0 || thread.frames[thread.fp + Frame.code]! < 0) {
    const outcome = slow(vm, -1, 0);
    if (outcome !== Outcome.goesOn) return outcome;
  }
  const tier = single || heap.told ? undefined : vm.tier;
  const patience = tier === undefined ? Number.POSITIVE_INFINITY : tier.patience;
  if (stop < 0 && tier !== undefined) tier.begin();
  // Whether the template has given up the present frame.
  let stays = false;
  frames: for (;;) {
    // The present frame.
    const { tags, payload, frames, fp } = thread;
    if (fp <= stop) return Outcome.goesOn;
    const linked = imm.code(frames[fp + Frame.code]!);
    if (linked.heat++ >= patience && !stays) {
      const went = enter(vm, linked);
      if (went === Went.nowhere) stays = true;
      else if (went !== Outcome.goesOn && went !== Went.back) return went as Outcome;
      continue;
    }
    stays = false;
    const { instructions, cache } = linked;
    const base = frames[fp + Frame.base]!;
    let at = frames[fp + Frame.pc]! * 2;
    let { sp } = thread;
    let fuel = vm.fuel;
    for (;;) {
      if (--fuel < 0) {
        vm.fuel = 0;
        thread.sp = sp;
        frames[fp + Frame.pc] = at >> 1;
        return Outcome.budget;
      }
      const op = instructions[at]!;
      const operand = instructions[at + 1]!;
      at += 2;
      switch (op) {
        case 0 /* NOP */:
          continue;
        case 1 /* POP_TOP */:
          sp--;
          continue;
        case 2 /* COPY */:
          tags[sp] = tags[sp - operand]!;
          payload[sp] = payload[sp - operand]!;
          sp++;
          continue;
        case 3 /* SWAP */:
          {
            const tag = tags[sp - 1]!;
            const value = payload[sp - 1]!;
            tags[sp - 1] = tags[sp - operand]!;
            payload[sp - 1] = payload[sp - operand]!;
            tags[sp - operand] = tag;
            payload[sp - operand] = value;
            continue;
          }
        case 4 /* PUSH_NULL */:
          tags[sp] = Tag.ref;
          payload[sp++] = 0;
          continue;
        case 5 /* LOAD_CONST */:
          tags[sp] = linked.constantTags[operand]!;
          payload[sp++] = linked.constantPayloads[operand]!;
          continue;
        case 6 /* LOAD_FAST */:
          {
            const tag = tags[base + operand]!;
            const value = payload[base + operand]!;
            if (tag === Tag.ref && value === 0) break;
            tags[sp] = tag;
            payload[sp++] = value;
            continue;
          }
        case 7 /* STORE_FAST */:
          sp--;
          tags[base + operand] = tags[sp]!;
          payload[base + operand] = payload[sp]!;
          continue;
        case 12 /* LOAD_CLOSURE */:
          tags[sp] = Tag.ref;
          payload[sp] = payload[base + linked.localCount + operand]!;
          sp++;
          continue;
        case 9 /* LOAD_DEREF */:
          {
            const cell = payload[base + linked.localCount + operand]!;
            heap.read(cell);
            heap.load(cell + own(0));
            if (heap.tag === Tag.ref && heap.payload === 0) break;
            tags[sp] = heap.tag;
            payload[sp++] = heap.payload;
            continue;
          }
        case 10 /* STORE_DEREF */:
          {
            const cell = payload[base + linked.localCount + operand]!;
            if (!heap.canWrite(cell)) break;
            sp--;
            heap.store(cell + own(0), tags[sp]!, payload[sp]!);
            continue;
          }
        case 17 /* LOAD_GLOBAL */:
          {
            const name = linked.names[operand]!;
            const place = ((at >> 1) - 1) * cacheWords;
            const globals = heap.ref(payload[base - 1]! + FunctionAt.globals);
            heap.read(globals);
            const table = heap.ref(globals + DictAt.table);
            if (table === 0 || cache[place] !== table || (cache[place + 4] !== 0 && cache[place + 4] !== heap.epoch))
              break;
            heap.read(table);
            let entry = cache[place + 1]!;
            if (entry === 0) {
              // A builtin, as long as nothing has been entered in the globals.
              if (cache[place + 2] !== heap.int(table + TableAt.used)) break;
              entry = cache[place + 3]!;
              if (heap.int(entry + 8) !== name || heap.high(entry + 8) !== 1) break;
              heap.load(entry + 16);
            } else {
              if (heap.int(entry + 8) !== name || heap.high(entry + 8) !== 1) break;
              heap.load(entry + 16);
              if (heap.tag === Tag.ref && heap.kind(heap.payload) === globalCell) {
                heap.read(heap.payload);
                heap.load(heap.payload + own(0));
              }
            }
            tags[sp] = heap.tag;
            payload[sp++] = heap.payload;
            continue;
          }
        case 20 /* LOAD_ATTR */:
          {
            const place = ((at >> 1) - 1) * cacheWords;
            if (tags[sp - 1] !== Tag.ref) break;
            const object = payload[sp - 1]!;
            if (heap.kind(object) !== instance) break;
            const type = heap.ref(object + At.class);
            if (heap.high(object + At.attributes) === 0) break;
            const version = heap.int(type + ClassAt.version);
            const shape = heap.int(object + At.attributes);
            if (version !== cache[place] || shape !== cache[place + 1]) {
              if (!fieldPlaces.recall(cache, place, version, shape, linked.names[operand]!, heap.epoch)) break;
            }
            heap.read(object);
            heap.read(type);
            heap.load(fieldAt(vm, object, cache[place + 2]!));
            if (heap.tag === Tag.ref && heap.payload === 0) break;
            tags[sp - 1] = heap.tag;
            payload[sp - 1] = heap.payload;
            continue;
          }
        case 21 /* STORE_ATTR */:
          {
            const place = ((at >> 1) - 1) * cacheWords;
            if (tags[sp - 1] !== Tag.ref) break;
            const object = payload[sp - 1]!;
            if (heap.kind(object) !== instance || !heap.canWrite(object)) break;
            const type = heap.ref(object + At.class);
            if (heap.high(object + At.attributes) === 0) break;
            const version = heap.int(type + ClassAt.version);
            const shape = heap.int(object + At.attributes);
            if (version !== cache[place] || shape !== cache[place + 1]) {
              if (!fieldPlaces.recall(cache, place, version, shape, linked.names[operand]!, heap.epoch)) break;
            }
            heap.read(type);
            const field = cache[place + 2]!;
            if (field >= inlineFields && !heap.canWrite(heap.ref(object + own(inlineFields)))) break;
            sp -= 2;
            heap.store(fieldAt(vm, object, field), tags[sp]!, payload[sp]!);
            continue;
          }
        case 23 /* LOAD_METHOD */:
          {
            const place = ((at >> 1) - 1) * cacheWords;
            if (tags[sp - 1] === Tag.ref) {
              const object = payload[sp - 1]!;
              const type = heap.ref(object + At.class);
              const version = heap.int(type + ClassAt.version);
              if (heap.kind(object) === instance) {
                if (heap.high(object + At.attributes) === 0) break;
                const shape = heap.int(object + At.attributes);
                if (version !== cache[place] || shape !== cache[place + 1] || moved(cache[place + 3]!, heap.epoch)) {
                  if (!methodPlaces.recall(cache, place, version, shape, linked.names[operand]!, heap.epoch)) break;
                }
                // The instance itself might have it.
                heap.read(object);
              } else if (version !== cache[place] || cache[place + 1]! >= 0 || moved(cache[place + 3]!, heap.epoch))
                break;
              heap.read(type);
            } else if (tags[sp - 1] !== Tag.imm || cache[place] !== -1 - imm.kinds[payload[sp - 1]!]!) break;
            else if (moved(cache[place + 3]!, heap.epoch)) break;
            tags[sp] = tags[sp - 1]!;
            payload[sp] = payload[sp - 1]!;
            const callee = cache[place + 2]!;
            tags[sp - 1] = callee < 0 ? Tag.imm : Tag.ref;
            payload[sp - 1] = callee < 0 ? -callee : callee;
            sp++;
            continue;
          }
        case 26 /* BINARY_OP */:
          {
            const left = payload[sp - 2]!;
            const right = payload[sp - 1]!;
            const tag1 = tags[sp - 2]!;
            const tag2 = tags[sp - 1]!;
            if ((tag1 | tag2) === Tag.int) {
              let result = 0;
              switch (operand) {
                case 0:
                case 13:
                  result = left + right;
                  break;
                case 1:
                case 14:
                  result = left - right;
                  break;
                case 2:
                case 15:
                  result = left * right + 0;
                  break;
                case 5:
                case 18:
                  if (right === 0) result = Number.NaN;
                  else {
                    result = left % right;
                    if (result !== 0 && result < 0 !== right < 0) result += right;
                    result += 0;
                  }
                  break;
                case 12:
                case 25:
                  if (right === 0) result = Number.NaN;
                  else result = floorQuotient(left, right);
                  break;
                case 9:
                case 22:
                  result = (left | 0) === left && (right | 0) === right ? left | right : Number.NaN;
                  break;
                case 10:
                case 23:
                  result = (left | 0) === left && (right | 0) === right ? left ^ right : Number.NaN;
                  break;
                case 11:
                case 24:
                  result = (left | 0) === left && (right | 0) === right ? left & right : Number.NaN;
                  break;
                case 8:
                case 21:
                  result = (left | 0) === left && right >= 0 && right < 32 ? left >> right : Number.NaN;
                  break;
                case 7:
                case 20:
                  result = right >= 0 && right < 32 ? left * 2 ** right : Number.NaN;
                  break;
                default:
                  result = Number.NaN;
              }
              if (fitsInteger(result)) {
                boxes.room -= integerBox;
                if (boxes.room < 0 && !boxes.more(integerBox)) break;
                payload[--sp - 1] = result;
                continue;
              }
              if (operand !== 4 && operand !== 17) break;
            }
            if (tag1 > Tag.float || tag2 > Tag.float) break;
            let result = 0;
            let isSimple = true;
            switch (operand) {
              case 0:
              case 13:
                result = left + right;
                break;
              case 1:
              case 14:
                result = left - right;
                break;
              case 2:
              case 15:
                result = left * right;
                break;
              case 4:
              case 17:
                isSimple = right !== 0;
                result = left / right;
                break;
              default:
                isSimple = false;
            }
            if (!isSimple) break;
            boxes.room -= floatBox;
            if (boxes.room < 0 && !boxes.more(floatBox)) break;
            tags[--sp - 1] = Tag.float;
            payload[sp - 1] = result;
            continue;
          }
        case 27 /* UNARY_OP */:
          {
            const tag = tags[sp - 1]!;
            if (operand === 3) {
              if (tag > Tag.float) break;
              boxes.room -= integerBox;
              if (boxes.room < 0 && !boxes.more(integerBox)) break;
              payload[sp - 1] = tag === Tag.int ? 0 - payload[sp - 1]! : -payload[sp - 1]!;
              continue;
            }
            if (operand !== 1) break;
            if (tag === Tag.imm && payload[sp - 1]! <= yes) {
              payload[sp - 1] = payload[sp - 1] === yes ? no : yes;
              continue;
            }
            if (tag > Tag.float) break;
            tags[sp - 1] = Tag.imm;
            payload[sp - 1] = payload[sp - 1] === 0 ? yes : no;
            continue;
          }
        case 28 /* COMPARE_OP */:
          {
            if (tags[sp - 2]! > Tag.float || tags[sp - 1]! > Tag.float) {
              // Strings are equal if they are the same.
              if (tags[sp - 2] !== Tag.imm || tags[sp - 1] !== Tag.imm || operand < 2 || operand > 3) break;
              if (imm.kinds[payload[sp - 2]!] !== Kind.str || imm.kinds[payload[sp - 1]!] !== Kind.str) break;
              const same = payload[sp - 2] === payload[sp - 1];
              tags[--sp - 1] = Tag.imm;
              payload[sp - 1] = same === (operand === 2) ? yes : no;
              continue;
            }
            const left = payload[sp - 2]!;
            const right = payload[sp - 1]!;
            let result: boolean;
            switch (operand) {
              case 0:
                result = left < right;
                break;
              case 1:
                result = left <= right;
                break;
              case 2:
                result = left === right;
                break;
              case 3:
                result = left !== right;
                break;
              case 4:
                result = left > right;
                break;
              default:
                result = left >= right;
            }
            tags[--sp - 1] = Tag.imm;
            payload[sp - 1] = result ? yes : no;
            continue;
          }
        case 29 /* IS_OP */:
          {
            sp--;
            const one = payload[sp]!;
            const other = payload[sp - 1]!;
            // There is one NaN.
            const same = tags[sp] === tags[sp - 1] && (one === other || (Number.isNaN(one) && Number.isNaN(other)));
            tags[sp - 1] = Tag.imm;
            payload[sp - 1] = same === (operand === 0) ? yes : no;
            continue;
          }
        case 51 /* JUMP */:
          if (operand * 2 < at && linked.heat++ >= patience) {
            thread.sp = sp;
            frames[fp + Frame.pc] = operand;
            vm.fuel = fuel;
            continue frames;
          }
          at = operand * 2;
          continue;
        case 52 /* POP_JUMP_IF_FALSE */:
          {
            const tag = tags[sp - 1]!;
            if (tag === Tag.imm && payload[sp - 1]! <= yes) {
              if (payload[--sp] !== yes) at = operand * 2;
              continue;
            }
            if (tag > Tag.float) break;
            if (payload[--sp] === 0) at = operand * 2;
            continue;
          }
        case 53 /* POP_JUMP_IF_TRUE */:
          {
            const tag = tags[sp - 1]!;
            if (tag === Tag.imm && payload[sp - 1]! <= yes) {
              if (payload[--sp] === yes) at = operand * 2;
              continue;
            }
            if (tag > Tag.float) break;
            if (payload[--sp] !== 0) at = operand * 2;
            continue;
          }
        case 54 /* POP_JUMP_IF_NONE */:
          sp--;
          if (tags[sp] === Tag.imm && payload[sp] === none) at = operand * 2;
          continue;
        case 55 /* JUMP_IF_FALSE_OR_POP */:
        case 56 /* JUMP_IF_TRUE_OR_POP */:
          {
            const tag = tags[sp - 1]!;
            let isTrue: boolean;
            if (tag === Tag.imm && payload[sp - 1]! <= yes) isTrue = payload[sp - 1] === yes;
            else if (tag <= Tag.float) isTrue = payload[sp - 1] !== 0;
            else break;
            if (isTrue === (op === 56)) at = operand * 2;
            else sp--;
            continue;
          }
        case 30 /* CONTAINS_OP */:
          {
            if (tags[sp - 1] !== Tag.ref || heap.ref(payload[sp - 1]! + At.class) !== dictType) break;
            const entry = quickEntry(vm, payload[sp - 1]!, tags[sp - 2]!, payload[sp - 2]!);
            if (entry === unknown) break;
            tags[--sp - 1] = Tag.imm;
            payload[sp - 1] = entry > 0 === (operand === 0) ? yes : no;
            continue;
          }
        case 31 /* BINARY_SUBSCR */:
          {
            if (tags[sp - 2] !== Tag.ref) break;
            const container = payload[sp - 2]!;
            const type = heap.ref(container + At.class);
            if (type === dictType) {
              if (!quickItem(vm, container, tags[sp - 1]!, payload[sp - 1]!)) break;
            } else {
              if (tags[sp - 1] !== Tag.int || (type !== listType && type !== tupleType)) break;
              heap.read(container);
              const length = type === listType ? heap.int(container + ListAt.length) : tupleLength(vm, container);
              let index = payload[sp - 1]!;
              if (index < 0) index += length;
              if (index < 0 || index >= length) break;
              if (type === listType) {
                const items = heap.ref(container + ListAt.items);
                heap.read(items);
                heap.load(items + bare + 8 * index);
              } else heap.load(container + own(index));
            }
            tags[--sp - 1] = heap.tag;
            payload[sp - 1] = heap.payload;
            continue;
          }
        case 32 /* STORE_SUBSCR */:
          {
            if (tags[sp - 2] !== Tag.ref) break;
            const list = payload[sp - 2]!;
            const type = heap.ref(list + At.class);
            if (type === dictType) {
              if (!quickStore(vm, list, tags[sp - 1]!, payload[sp - 1]!, tags[sp - 3]!, payload[sp - 3]!)) break;
              sp -= 3;
              continue;
            }
            if (tags[sp - 1] !== Tag.int || type !== listType) break;
            heap.read(list);
            const length = heap.int(list + ListAt.length);
            let index = payload[sp - 1]!;
            if (index < 0) index += length;
            if (index < 0 || index >= length) break;
            const items = heap.ref(list + ListAt.items);
            if (!heap.canWrite(items)) break;
            sp -= 3;
            heap.store(items + bare + 8 * index, tags[sp]!, payload[sp]!);
            continue;
          }
        case 48 /* UNPACK_SEQUENCE */:
          {
            if (tags[sp - 1] !== Tag.ref) break;
            const tuple = payload[sp - 1]!;
            if (heap.ref(tuple + At.class) !== tupleType || tupleLength(vm, tuple) !== operand) break;
            sp--;
            for (let index = operand - 1; index >= 0; index--) {
              heap.load(tuple + own(index));
              tags[sp] = heap.tag;
              payload[sp++] = heap.payload;
            }
            continue;
          }
        case 58 /* FOR_ITER */:
          {
            if (tags[sp - 1] !== Tag.ref) break;
            const iterator = payload[sp - 1]!;
            const type = heap.ref(iterator + At.class);
            if (!heap.canWrite(iterator)) break;
            if (type === rangeIterator) {
              const left = heap.int(iterator + RangeIteratorAt.left);
              if (left <= 0) {
                sp--;
                at = operand * 2;
                continue;
              }
              boxes.room -= integerBox;
              if (boxes.room < 0 && !boxes.more(integerBox)) break;
              heap.load(iterator + RangeIteratorAt.step);
              const step = heap.payload;
              heap.load(iterator + RangeIteratorAt.next);
              tags[sp] = Tag.int;
              payload[sp] = heap.payload;
              heap.store(iterator + RangeIteratorAt.next, Tag.int, heap.payload + step);
              heap.store(iterator + RangeIteratorAt.left, Tag.int, left - 1);
              sp++;
              continue;
            }
            if (type === listIterator) {
              const list = heap.ref(iterator + IteratorAt.over);
              if (list === 0) break;
              heap.read(list);
              const index = heap.int(iterator + IteratorAt.index);
              if (index >= heap.int(list + ListAt.length)) break;
              const items = heap.ref(list + ListAt.items);
              heap.read(items);
              heap.load(items + bare + 8 * index);
              tags[sp] = heap.tag;
              payload[sp++] = heap.payload;
              heap.store(iterator + IteratorAt.index, Tag.int, index + 1);
              continue;
            }
            break;
          }
        case 60 /* CALL */:
          {
            const first = sp - operand;
            const isMethod = tags[first - 2] !== Tag.ref || payload[first - 2] !== 0;
            const callee = isMethod ? first - 2 : first - 1;
            const object = payload[callee]!;
            if (tags[callee] !== Tag.ref) {
              if (tags[callee] !== Tag.imm || imm.kinds[object] !== Kind.native) break;
              const { fast } = imm.native(object);
              if (fast === undefined || !fast(vm, callee + 1, isMethod ? operand + 1 : operand)) break;
              sp = first - 1;
              tags[sp - 1] = vm.rt;
              payload[sp - 1] = vm.rp;
              continue;
            }
            if (object === 0 || heap.kind(object) !== plainFunction) break;
            const target = codeOf(vm, object);
            const count = isMethod ? operand + 1 : operand;
            if (!target.simple || target.code.positional !== count || fp >= vm.recursionLimit * Frame.size) break;
            frames[fp + Frame.pc] = at >> 1;
            vm.fuel = fuel;
            pushFrame(vm, target, count, callee + 1, first - 2, After.nothing);
            break;
          }
        case 63 /* RETURN_VALUE */:
          {
            // Where nothing but the result is wanted.
            if (frames[fp + Frame.after] !== After.nothing || frames[fp + Frame.extra] !== 0) break;
            if (fp === 0 || frames[fp - Frame.size + Frame.code]! < 0) break;
            const result = frames[fp + Frame.result]!;
            tags[result] = tags[sp - 1]!;
            payload[result] = payload[sp - 1]!;
            thread.sp = result + 1;
            thread.fp = fp - Frame.size;
            vm.fuel = fuel;
            break;
          }
      }
      if (thread.fp !== fp) break;
      thread.sp = sp;
      frames[fp + Frame.pc] = at >> 1;
      vm.fuel = fuel;
      const outcome = execute(vm, op, operand);
      if (outcome !== Outcome.goesOn) return outcome;
      // Most leave the frame where it is.
      if (thread.fp !== fp || thread.tags !== tags || thread.frames !== frames) break;
      if (frames[fp + Frame.code] !== linked.number || frames[fp + Frame.base] !== base) break;
      at = frames[fp + Frame.pc]! * 2;
      sp = thread.sp;
      fuel = vm.fuel;
    }
  }
}

/** Executes an instruction the slow way; the transaction may end after it. */
export function execute(vm: VM, op: number, operand: number): Outcome {
  const outcome = slow(vm, op, operand);
  if (outcome !== Outcome.goesOn) return outcome;
  if (breaks(vm)) return Outcome.breaks;
  // Immediates that nobody has are given back between instructions.
  return vm.imm.full ? Outcome.budget : outcome;
}

/** Goes on in the template of the present frame's code, if there is one. */
function enter(vm: VM, linked: LinkedCode): number {
  const { thread } = vm;
  linked.template ??= vm.tier!.prepare(linked) ?? null;
  if (linked.template === null) {
    linked.heat = Number.NEGATIVE_INFINITY;
    return Went.nowhere;
  }
  const { frames, fp } = thread;
  return linked.template(frames[fp + Frame.base]!, fp, frames[fp + Frame.pc]!);
}

// Whether what is good for one epoch, or for ever (0), is so no more.
const moved = (epoch: number, present: number): boolean => epoch !== 0 && epoch !== present;

function floorQuotient(left: number, right: number): number {
  const quotient = Math.floor(left / right);
  // The quotient of large numbers is rounded.
  if (quotient > 0x1_0000_0000 || quotient < -0x1_0000_0000) return Number.NaN;
  return quotient + 0;
}
