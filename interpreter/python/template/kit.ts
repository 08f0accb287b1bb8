import { Op } from '../code/opcode.ts';
import { encode, Kind, low, payloadOf, Tag, tagOf } from '../value/index.ts';
import { codeOf, pushFrame } from '../vm/frame.ts';
import type { LinkedCode } from '../vm/linked.ts';
import { findMethod } from '../vm/lookup.ts';
import { quickEntry, quickItem, quickStore } from '../vm/quick-dict.ts';
import { execute, run } from '../vm/run.ts';
import { Outcome } from '../vm/slow.ts';
import { After, Frame } from '../vm/thread.ts';
import { Went } from '../vm/tier.ts';
import type { VM } from '../vm/vm.ts';
import { wordsAtOnce } from './layout.ts';
import { mostNested } from './nested.ts';

/** What a helper answers a template that goes on. */
const goOn = -1;

/** What templates need of the machine, under the names that they have for it. */
export class Kit {
  /** How many templates are under way inside each other. */
  nested = 0;
  readonly #copy = new Int32Array(wordsAtOnce);
  readonly V: VM;
  readonly H: VM['heap'];
  readonly M: VM['imm'];
  readonly Q: VM['heap']['boxes'];
  /** Addresses of classes, and numbers of methods of lists. */
  readonly K: Readonly<Record<'list' | 'tuple' | 'dict' | 'rangeIterator' | 'listIterator' | 'append' | 'pop', number>>;

  constructor(vm: VM) {
    this.V = vm;
    this.H = vm.heap;
    this.M = vm.imm;
    this.Q = vm.heap.boxes;
    const { list, tuple, dict, range_iterator: rangeIterator, list_iterator: listIterator } = vm.types;
    const method = (name: string): number => {
      findMethod(vm, list, vm.imm.ofText(name));
      return vm.found.payload;
    };
    this.K = { list, tuple, dict, rangeIterator, listIterator, append: method('append'), pop: method('pop') };
  }

  /** The page of an address. */
  readonly W = (address: number): Int32Array => this.H.view.page(address);

  /** A copy of the words of an object that lie in two pages; good until the next. */
  readonly Z = (address: number): Int32Array => {
    const copy = this.#copy;
    const page = this.W(address);
    const start = (address >> 2) & (page.length - 1);
    const here = Math.min(page.length - start, wordsAtOnce);
    for (let at = 0; at < here; at++) copy[at] = page[start + at]!;
    if (here === wordsAtOnce) return copy;
    const next = this.W(address + 4 * here);
    for (let at = here; at < wordsAtOnce; at++) copy[at] = next[at - here]!;
    return copy;
  };

  /** Decodes a value: its payload; the heap has its tag. */
  readonly L = (high: number, lower: number): number => {
    this.H.tag = tagOf(high);
    return payloadOf(high, lower);
  };

  /** Puts a value into words. */
  readonly S = (words: Int32Array, at: number, tag: number, payload: number): void => {
    const high = encode(tag, payload);
    words[at] = low;
    words[at + 1] = high;
  };

  /** The entry of a key in a dict; 0 if there is none, negative if it takes more to know. */
  readonly B = (dict: number, tag: number, payload: number): number => quickEntry(this.V, dict, tag, payload);

  /** Loads an item of a dict into the heap's tag and payload. */
  readonly G = (dict: number, tag: number, payload: number): boolean => quickItem(this.V, dict, tag, payload);

  /** Enters an item of a dict. */
  readonly U = (dict: number, tag: number, payload: number, valueTag: number, value: number): boolean =>
    quickStore(this.V, dict, tag, payload, valueTag, value);

  /** Executes an instruction of the frame the slow way; it goes on if `next` comes next. */
  readonly X = (op: number, operand: number, fp: number, next: number): number => {
    const { V: vm, H: heap } = this;
    const { epoch } = heap;
    const { unwound } = vm;
    const outcome = execute(vm, op, operand);
    return outcome === Outcome.goesOn ? this.#settle(fp, next, epoch, unwound) : outcome;
  };

  /** Lets the first tier execute the present instruction of the frame. */
  readonly Y = (fp: number, next: number): number => {
    const { V: vm, H: heap } = this;
    const { epoch } = heap;
    const { unwound, fuel } = vm;
    vm.fuel = 1;
    const outcome = run(vm, -1, true);
    vm.fuel += fuel - 1;
    return outcome === Outcome.budget ? this.#settle(fp, next, epoch, unwound) : outcome;
  };

  /** `CALL` of the frame, the first of whose arguments lies at `first`. */
  readonly C = (first: number, count: number, fp: number, next: number): number => {
    const { V: vm, H: heap } = this;
    const { thread } = vm;
    const { tags, payload } = thread;
    const isMethod = tags[first - 2] !== Tag.ref || payload[first - 2] !== 0;
    const callee = isMethod ? first - 2 : first - 1;
    const given = isMethod ? count + 1 : count;
    const object = payload[callee]!;
    if (tags[callee] !== Tag.ref) return this.#callNative(callee, given, first, count, fp, next);
    if (object === 0 || heap.kind(object) !== heap.kinds.function) return this.X(Op.CALL, count, fp, next);
    const target = codeOf(vm, object);
    if (!target.simple || target.code.positional !== given || fp >= vm.recursionLimit * Frame.size) {
      return this.X(Op.CALL, count, fp, next);
    }
    const { epoch } = heap;
    const { unwound } = vm;
    pushFrame(vm, target, given, callee + 1, first - 2, After.nothing);
    const { template } = target;
    if (template && this.nested < mostNested) {
      this.nested++;
      const went = template(callee + 1, fp + Frame.size, 0);
      this.nested--;
      if (went === Went.back) return heap.epoch === epoch ? goOn : Outcome.goesOn;
      if (went !== Outcome.goesOn && went !== Went.nowhere) return went;
    }
    return this.#settle(fp, next, epoch, unwound);
  };

  /** Whether code that is called with so many arguments needs nothing but a frame, and has a template to go on in. */
  readonly I = ({ simple, code, template }: LinkedCode, given: number): boolean =>
    simple && code.positional === given && template !== undefined && template !== null;

  /** What a template that was called has answered, where that is not {@link Went.back}. */
  readonly A = (went: number, fp: number, next: number, epoch: number, unwound: number): number =>
    went === Outcome.goesOn || went === Went.nowhere ? this.#settle(fp, next, epoch, unwound) : went;

  #callNative(callee: number, given: number, first: number, count: number, fp: number, next: number): number {
    const { V: vm, M: imm } = this;
    const { thread } = vm;
    const number = thread.payload[callee]!;
    if (thread.tags[callee] === Tag.imm && imm.kinds[number] === Kind.native) {
      const { fast } = imm.native(number);
      if (fast?.(vm, callee + 1, given)) {
        vm.put(first - 2);
        return goOn;
      }
    }
    return this.X(Op.CALL, count, fp, next);
  }

  // Runs what an instruction has called, to its end. The template goes on if nothing has moved, its frame is the same still,
  // and the next instruction is the one that it expects.
  #settle(fp: number, next: number, epoch: number, unwound: number): number {
    const { V: vm, H: heap } = this;
    const { thread } = vm;
    if (thread.fp > fp) {
      if (this.nested >= mostNested) return Outcome.goesOn;
      this.nested++;
      let outcome = this.#enterNext(fp);
      if (outcome === Outcome.goesOn && thread.fp > fp) outcome = run(vm, fp);
      this.nested--;
      if (outcome !== Outcome.goesOn) return outcome;
    }
    const isSame = thread.fp === fp && thread.frames[fp + Frame.pc] === next;
    return isSame && vm.unwound === unwound && heap.epoch === epoch ? goOn : Outcome.goesOn;
  }
  // Most that is called is a function with a template, from its start: that needs no run of its own to begin with.
  #enterNext(fp: number): number {
    const { V: vm } = this;
    const { thread } = vm;
    const { frames } = thread;
    const at = fp + Frame.size;
    if (thread.fp !== at || thread.raising !== 0 || frames[at + Frame.code]! < 0) return Outcome.goesOn;
    const { template } = vm.imm.code(frames[at + Frame.code]!);
    if (frames[at + Frame.pc] !== 0 || !template) return Outcome.goesOn;
    const went = template(frames[at + Frame.base]!, at, 0);
    return went === Went.back || went === Went.nowhere ? Outcome.goesOn : went;
  }
}
