import {
  asciiText,
  decodeBytes,
  encodeText,
  escapeBeyondAscii,
  nameOfCharacter,
  TextFault,
  type Translation,
  textLength,
  translateText,
} from '../../text/index.ts';
import { Kind, none, Tag } from '../../value/index.ts';
import { findKey, loadValue } from '../../vm/dict.ts';
import { Raise, typeError, valueError } from '../../vm/fault.ts';
import { plainRepr } from '../../vm/plain-text.ts';
import type { VM } from '../../vm/vm.ts';
import { func } from '../define.ts';
import { inPrelude } from '../prelude.ts';
import { clinicText, converting, integerAt, plainBytesAt, selfBytes, selfText, textAt } from './argument.ts';

/** Strings from bytes and the other way round, and characters from numbers. */
export function installCodes(vm: VM): void {
  converting(vm, 'str', 'encode(self, encoding=, errors=)', (vm, at) => {
    const names = namesOf(vm, at, 'encode');
    orFail(vm, at, '_encode_failed', () => vm.giveBytes(encode(selfText(vm, at), ...names)));
  });
  for (const owner of ['bytes', 'bytearray'] as const) {
    converting(vm, owner, 'decode(self, encoding=, errors=)', (vm, at) => {
      const names = namesOf(vm, at, 'decode');
      orFail(vm, at, '_decode_failed', () => vm.giveText(decodeBytes(selfBytes(vm, at), ...names)));
    });
  }
  converting(vm, 'str', 'translate(self, table, /)', translate, { inPython: '_str_translate' });
  characters(vm);
}

function namesOf(vm: VM, at: number, method: string): [string, string] {
  const name = (slot: number, what: string, otherwise: string) =>
    vm.has(slot)
      ? clinicText(vm, slot, (type) => `${method}() argument '${what}' must be str, not ${type}`)
      : otherwise;
  return [name(at + 1, 'encoding', 'utf-8'), name(at + 2, 'errors', 'strict')];
}

// What the encoding does not have is named where that is asked for.
function encode(text: string, encoding: string, errors: string): Uint8Array {
  if (errors !== 'namereplace') return encodeText(text, encoding, errors);
  let named = '';
  for (const character of text)
    named += isEncodable(character, encoding) ? character : `\\N{${unicodeName(character)}}`;
  return encodeText(named, encoding);
}

function isEncodable(character: string, encoding: string): boolean {
  try {
    encodeText(character, encoding);
    return true;
  } catch (error) {
    if (error instanceof TextFault && error.trouble !== undefined) return false;
    throw error;
  }
}

function unicodeName(character: string): string {
  const name = nameOfCharacter(character.codePointAt(0)!);
  if (name !== undefined) return name;
  throw new Raise('LookupError', `no Unicode name is known here for ${asciiText(character)}`);
}

// The errors of codecs are made in Python: object, encoding, start, end, reason.
function orFail(vm: VM, at: number, raiser: string, run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof TextFault) || error.trouble === undefined) throw error;
    const { encoding, start, end, reason } = error.trouble;
    vm.thread.reserve(16);
    vm.set(at + 1, Tag.imm, vm.imm.ofText(encoding));
    vm.set(at + 2, Tag.int, start);
    vm.set(at + 3, Tag.int, end);
    vm.set(at + 4, Tag.imm, vm.imm.ofText(reason));
    inPrelude(vm, raiser, at, 5);
  }
}

// A dict of ours is asked here, for each character once.
function translate(vm: VM, at: number): void {
  if (vm.classAt(at + 1) !== vm.types.dict) return inPrelude(vm, '_str_translate', at, 2);
  const { heap } = vm;
  const table = vm.payload(at + 1);
  const text = selfText(vm, at);
  const translation = new Map<number, string | number | null>();
  for (const character of new Set(text)) {
    const point = character.codePointAt(0)!;
    const entry = findKey(vm, table, Tag.int, point);
    if (entry === 0) continue;
    loadValue(vm, table, entry);
    const { tag, payload } = heap;
    if (tag === Tag.int) translation.set(point, payload);
    else if (tag === Tag.imm && payload === none) translation.set(point, null);
    else if (tag === Tag.imm && vm.imm.kinds[payload] === Kind.str) translation.set(point, vm.imm.text(payload));
    else return inPrelude(vm, '_str_translate', at, 2);
  }
  const known: Translation = translation;
  vm.giveText(translateText(text, known));
}

function characters(vm: VM): void {
  const { builtins } = vm;
  func(vm, builtins, 'chr(i, /)', (vm, at) => {
    const value = integerAt(vm, at);
    if (value === undefined) return inPrelude(vm, '_chr', at, 1);
    if (value > 2n ** 31n - 1n || value < -(2n ** 31n)) {
      throw new Raise('OverflowError', 'Python int too large to convert to C int');
    }
    if (value < 0 || value > 0x10ffff) throw valueError('chr() arg not in range(0x110000)');
    vm.giveText(String.fromCodePoint(Number(value)));
  });
  func(vm, builtins, 'ord(c, /)', (vm, at) => {
    const text = textAt(vm, at);
    if (text !== undefined && text.length > 0 && text.length === String.fromCodePoint(text.codePointAt(0)!).length) {
      return vm.giveInt(text.codePointAt(0)!);
    }
    const bytes = text === undefined ? plainBytesAt(vm, at) : undefined;
    if (bytes?.length === 1) return vm.giveInt(bytes[0]!);
    const length = text === undefined ? bytes?.length : textLength(text);
    if (length === undefined) {
      throw typeError(`ord() expected string of length 1, but ${vm.typeName(at)} found`);
    }
    throw typeError(`ord() expected a character, but string of length ${length} found`);
  });
  func(vm, builtins, 'ascii(obj, /)', (vm, at) => {
    if (vm.isText(at)) return vm.giveText(asciiText(vm.text(at)));
    const text = plainRepr(vm, vm.tag(at), vm.payload(at));
    if (text === undefined) return inPrelude(vm, '_ascii', at, 1);
    vm.giveText(escapeBeyondAscii(text));
  });
  func(vm, vm.prelude, '_escape_beyond_ascii(text, /)', (vm, at) => vm.giveText(escapeBeyondAscii(selfText(vm, at))));
}
