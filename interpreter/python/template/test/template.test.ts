import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { share } from '../../test/share.ts';
import type { LinkedCode } from '../../vm/linked.ts';
import { Outcome } from '../../vm/slow.ts';
import type { SavedThread } from '../../vm/thread.ts';
import type { VM } from '../../vm/vm.ts';
import { templateText } from '../generate.ts';
import { layoutOf } from '../layout.ts';
import { programs } from './arbitrary.ts';
import { TestMachine } from './machine.ts';

const smallNursery = 1 << 16;

describe('a program cannot tell whether its code has templates', () => {
  const first = new TestMachine(undefined);
  test.each([
    ['after some calls and loops', new TestMachine(7)],
    ['from the first instruction on, with collections everywhere', new TestMachine(0, smallNursery)],
  ])('templates %s', (_, second) => {
    fc.assert(
      fc.property(programs, (text) => {
        expect(second.run(text)).toEqual(first.run(text));
      }),
      share(1 / 3),
    );
  });
});

// Comparing strings is faster than comparing arrays.
const describeSaved = ({ tags, payload, frames, raising }: SavedThread): string =>
  `${tags.join()} ${payload.join()} ${frames.join()} ${raising}`;

/** Runs a program in pieces of so many instructions, the thread being another after each; what it did, and how it stood. */
function inPieces(machine: TestMachine, text: string, piece: number): unknown[] {
  machine.begin(text);
  const seen: unknown[] = [];
  for (let pieces = 0; pieces < 200; pieces++) {
    const outcome = machine.go(piece);
    const saved = machine.save();
    seen.push(outcome, describeSaved(saved), machine.vm.fuel);
    if (outcome !== Outcome.budget) break;
    machine.moveTo(saved);
  }
  return seen;
}

test('a thread stands the same in both tiers after every number of instructions, and goes on from there elsewhere', () => {
  const [first, second] = [new TestMachine(undefined), new TestMachine(0)];
  fc.assert(
    fc.property(programs, fc.integer({ min: 1, max: 60 }), (text, piece) => {
      expect(inPieces(second, text, piece)).toEqual(inPieces(first, text, piece));
    }),
    share(1 / 3),
  );
});

const words = new Set(
  (
    'use strict const let kit own return function if else for switch case default break continue true false ' +
    'base fp pc th tag payload tags frames sp thread fuel view directory epoch kinds read recall room make Math floor ' +
    'a b c d e f g h i j o q r s w x y z A B C CP D E F G H I K L M N P Q S T U V W X Y Z ' +
    'list tuple dict rangeIterator listIterator append pop fieldPlaces methodPlaces ' +
    'code number fixed frameSize template nested unwound recursionLimit length native fast undefined rt rp'
  ).split(' '),
);
const token = /"use strict"|[A-Za-z_$][\w$]*|\d+(?:\.\d+)?(?:e[+-]?\d+)?|[-+*/%&|^<>=!?:;,.(){}[\]]|\s+/gy;

/** The words of a text that are no names of a template; all of it if there is something else in it. */
function strange(text: string): string[] {
  const tokens = text.match(token) ?? [];
  if (tokens.join('') !== text) return [text];
  return tokens.filter((one) => /^[A-Za-z_$]/.test(one) && !words.has(one) && !/^[tp]\d+$/.test(one));
}

function allCode(vm: VM, linked: LinkedCode): LinkedCode[] {
  const inner = linked.code.constants.flatMap(({ type }, index) =>
    type === 'code' ? allCode(vm, vm.imm.code(linked.constantPayloads[index]!)) : [],
  );
  return [linked, ...inner];
}

describe('the text of a template has nothing of the program in it but numbers', () => {
  const { vm } = new TestMachine(undefined);
  const machine = new TestMachine(undefined);
  const textsOf = (text: string): string[] =>
    allCode(machine.vm, machine.compile(text)).map((linked) => templateText(linked, layoutOf(vm)) ?? '');

  test('whatever programs do', () => {
    fc.assert(
      fc.property(programs, (text) => {
        expect(textsOf(text).flatMap(strange)).toEqual([]);
      }),
      share(1 / 3),
    );
  });

  test('whatever their strings, and whatever they are called', () => {
    const identifier = fc.stringMatching(/^[A-Za-zα-ω_][A-Za-zα-ω_]{3,12}x$/u);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), identifier, fc.double({ noNaN: true }), (string, id, number) => {
        const quoted = JSON.stringify(string.replace(/[\ud800-\udfff]/gu, ''));
        const float = Number.isFinite(number) ? `${number}` : '1e999';
        const text = `def ${id}(${id}, other=${quoted}):\n    ${id}.${id} = ${quoted}\n    return other[${id}] + ${float} in ${quoted}\n${id}(1)\n`;
        expect(textsOf(text).flatMap(strange)).toEqual([]);
      }),
      share(1 / 3),
    );
  });

  test('and code of every instruction has one', () => {
    const text = `async def f():\n    async with a as b:\n        async for c in d:\n            yield await c\ndef g(x):\n    match x:\n        case [1, *_]:\n            del x\n        case {'k': 1}:\n            yield from g(1)\n    try:\n        import os\n    except* ValueError:\n        raise\n`;
    expect(textsOf(text)).not.toContain('');
  });
});
