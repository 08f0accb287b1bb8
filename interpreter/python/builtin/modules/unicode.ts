import { categoryOf, characterNamed, nameOfCharacter, normalized } from '../../text/index.ts';
import { Raise, typeError, valueError } from '../../vm/fault.ts';
import type { VM } from '../../vm/vm.ts';
import { func } from '../define.ts';
import { nativesOf } from './module.ts';

/** What `unicodedata` knows of characters. */
export function installUnicode(vm: VM): void {
  const natives = nativesOf(vm, '_unicodedata');
  func(vm, natives, 'category(chr, /)', (vm, at) => vm.giveText(categoryOf(character(vm, at, 'category() argument'))));
  // None where a character has no name.
  func(vm, natives, 'name(chr, /)', (vm, at) => {
    const name = nameOfCharacter(character(vm, at, 'name() argument 1').codePointAt(0)!);
    if (name === undefined) vm.giveNone();
    else vm.giveText(name);
  });
  func(vm, natives, 'lookup(name, /)', (vm, at) => {
    const name = textAt(vm, at, 'lookup() argument');
    const point = characterNamed(name);
    if (point === undefined) throw new Raise('KeyError', `undefined character name '${name}'`);
    vm.giveText(String.fromCodePoint(point));
  });
  func(vm, natives, 'normalize(form, unistr, /)', (vm, at) => {
    const form = textAt(vm, at, 'normalize() argument 1');
    const text = normalized(form, textAt(vm, at + 1, 'normalize() argument 2'));
    if (text === undefined) throw valueError('invalid normalization form');
    vm.giveText(text);
  });
}

function textAt(vm: VM, at: number, what: string): string {
  if (!vm.isText(at)) throw typeError(`${what} must be str, not ${vm.typeName(at)}`);
  return vm.text(at);
}

function character(vm: VM, at: number, what: string): string {
  const problem = `${what} must be a unicode character, not ${vm.typeName(at)}`;
  if (!vm.isText(at)) throw typeError(problem);
  const [first, second] = vm.text(at);
  if (first === undefined || second !== undefined) throw typeError(problem);
  return first;
}
