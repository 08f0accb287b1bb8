import { plainText } from '../../vm/plain-text.ts';
import { findText } from '../../vm/table.ts';
import type { Run, VM } from '../../vm/vm.ts';
import { classMethod, method, property, staticMethod } from '../define.ts';
import { inPrelude } from '../prelude.ts';

/** What the prelude does all of. */
export function installDelegates(vm: VM): void {
  method(vm, 'str', 'format(self, /, *args, **kwargs)', handOver('_str_format', 3));
  method(vm, 'str', 'format_map(self, mapping, /)', handOver('_str_format_map', 2));
  staticMethod(vm, 'str', 'maketrans(x, y=, z=, /)', handOver('_str_maketrans', 3));
  staticMethod(vm, 'str', '__new__(cls, object=, encoding=, errors=)', makeText);
  staticMethod(vm, 'bytes', '__new__(cls, source=, encoding=, errors=)', handOver('_bytes_new', 4));
  method(vm, 'bytearray', '__init__(self, source=, encoding=, errors=)', handOver('_bytearray_init', 4));
  method(vm, 'bytearray', '__reduce__(self, /)', handOver('_bytearray_reduce', 1));
  for (const owner of ['bytes', 'bytearray'] as const) {
    classMethod(vm, owner, 'fromhex(cls, string, /)', handOver('_bytes_fromhex', 2));
  }
  for (const name of ['split', 'rsplit']) {
    method(vm, 'bytearray', `${name}(self, sep=, maxsplit=)`, handOver(`_bytearray_${name}`, 3));
  }
  method(vm, 'bytearray', 'splitlines(self, keepends=)', handOver('_bytearray_splitlines', 2));
  for (const name of ['partition', 'rpartition']) {
    method(vm, 'bytearray', `${name}(self, sep, /)`, handOver(`_bytearray_${name}`, 2));
  }
  views(vm);
}

// str(x), of what is no object, is said here.
function makeText(vm: VM, at: number): void {
  const isPlain = vm.payload(at) === vm.types.str && !vm.has(at + 2) && !vm.has(at + 3);
  if (isPlain && vm.has(at + 1)) {
    const text = plainText(vm, vm.tag(at + 1), vm.payload(at + 1));
    if (text !== undefined) return vm.giveText(text);
  }
  handOver('_str_new', 4)(vm, at, 4);
}

function views(vm: VM): void {
  const methods: readonly (readonly [signature: string, name: string])[] = [
    ['release(self, /)', '_view_release'],
    ['__enter__(self, /)', '_view_enter'],
    ['__getitem__(self, key, /)', '_view_getitem'],
    ['__setitem__(self, key, value, /)', '_view_setitem'],
    ['__delitem__(self, key, /)', '_view_delitem'],
    ['__len__(self, /)', '_view_len'],
    ['tobytes(self, order=)', '_view_tobytes'],
    ['tolist(self, /)', '_view_tolist'],
    ['hex(self, sep=, bytes_per_sep=)', '_view_hex'],
    ['__iter__(self, /)', '_view_iter'],
    ['__reversed__(self, /)', '_view_reversed'],
    ['__eq__(self, value, /)', '_view_eq'],
    ['__ne__(self, value, /)', '_view_ne'],
    ['__hash__(self, /)', '_view_hash'],
    ['cast(self, format, shape=)', '_view_cast'],
    ['toreadonly(self, /)', '_view_toreadonly'],
    ['__repr__(self, /)', '_view_repr'],
  ];
  for (const [signature, name] of methods) method(vm, 'memoryview', signature, handOver(name, parameters(signature)));
  method(vm, 'memoryview', '__exit__(*arguments)', (vm, at) => inPrelude(vm, '_view_release', at, 1));
  staticMethod(vm, 'memoryview', '__new__(cls, object)', handOver('_view_new', 2));
  for (const name of [
    'obj',
    'format',
    'itemsize',
    'shape',
    'strides',
    'suboffsets',
    'ndim',
    'readonly',
    'nbytes',
    'contiguous',
    'c_contiguous',
    'f_contiguous',
  ]) {
    property(vm, 'memoryview', name, (vm, at) => inPrelude(vm, `_view_${name}`, at, 1));
  }
}

const parameters = (signature: string): number => signature.split(',').filter((part) => !part.includes('/')).length;

/** A method that a function of the prelude does; the mark stands for what was not given. */
function handOver(name: string, count: number): Run {
  return (vm, at) => {
    let given = count;
    while (given > 0 && !vm.has(at + given - 1)) given--;
    for (let index = 0; index < given; index++) if (!vm.has(at + index)) putMark(vm, at + index);
    inPrelude(vm, name, at, given);
  };
}

function putMark(vm: VM, at: number): void {
  const entry = findText(vm, vm.prelude, vm.imm.ofText('_unpacked'));
  vm.heap.load(entry + 16);
  vm.set(at, vm.heap.tag, vm.heap.payload);
}
