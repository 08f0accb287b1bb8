import { Op } from '../code/opcode.ts';
import { own } from '../heap/index.ts';
import { none, Tag, yes } from '../value/index.ts';
import { Raise } from './fault.ts';
import { GeneratorState, setGeneratorState } from './generator-state.ts';
import { After, Frame } from './thread.ts';
import { askTruth, truth } from './truth.ts';
import { RaiseWith, type VM } from './vm.ts';

/** Ends the present frame: its result is in the registers. @throws Again, with nothing changed */
export function leave(vm: VM): void {
  const { thread } = vm;
  const { frames, fp } = thread;
  const isOurs = frames[fp + Frame.code]! < 0;
  const generator = isOurs ? 0 : frames[fp + Frame.extra]!;
  if (generator !== 0) setGeneratorState(vm, vm.payload(generator), GeneratorState.done);
  const after = frames[fp + Frame.after]!;
  const result = frames[fp + Frame.result]!;
  pop(vm);
  if (generator !== 0 && after !== After.step) {
    thread.sp = result;
    throw stopIteration(vm);
  }
  if (generator !== 0) return endStep(vm, result);
  handOver(vm, after, result);
}

/** What a generator that returns raises in who asked it. */
function stopIteration(vm: VM): Raise {
  const isNone = vm.rt === Tag.imm && vm.rp === none;
  return isNone ? new Raise('StopIteration') : new RaiseWith('StopIteration');
}

export function pop(vm: VM): void {
  vm.thread.fp -= Frame.size;
}

/** Gives the caller what is in the registers, as it wants it. */
export function handOver(vm: VM, after: number, result: number): void {
  const { thread } = vm;
  switch (after) {
    case After.construct:
      thread.sp = result + 1;
      if (vm.rt === Tag.imm && vm.rp === none) return;
      throw new Raise('TypeError', `__init__() should return None, not '${vm.nameOf(vm.classOf(vm.rt, vm.rp))}'`);
    case After.discard:
      thread.sp = result;
      return;
    case After.truth:
    case After.negation:
      vm.put(result);
      thread.sp = result + 1;
      return handTruth(vm, after, result);
    case After.pair:
    case After.match:
      for (let index = 0; index < 2; index++) {
        vm.heap.load(vm.rp + own(index));
        vm.set(result + index, vm.heap.tag, vm.heap.payload);
      }
      thread.sp = result + 2;
      if (after === After.match && !vm.isNone(result + 1))
        vm.copy(result + 1, thread.frames[thread.fp + Frame.handled]!);
      return;
    case After.again:
      vm.put(result);
      thread.sp = result + 1;
      thread.frames[thread.fp + Frame.pc]!--;
      return;
    case After.choice:
      return choose(vm, vm.rp === yes, result);
    default:
      vm.put(result);
      thread.sp = result + 1;
  }
}

function handTruth(vm: VM, after: number, result: number): void {
  const answer = truth(vm, result);
  if (answer < 0) return askTruth(vm, result, result, after);
  vm.giveBool((answer === 1) === (after === After.truth));
  vm.put(result);
}

// `and` and `or`: the value lies under the answer.
function choose(vm: VM, isTrue: boolean, result: number): void {
  const { thread } = vm;
  const { frames, fp } = thread;
  const pc = frames[fp + Frame.pc]!;
  const { instructions } = vm.imm.code(frames[fp + Frame.code]!);
  const jumps = isTrue === (instructions[2 * pc - 2] === Op.JUMP_IF_TRUE_OR_POP);
  thread.sp = jumps ? result : result - 1;
  if (jumps) frames[fp + Frame.pc] = instructions[2 * pc - 1]!;
}

/** An iterator has come to its end, with the value in the registers: the instruction that asked goes on elsewhere. */
export function endStep(vm: VM, result: number): void {
  const { thread } = vm;
  const { frames, fp } = thread;
  const code = frames[fp + Frame.code]!;
  if (code < 0) throw stopIteration(vm);
  const pc = frames[fp + Frame.pc]!;
  const { instructions } = vm.imm.code(code);
  const op = instructions[2 * pc - 2];
  frames[fp + Frame.pc] = instructions[2 * pc - 1]!;
  // The iterator lies under where its item would come, or what was sent.
  const at = result - 1;
  if (op === Op.FOR_ITER) {
    thread.sp = at;
    return;
  }
  vm.put(at);
  thread.sp = at + 1;
}

/** The value of a StopIteration: into the registers. */
export function loadStopValue(vm: VM, exception: number): void {
  const { heap } = vm;
  const args = heap.ref(exception + own(0));
  if (heap.size(args) > own(0)) {
    heap.load(args + own(0));
    vm.giveLoaded();
  } else vm.giveNone();
}
