import { At } from '../../heap/index.ts';
import { Tag } from '../../value/index.ts';
import { getAttribute, loadMethod } from '../attribute.ts';
import { ClassAt } from '../class.ts';
import { attributesOf, hasShape, shapeOf } from '../instance.ts';
import { cacheWords } from '../linked.ts';
import { findMethod } from '../lookup.ts';
import { deleteAttribute, setAttribute } from '../set-attribute.ts';
import { After, Frame } from '../thread.ts';
import type { VM } from '../vm.ts';
import { type Execute, finish, linkedOf, nameOf, pcOf } from './present.ts';

export const loadAttribute: Execute = (vm, operand) => {
  const at = vm.thread.sp - 1;
  const name = nameOf(vm, operand);
  rememberField(vm, at, name);
  // The object stays under its attribute until that is there.
  const pushed = getAttribute(vm, at, name, at + 1);
  if (!pushed) return finish(vm, at, false);
  vm.thread.frames[vm.thread.fp + Frame.result] = at;
};

// An ordinary object that has it as a field, and nothing in its class that comes before.
function rememberField(vm: VM, at: number, name: number): void {
  const { heap, found } = vm;
  const object = vm.ref(at);
  if (object === 0 || heap.kind(object) !== heap.kinds.instance || !hasShape(vm, object)) return;
  const type = vm.classAt(at);
  const index = vm.shapes.indexOf(shapeOf(vm, object), name);
  if (index < 0 || findMethod(vm, type, name)) return;
  for (const key of [vm.keys.__getattribute__, vm.keys.__setattr__]) {
    findMethod(vm, type, key);
    if (found.owner !== vm.types.object) return;
  }
  const { cache } = linkedOf(vm);
  const place = (pcOf(vm) - 1) * cacheWords;
  heap.load(type + ClassAt.version);
  cache[place] = heap.payload;
  cache[place + 1] = shapeOf(vm, object);
  cache[place + 2] = index;
  cache[place + 3] = 0;
  vm.fieldPlaces.keep(cache, place, name);
}

export const storeAttribute: Execute = (vm, operand) => {
  const { thread } = vm;
  const at = thread.sp - 1;
  const name = nameOf(vm, operand);
  if (setAttribute(vm, at, name, at - 1, at + 1)) {
    thread.frames[thread.fp + Frame.result] = at - 1;
    thread.frames[thread.fp + Frame.after] = After.discard;
    return;
  }
  rememberField(vm, at, name);
  thread.sp = at - 1;
};

export const deleteAttributeOf: Execute = (vm, operand) => {
  const { thread } = vm;
  const at = thread.sp - 1;
  if (deleteAttribute(vm, at, nameOf(vm, operand), at + 1)) {
    thread.frames[thread.fp + Frame.result] = at;
    thread.frames[thread.fp + Frame.after] = After.discard;
    return;
  }
  thread.sp = at;
};

export const loadMethodOf: Execute = (vm, operand) => {
  const { thread, heap } = vm;
  const at = thread.sp - 1;
  const name = nameOf(vm, operand);
  thread.reserve(8);
  const type = vm.classAt(at);
  const object = vm.ref(at);
  const place = (pcOf(vm) - 1) * cacheWords;
  const { cache } = linkedOf(vm);
  const immediate = vm.tag(at) === Tag.imm ? vm.payload(at) : -1;
  if (loadMethod(vm, at, name) || !vm.has(at)) return;
  // A function, or the negative number of one of ours.
  const callee = vm.tag(at) === Tag.imm ? -vm.payload(at) : vm.payload(at);
  if (immediate >= 0) {
    cache[place] = -1 - vm.imm.kind(immediate);
    cache[place + 2] = callee;
    cache[place + 3] = callee >= 0 && callee < heap.oldStart ? heap.epoch : 0;
    return;
  }
  if (object === 0) return;
  const isInstance = heap.kind(object) === heap.kinds.instance;
  if (!isInstance && heap.ref(object + At.attributes) !== 0) return;
  if (!isInstance && (heap.int(type + ClassAt.layout) & (1 << 8)) !== 0) return;
  if (isInstance && (!hasShape(vm, object) || attributesOf(vm, object) !== 0)) return;
  heap.load(type + ClassAt.version);
  cache[place] = heap.payload;
  cache[place + 1] = isInstance ? shapeOf(vm, object) : -1;
  cache[place + 2] = callee;
  cache[place + 3] = callee >= 0 && callee < heap.oldStart ? heap.epoch : 0;
  if (isInstance) vm.methodPlaces.keep(cache, place, name);
};
