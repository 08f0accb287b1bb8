import { type Protocol, UserFault } from '../../../model/index.ts';
import { immediateWord, Tag } from '../value/index.ts';
import type { PythonThread, SavedThread } from '../vm/thread.ts';
import { RaiseNamed, type VM } from '../vm/vm.ts';

/** How many bytes of values without objects may be added, at least, before those that nobody has are given back. */
export const leastGrowth = 64 * 1024 * 1024;

/**
 * Gives back the strings and other values without references that nobody has any more, between two instructions and after a
 * major collection: what is alive then lies in old objects, on pages that segments have for themselves, and on stacks.
 * @throws UserFault `model/memory` where they alone take more than a segment may
 */
export function sweepImmediates(vm: VM, protocol: Protocol, threads: readonly PythonThread[]): void {
  const { imm, shapes } = vm;
  const marks = new Uint8Array(imm.count);
  const mark = (number: number) => {
    if (number >= 0 && number < marks.length) marks[number] = 1;
  };
  imm.forEachCode(({ constantTags, constantPayloads, names, locals }) => {
    constantTags.forEach((tag, at) => {
      if (tag === Tag.imm) mark(constantPayloads[at]!);
    });
    names.forEach(mark);
    locals.forEach(mark);
  });
  shapes.forEachName(mark);
  for (const thread of threads) markThread(thread, mark);
  markMemory(protocol, mark);
  imm.sweep(marks, Math.max(leastGrowth, imm.bytesUsed));
  vm.methods.clear();
  vm.fieldPlaces.clear();
  vm.methodPlaces.clear();
  checkRoom(vm, protocol);
}

function markThread(thread: PythonThread, mark: (number: number) => void): void {
  markSlots(thread, mark);
  if (thread.thrown instanceof RaiseNamed) mark(thread.thrown.name);
  if (thread.saved !== undefined) markSlots(thread.saved, mark);
  for (const other of thread.started) markThread(other, mark);
}

function markSlots({ tags, payload, sp }: PythonThread | SavedThread, mark: (number: number) => void): void {
  for (let at = 0; at < sp; at++) if (tags[at] === Tag.imm) mark(payload[at]!);
}

function markMemory({ world }: Protocol, mark: (number: number) => void): void {
  const { memory, objects, layout } = world;
  const { oldStart, nurseryStart, pageSize } = layout;
  // Whatever looks like an immediate is taken for one.
  const scan = (words: Readonly<Int32Array>) => {
    for (let at = 1; at < words.length; at += 2) if (words[at] === immediateWord) mark(words[at - 1]!);
  };
  memory.forEachPhysical(nurseryStart, oldStart, scan);
  memory.forEachPrivate((segment, page) => scan(memory.view(segment).page(page * pageSize)));
  const view = memory.view(0);
  objects.space.forEach((object) => {
    const end = object + objects.space.sizeOf(object);
    for (let at = object + 8; at < end; at += 8) {
      const words = view.page(at);
      const index = (at & (pageSize - 1)) >> 2;
      if (words[index + 1] === immediateWord) mark(words[index]!);
    }
  });
}

// Numbers of JavaScript's own tables end here.
const mostValues = 2 ** 24 - 2 ** 20;

function checkRoom({ imm }: VM, { world }: Protocol): void {
  const { segmentBytes } = world.layout;
  if (imm.bytesUsed <= segmentBytes && imm.alive <= mostValues) return;
  throw new UserFault({
    code: 'model/memory',
    message: `out of memory: strings and large numbers alone take ${Math.round(imm.bytesUsed / 2 ** 20)} MiB`,
    hint: 'give the world more memory, or keep fewer of them alive',
  });
}
