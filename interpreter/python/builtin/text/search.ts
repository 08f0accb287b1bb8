import {
  containsText,
  countText,
  endsWith,
  findText,
  findTextLast,
  type Index,
  removePrefix,
  removeSuffix,
  replaceText,
  startsWith,
} from '../../text/index.ts';
import { typeError, valueError } from '../../vm/fault.ts';
import { spanOf } from '../../vm/sequence.ts';
import type { VM } from '../../vm/vm.ts';
import {
  boundAt,
  clinicText,
  converting,
  optionalInteger,
  selfText,
  textAt,
  textNumber,
  wantText,
} from './argument.ts';

/** What looks for parts in strings. */
export function installSearch(vm: VM): void {
  finding(vm);
  edges(vm);
  converting(vm, 'str', '__contains__(self, key, /)', (vm, at) => {
    const part = wantText(vm, at + 1, (type) => `'in <string>' requires string as left operand, not ${type}`);
    const number = textNumber(vm, at);
    const text = vm.imm.text(number);
    vm.giveBool(vm.imm.isAstral(number) ? containsText(text, part) : text.includes(part));
  });
  converting(vm, 'str', 'replace(self, old, new, count=, /)', (vm, at) => {
    const old = clinicText(vm, at + 1, (type) => `replace() argument 1 must be str, not ${type}`);
    const by = clinicText(vm, at + 2, (type) => `replace() argument 2 must be str, not ${type}`);
    const text = replaceText(selfText(vm, at), old, by, optionalInteger(vm, at + 3) ?? -1);
    vm.giveText(text);
  });
  for (const [name, remove] of [
    ['removeprefix', removePrefix],
    ['removesuffix', removeSuffix],
  ] as const) {
    converting(vm, 'str', `${name}(self, part, /)`, (vm, at) => {
      const part = clinicText(vm, at + 1, (type) => `${name}() argument must be str, not ${type}`);
      vm.giveText(remove(selfText(vm, at), part));
    });
  }
}

/** For a search without anything to look for. */
export const tooFew = (name: string): object => typeError(`${name}() takes at least 1 argument (0 given)`);

type Finder = (text: string, part: string, start?: Index, end?: Index) => number;

function finding(vm: VM): void {
  const define = (name: string, find: Finder, plain: (text: string, part: string) => number, mustFind: boolean) => {
    converting(vm, 'str', `${name}(self, sub=, start=, end=, /)`, (vm, at) => {
      if (!vm.has(at + 1)) throw tooFew(name);
      const part = wantText(vm, at + 1, (type) => `must be str, not ${type}`);
      const number = textNumber(vm, at);
      const text = vm.imm.text(number);
      const start = boundAt(vm, at + 2);
      const end = boundAt(vm, at + 3);
      // Without pairs of surrogates, units are code points.
      const isPlain = start === undefined && end === undefined && !vm.imm.isAstral(number);
      const index = isPlain ? plain(text, part) : find(text, part, start, end);
      if (mustFind && index < 0) throw valueError('substring not found');
      vm.giveInt(index);
    });
  };
  const first = (text: string, part: string) => text.indexOf(part);
  const last = (text: string, part: string) => text.lastIndexOf(part);
  define('find', findText, first, false);
  define('index', findText, first, true);
  define('rfind', findTextLast, last, false);
  define('rindex', findTextLast, last, true);
  define('count', countText, countText, false);
}

// What is at the start or at the end: one of several, perhaps.
function edges(vm: VM): void {
  const define = (name: string, test: typeof startsWith, plain: (text: string, part: string) => boolean) => {
    converting(vm, 'str', `${name}(self, part=, start=, end=, /)`, (vm, at) => {
      if (!vm.has(at + 1)) throw tooFew(name);
      const number = textNumber(vm, at);
      const text = vm.imm.text(number);
      const start = boundAt(vm, at + 2);
      const end = boundAt(vm, at + 3);
      const part = textAt(vm, at + 1);
      if (part !== undefined && start === undefined && end === undefined && !vm.imm.isAstral(number)) {
        return vm.giveBool(plain(text, part));
      }
      if (part !== undefined) return vm.giveBool(test(text, [part], start, end));
      vm.giveBool(someOf(vm, at + 1, name, (one) => test(text, [one], start, end)));
    });
  };
  define('startswith', startsWith, (text, part) => text.startsWith(part));
  define('endswith', endsWith, (text, part) => text.endsWith(part));
}

// Whether one of the strings in a tuple is there: what comes behind that one is not looked at.
function someOf(vm: VM, at: number, name: string, test: (part: string) => boolean): boolean {
  if (!vm.isInstance(at, 'tuple')) {
    throw typeError(`${name} first arg must be str or a tuple of str, not ${vm.typeName(at)}`);
  }
  const { heap, span, thread } = vm;
  spanOf(vm, vm.payload(at));
  const { start, count } = span;
  for (let index = 0; index < count; index++) {
    heap.load(start + 8 * index);
    vm.set(thread.sp, heap.tag, heap.payload);
    if (test(wantText(vm, thread.sp, (type) => `tuple for ${name} must only contain str, not ${type}`))) return true;
  }
  return false;
}
