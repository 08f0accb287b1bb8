import {
  compileRegex,
  type Match,
  type Mode,
  matches,
  parseTemplate,
  RegExpFault,
  RegExpRefused,
  type Regex,
  StepLimitReached,
  Subject,
} from '../../cores/index.ts';
import { own } from '../../heap/index.ts';
import { Kind, latin, none, Tag } from '../../value/index.ts';
import { Raise, typeError } from '../../vm/fault.ts';
import { allocateTuple } from '../../vm/sequence.ts';
import type { VM } from '../../vm/vm.ts';
import { func } from '../define.ts';
import { nativesOf } from './module.ts';

/** How many steps one match may take. */
const mostSteps = 200_000_000;

const modes: readonly Mode[] = ['search', 'match', 'fullmatch'];

interface Compiled {
  readonly regex: Regex;
  readonly isBytes: boolean;
}

// What has been compiled, by number, and the text looked at last: nothing of this is state of the program.
class Patterns {
  readonly #all: Compiled[] = [];
  readonly #numbers = new Map<string, number>();
  #text = -1;
  // Whose number that is: machines that are copies of one another have these patterns in common.
  #machine: VM | undefined;
  #subject = new Subject('');

  compile(text: string, flags: number, isBytes: boolean): number {
    const key = `${flags} ${isBytes} ${text}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#all.push({ regex: compileRegex(text, flags, isBytes), isBytes }) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  /** The text looked at last may be another one. */
  forget(): void {
    this.#text = -1;
    this.#machine = undefined;
  }

  get(number: number): Compiled {
    const known = this.#all[number];
    if (known === undefined) throw new Raise('ValueError', 'there is no such pattern');
    return known;
  }

  subject(vm: VM, at: number): Subject {
    const number = vm.payload(at);
    if (number !== this.#text || vm !== this.#machine) {
      this.#subject = new Subject(textAt(vm, at));
      this.#text = number;
      this.#machine = vm;
    }
    return this.#subject;
  }
}

// A str, or bytes as a str with a character for each.
function textAt(vm: VM, at: number): string {
  if (vm.isText(at)) return vm.text(at);
  if (vm.isImm(at, Kind.bytes)) return latin(vm.imm.bytes(vm.payload(at)));
  throw typeError(`expected string or bytes-like object, got '${vm.typeName(at)}'`);
}

/** What is native in `_re`; the prelude makes tuples of tuples of it where a function gives a flat one. */
export function installRegex(vm: VM): void {
  const natives = nativesOf(vm, '_re');
  const patterns = new Patterns();
  vm.imm.afterSweep.push(() => patterns.forget());
  func(vm, natives, 'flat_compile(pattern, flags, /)', (vm, at) =>
    withFaults(vm, () => {
      const isBytes = !vm.isText(at);
      const handle = patterns.compile(textAt(vm, at), vm.payload(at + 1), isBytes);
      const { pattern } = patterns.get(handle).regex;
      giveTuple(vm, [handle, pattern.flags, pattern.groups, ...[...pattern.names].flat()]);
    }),
  );
  func(vm, natives, 'scan(handle, text, pos, endpos, mode, advance, /)', (vm, at) =>
    withFaults(vm, () => {
      const { regex } = patterns.get(vm.payload(at));
      const region = { start: vm.payload(at + 2), end: vm.payload(at + 3), mustAdvance: isTrue(vm, at + 5) };
      const budget = { left: mostSteps };
      const found = regex.exec(patterns.subject(vm, at + 1), modes[vm.payload(at + 4)]!, budget, region);
      if (found === undefined) vm.giveNone();
      else giveTuple(vm, partsOf(found));
    }),
  );
  func(vm, natives, 'flat_scan_all(handle, text, pos, endpos, most, /)', (vm, at) =>
    withFaults(vm, () => {
      const { regex } = patterns.get(vm.payload(at));
      const region = { start: vm.payload(at + 2), end: vm.payload(at + 3) };
      const parts = allParts(regex, patterns.subject(vm, at + 1), region, vm.payload(at + 4));
      // How long the part of a match is comes first.
      giveTuple(vm, [2 * regex.pattern.groups + 3, ...parts]);
    }),
  );
  func(vm, natives, 'template(handle, replacement, /)', (vm, at) =>
    withFaults(vm, () => {
      const { regex, isBytes } = patterns.get(vm.payload(at));
      giveTuple(vm, joined(parseTemplate(textAt(vm, at + 1), regex.pattern)), isBytes);
    }),
  );
}

function isTrue(vm: VM, at: number): boolean {
  return vm.tag(at) === Tag.int ? vm.payload(at) !== 0 : vm.payload(at) === 2;
}

const partsOf = ({ spans, lastGroup }: Match): number[] => [...spans, lastGroup ?? 0];

function allParts(regex: Regex, subject: Subject, region: { start: number; end: number }, most: number): number[] {
  const parts: number[] = [];
  let count = 0;
  for (const match of matches(regex, subject, { left: mostSteps }, region)) {
    for (const part of partsOf(match)) parts.push(part);
    if (++count === most) break;
  }
  return parts;
}

// Texts that follow each other become one.
function joined(parts: readonly (string | number)[]): readonly (string | number)[] {
  const all: (string | number)[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (typeof part === 'string' && typeof last === 'string') all[all.length - 1] = last + part;
    else all.push(part);
  }
  return all;
}

function giveTuple(vm: VM, parts: readonly (string | number | undefined)[], isBytes = false): void {
  const tuple = allocateTuple(vm, parts.length);
  parts.forEach((part, index) => {
    const [tag, payload] = valueOfPart(vm, part, isBytes);
    vm.heap.store(tuple + own(index), tag, payload);
  });
  vm.giveRef(tuple);
}

function valueOfPart(vm: VM, part: string | number | undefined, isBytes: boolean): readonly [number, number] {
  if (part === undefined) return [Tag.imm, none];
  if (typeof part === 'number') return [Tag.int, part];
  if (!isBytes) return [Tag.imm, vm.imm.ofText(part)];
  return [Tag.imm, vm.imm.ofBytes(Uint8Array.from(part, (character) => character.charCodeAt(0)))];
}

// A pattern with a fault is a result; what this engine cannot do is an error.
function withFaults(vm: VM, run: () => void): void {
  try {
    run();
  } catch (error) {
    if (error instanceof RegExpFault) return giveTuple(vm, [undefined, error.msg, error.pos]);
    if (error instanceof RegExpRefused) throw new Raise('NotImplementedError', error.message);
    if (error instanceof StepLimitReached) throw new Raise('RuntimeError', error.message);
    throw error;
  }
}
