import { At, own } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import { Frame } from '../vm/thread.ts';
import type { VM } from '../vm/vm.ts';
import { property } from './define.ts';
import { localsAt } from './helper.ts';

/** Where a picture of a frame keeps what; `place`: where the frame was on its thread, or -1. */
export const PictureAt = {
  code: own(0),
  instruction: own(1),
  globals: own(2),
  back: own(3),
  locals: own(4),
  place: own(5),
  end: own(6),
} as const;

/** Attributes of frames, which follow the frame for as long as it runs and can be told apart. */
export function installFrames(vm: VM): void {
  const give = (name: string, at: number) =>
    property(vm, 'frame', name, (vm, self) => {
      vm.heap.read(vm.payload(self));
      vm.heap.load(vm.payload(self) + at);
      vm.giveLoaded();
    });
  give('f_code', PictureAt.code);
  give('f_globals', PictureAt.globals);
  give('f_back', PictureAt.back);
  property(vm, 'frame', 'f_locals', (vm, at) => {
    const place = runningAt(vm, vm.payload(at));
    vm.giveRef(place < 0 ? vm.heap.ref(vm.payload(at) + PictureAt.locals) : localsAt(vm, place));
  });
  property(vm, 'frame', 'f_lasti', (vm, at) => vm.giveInt(2 * instructionOf(vm, vm.payload(at))));
  property(vm, 'frame', 'f_lineno', (vm, at) => {
    const { places } = vm.imm.code(vm.heap.int(vm.payload(at) + PictureAt.code)).code;
    vm.giveInt(places[4 * instructionOf(vm, vm.payload(at))] ?? 0);
  });
}

/** Makes a picture of a running frame, with its variables, and no frame before it. */
export function newPicture(vm: VM, fp: number, globals: number): number {
  const { thread, heap } = vm;
  const locals = localsAt(vm, fp);
  const frame = heap.allocate(heap.kinds.record, PictureAt.end);
  heap.store(frame + At.class, Tag.ref, vm.types.frame);
  heap.store(frame + PictureAt.code, Tag.imm, thread.frames[fp + Frame.code]!);
  heap.store(frame + PictureAt.instruction, Tag.int, thread.frames[fp + Frame.pc]! - 1);
  heap.store(frame + PictureAt.globals, Tag.ref, globals);
  heap.store(frame + PictureAt.locals, Tag.ref, locals);
  heap.store(frame + PictureAt.place, Tag.int, fp);
  return frame;
}

function instructionOf(vm: VM, picture: number): number {
  const place = runningAt(vm, picture);
  return place < 0 ? vm.heap.int(picture + PictureAt.instruction) : vm.thread.frames[place + Frame.pc]! - 1;
}

// The dict that a frame keeps its variables in tells it apart from others that come to lie in the same place.
function runningAt(vm: VM, picture: number): number {
  const { thread, heap } = vm;
  heap.read(picture);
  const fp = heap.int(picture + PictureAt.place);
  if (fp < 0 || fp > thread.fp) return -1;
  const number = thread.frames[fp + Frame.code]!;
  if (number < 0 || number !== heap.int(picture + PictureAt.code)) return -1;
  const linked = vm.imm.code(number);
  const isKept = linked.keepsLocals || (linked.code.flags & 1) === 0;
  const dict = isKept ? vm.payload(thread.frames[fp + Frame.base]! + linked.namespace) : 0;
  return dict === heap.ref(picture + PictureAt.locals) ? fp : -1;
}
