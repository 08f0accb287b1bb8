import { own } from '../heap/index.ts';
import { Kind, none, Tag } from '../value/index.ts';
import { call } from '../vm/call.ts';
import { newMethod } from '../vm/descriptor.ts';
import { newDict } from '../vm/dict.ts';
import { typeError, valueError } from '../vm/fault.ts';
import { FunctionAt } from '../vm/frame.ts';
import { tupleLength } from '../vm/sequence.ts';
import { functionOf } from '../vm/start.ts';
import type { VM } from '../vm/vm.ts';
import { installAccessors } from './accessor.ts';
import { installMethods } from './bound-method.ts';
import { installCells } from './cell.ts';
import { installCode } from './code-object.ts';
import { method, property, staticMethod } from './define.ts';
import { installGenerators } from './generator.ts';
import { installModuleType } from './module.ts';
import { installProperties, installWrappers } from './property.ts';
import { anything, checkGet, mustBeText, orNothing, slot } from './slot.ts';

export function installFunctionTypes(vm: VM): void {
  calls(vm);
  installModuleType(vm);
  functions(vm);
  installMethods(vm);
  installProperties(vm);
  installWrappers(vm);
  installCode(vm);
  installGenerators(vm);
  installCells(vm);
  installAccessors(vm);
}

// What can be called is called through its class as well.
function calls(vm: VM): void {
  const owners = [
    'function',
    'method',
    'builtin_function_or_method',
    'method_descriptor',
    'wrapper_descriptor',
    'method-wrapper',
    'classmethod_descriptor',
  ] as const;
  for (const owner of owners) {
    method(vm, owner, '__call__(*arguments)', (vm, at, count) => {
      call(vm, at + 1, count - 1, at - 1);
    });
  }
  staticMethod(vm, 'function', '__new__(cls, code, globals, name=, argdefs=, closure=)', (vm, at) => {
    const { heap } = vm;
    if (!vm.isImm(at + 1, Kind.code))
      throw typeError(`function() argument 'code' must be code, not ${vm.typeName(at + 1)}`);
    if (!vm.isInstance(at + 2, 'dict'))
      throw typeError(`function() argument 'globals' must be dict, not ${vm.typeName(at + 2)}`);
    const linked = vm.imm.code(vm.payload(at + 1));
    const isNothing = (slot: number) => !vm.has(slot) || vm.isNone(slot);
    if (!isNothing(at + 3) && !vm.isText(at + 3)) throw typeError('arg 3 (name) must be None or string');
    if (!isNothing(at + 4) && !vm.isInstance(at + 4, 'tuple'))
      throw typeError('arg 4 (defaults) must be None or tuple');
    if (!isNothing(at + 5) && !vm.isInstance(at + 5, 'tuple')) throw typeError('arg 5 (closure) must be None or tuple');
    if (linked.code.free > 0 && (!vm.has(at + 5) || vm.isNone(at + 5))) {
      throw typeError('arg 5 (closure) must be tuple');
    }
    const given = vm.has(at + 5) && !vm.isNone(at + 5) ? heap.size(vm.payload(at + 5)) / 8 - 3 : 0;
    if (given !== linked.code.free) {
      throw valueError(`${linked.code.name} requires closure of length ${linked.code.free}, not ${given}`);
    }
    for (let index = 0; index < given; index++) checkCell(vm, vm.payload(at + 5) + own(index));
    vm.giveRef(functionOf(vm, linked, vm.payload(at + 2)));
    const callee = vm.rp;
    const set = (slot: number, from: number) => {
      if (vm.has(from) && !vm.isNone(from)) heap.store(callee + slot, vm.tag(from), vm.payload(from));
    };
    heap.store(callee + FunctionAt.doc, Tag.imm, none);
    set(FunctionAt.name, at + 3);
    set(FunctionAt.defaults, at + 4);
    set(FunctionAt.closure, at + 5);
  });
}

/** @throws Raise ValueError where the cells of a function are not as many as its new code wants */
function checkFree(vm: VM, callee: number, free: number): void {
  const closure = vm.heap.ref(callee + FunctionAt.closure);
  const known = closure === 0 ? 0 : tupleLength(vm, closure);
  if (known === free) return;
  vm.heap.load(callee + FunctionAt.name);
  const name = vm.imm.text(vm.heap.payload);
  throw valueError(`${name}() requires a code object with ${known} free vars, not ${free}`);
}

function checkCell(vm: VM, item: number): void {
  vm.heap.load(item);
  const type = vm.classOf(vm.heap.tag, vm.heap.payload);
  if (type !== vm.types.cell) throw typeError(`arg 5 (closure) expected cell, found ${vm.nameOf(type)}`);
}

function functions(vm: VM): void {
  slot(vm, 'function', '__name__', FunctionAt.name, mustBeText('__name__'));
  slot(vm, 'function', '__qualname__', FunctionAt.qualifiedName, mustBeText('__qualname__'));
  slot(vm, 'function', '__module__', FunctionAt.module, anything);
  slot(vm, 'function', '__doc__', FunctionAt.doc, anything);
  slot(vm, 'function', '__defaults__', FunctionAt.defaults, orNothing('tuple', '__defaults__'));
  slot(vm, 'function', '__kwdefaults__', FunctionAt.keywordDefaults, orNothing('dict', '__kwdefaults__'));
  slot(vm, 'function', '__closure__', FunctionAt.closure);
  slot(vm, 'function', '__globals__', FunctionAt.globals);
  slot(vm, 'function', '__code__', FunctionAt.code, (vm, at) => {
    if (!vm.isImm(at, Kind.code)) throw typeError('__code__ must be set to a code object');
    checkFree(vm, vm.payload(at - 1), vm.imm.code(vm.payload(at)).code.free);
  });
  property(
    vm,
    'function',
    '__annotations__',
    (vm, at) => {
      const { heap } = vm;
      const callee = vm.payload(at);
      heap.read(callee);
      if (heap.ref(callee + FunctionAt.annotations) === 0) {
        heap.write(callee);
        heap.store(callee + FunctionAt.annotations, Tag.ref, newDict(vm));
      }
      vm.giveRef(heap.ref(callee + FunctionAt.annotations));
    },
    (vm, at) => {
      // Deleted, they are empty when they are asked for again.
      if (vm.has(at + 1)) orNothing('dict', '__annotations__')(vm, at + 1);
      vm.heap.write(vm.payload(at));
      vm.heap.store(vm.payload(at) + FunctionAt.annotations, vm.tag(at + 1), vm.payload(at + 1));
    },
  );
  method(vm, 'function', '__get__(self, instance, owner=, /)', (vm, at) => {
    checkGet(vm, at);
    if (vm.isNone(at + 1)) return vm.giveSlot(at);
    vm.giveRef(newMethod(vm, vm.tag(at), vm.payload(at), vm.tag(at + 1), vm.payload(at + 1)));
  });
}
