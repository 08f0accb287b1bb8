import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserFault } from '../../../model/index.ts';
import { casesOf, check } from '../../suites/cases.ts';
import { type Checkpoint, formatCheckpoint, parseCheckpoint } from '../checkpoint.ts';
import { alone, type Program } from '../dpor/index.ts';
import { cases } from './fixture.ts';
import { countsOf, type Example, examples, programOf, type Ran, ran } from './reduction.ts';

const fileOf = (program: Program, { saved }: Ran) => formatCheckpoint({ program, bounds: program.bounds, saved });

/** Explores so many executions after the other, each time from a file, until there is nothing left. */
async function inPieces(example: Example, bounds: Program['bounds'], piece: number): Promise<Ran> {
  let last: Ran | undefined;
  for (let complete = piece, steps = piece * 100; ; complete += piece, steps += piece * 100) {
    const program = programOf(example, { ...bounds, executions: complete, steps });
    const saved = last && parseCheckpoint(fileOf(program, last)).saved;
    last = await ran(program, alone(program), saved);
    if (last.exploration.hit !== 'executions' && last.exploration.hit !== 'steps') return last;
  }
}

async function stopped(example: Example, executions: number): Promise<string> {
  const program = programOf(example, { executions });
  return fileOf(program, await ran(program, alone(program)));
}

describe('a search that is stopped and goes on', () => {
  test.each(Object.entries<Example>(examples))('comes to the total of one that is not: %s', async (_, example) => {
    const program = programOf(example);
    const whole = await ran(program, alone(program));
    for (const piece of [7, 40]) {
      const { exploration } = await inPieces(example, program.bounds, piece);
      expect(countsOf(exploration)).toEqual(countsOf(whole.exploration));
    }
  });

  test('whatever the program is, and wherever it is stopped', () => {
    const property = fc.asyncProperty(cases, fc.integer({ min: 1, max: 20 }), async ({ text, settings }, piece) => {
      const example = { text, overrides: settings };
      const program = programOf(example, { steps: 3000 });
      const whole = await ran(program, alone(program));
      fc.pre(whole.exploration.hit !== 'steps');
      const { exploration } = await inPieces(example, programOf(example).bounds, piece);
      expect(countsOf(exploration)).toEqual(countsOf(whole.exploration));
    });
    return fc.assert(property, { numRuns: casesOf(0.5) });
  });
});

const sealed = (body: string) => {
  const text = `${body}\n`;
  return `redolog checkpoint 1 ${createHash('sha256').update(text).digest('hex')}\n${text}`;
};
const contentOf = (file: string): Content => JSON.parse(file.slice(file.indexOf('\n')));
const files = await Promise.all([
  stopped(examples['inc(4)'], 20),
  stopped(examples['lost update under c7'], 5),
  stopped(examples['lost update without braces'], 50),
  stopped({ text: 'init: x=0, y=0\nname: “naïve” 🙂\nT1: x = 1\nT2: x = 2\nT3: y = x', overrides: {} }, 3),
]);

/** What comes of reading: a checkpoint, or what the diagnostic says. */
function read(file: string): Checkpoint | string {
  try {
    return parseCheckpoint(file);
  } catch (error) {
    if (!(error instanceof UserFault)) throw error;
    const { code, message, hint } = error.diagnostic;
    expect(hint).toMatch(/\w/);
    return `${code}: ${message}`;
  }
}

describe('a file', () => {
  test('is read as it was written, and has only characters of ASCII', () => {
    for (const file of files) {
      expect(formatCheckpoint(parseCheckpoint(file))).toBe(file);
      expect(file).toMatch(/^[\n -~]*$/);
    }
  });

  test('says what its search found so far', () => {
    const { saved, program } = parseCheckpoint(files[2]!);
    expect(saved.so.violation).toMatchObject({ condition: 'never: x == 1', reason: 'a run ends with x = 1' });
    expect(saved.so.counts.violating).toBeGreaterThan(0);
    expect(program).toEqual({ ...examples['lost update without braces'], file: 'test.scn' });
  });

  const damages: fc.Arbitrary<(bytes: Buffer) => Buffer> = fc.oneof(
    fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })).map(([at, bits]) => (bytes: Buffer) => {
      const damaged = Buffer.from(bytes);
      damaged[at % bytes.length]! ^= bits;
      return damaged;
    }),
    fc.nat().map((at) => (bytes: Buffer) => bytes.subarray(0, at % bytes.length)),
    fc.nat().map((at) => (bytes: Buffer) => bytes.subarray(1 + (at % bytes.length))),
    fc.tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 9 })).map(([at, more]) => (bytes: Buffer) => {
      const where = at % (bytes.length + 1);
      return Buffer.concat([bytes.subarray(0, where), more, bytes.subarray(where)]);
    }),
  );

  test('that is damaged anywhere is refused', () => {
    check(
      fc.property(fc.constantFrom(...files), damages, (file, damage) => {
        const bytes = damage(Buffer.from(file));
        expect(read(bytes.toString('utf8'))).toMatch(/^checkpoint\/(syntax|version|damaged): ./);
      }),
      10,
    );
  });

  test('that is anything else is refused', () => {
    check(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.jsonValue().map((value) => sealed(JSON.stringify(value))),
        ),
        (text) => {
          expect(read(text)).toMatch(/^checkpoint\/(syntax|damaged): ./);
        },
      ),
      2,
    );
  });
});

type Content = { [key: string]: unknown } & {
  tree: number[];
  counts: Record<string, unknown>;
  program: Record<string, unknown>;
  bounds: Record<string, unknown>;
};

describe('a file whose checksum is right', () => {
  const forged = (file: string, change: (content: Content) => void): string => {
    const content = structuredClone(contentOf(file));
    change(content);
    return sealed(JSON.stringify(content));
  };
  const tree =
    (...numbers: number[]) =>
    (content: Content) => {
      content.tree = numbers;
    };
  // A branch is three numbers: thread, state (0 pending, 1 visited, 2 done, 3 at work on), how many come after it.
  const forgeries: [string, (content: Content) => void, RegExp][] = [
    ['somebody is at work in its tree', tree(0, 1, 1, 0, 3, 0), /a branch of its tree is not possible/],
    ['something is left of what is done', tree(0, 1, 1, 0, 2, 1, 1, 0, 0), /a branch of its tree is not possible/],
    ['a thread is none', tree(0, 1, 1, 4, 0, 0), /a branch of its tree is not possible/],
    ['a thread has two steps in one place', tree(0, 1, 2, 1, 0, 0, 1, 0, 0), /a branch of its tree is not possible/],
    ['nothing is left to do', tree(0, 1, 1, 0, 2, 0), /its tree holds nothing that is left to do/],
    ['a thread moves that has finished', tree(0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0), /a step that cannot be taken/],
    ['the tree breaks off', (content) => content.tree.pop(), /its tree breaks off/],
    ['the tree goes on', (content) => content.tree.push(0, 0, 0), /its tree goes on after its end/],
    ['a number is a fraction', (content) => content.tree.push(0.5), /the tree is not possible/],
    [
      'a count is negative',
      ({ counts }) => Object.assign(counts, { complete: -1 }),
      /what is complete is not possible/,
    ],
    ['a count is too large', ({ counts }) => Object.assign(counts, { cut: 1e300 }), /what is cut is not possible/],
    ['a count is missing', ({ counts }) => delete counts['steps'], /what is steps is no number/],
    ['the time runs backwards', (content) => Object.assign(content, { seconds: -1 }), /the time is not possible/],
    [
      'a good run is said to be bad',
      (content) => Object.assign(content, { violation: [0] }),
      /violates something does/,
    ],
    ['a bad run is impossible', (content) => Object.assign(content, { violation: [9] }), /violates something does not/],
    [
      'a run is not over',
      (content) => Object.assign(content, { sample: { schedule: [0], rank: 0 } }),
      /is not complete/,
    ],
    ['a setting is none', ({ program }) => Object.assign(program, { overrides: { pages: '1' } }), /cannot be run: /],
    [
      'a setting is no text',
      ({ program }) => Object.assign(program, { overrides: { page: 64 } }),
      /settings is no text/,
    ],
    ['the scenario is none', ({ program }) => Object.assign(program, { text: 'T1: x =' }), /scenario cannot be run: /],
    ['a bound is missing', ({ bounds }) => delete bounds['retries'], /the bound on retries is no number/],
  ];

  test.each(forgeries)('is refused where %s', (_, change, reason) => {
    const outcome = read(forged(files[0]!, change));
    expect(outcome).toMatch(/^checkpoint\/damaged: the checkpoint is damaged: /);
    expect(outcome).toMatch(reason);
  });

  test('is refused, or can be gone on with, whatever is forged in it', async () => {
    const values = fc.oneof(fc.nat(4), fc.integer(), fc.double(), fc.jsonValue());
    const property = fc.asyncProperty(fc.constantFrom(...files), fc.nat(), values, async (file, at, value) => {
      const outcome = read(forged(file, (content) => replaceIn(content, at, value)));
      if (typeof outcome === 'string') {
        expect(outcome).toMatch(/^checkpoint\/damaged: ./);
        return;
      }
      const { program, bounds, saved } = outcome;
      const limits = { states: 1e9, steps: saved.so.counts.steps + 2000, seconds: 1e9 };
      const whole = { ...program, bounds: { ...limits, ...bounds } };
      const { exploration } = await ran(whole, alone(whole), saved);
      expect(exploration.verdict).toMatch(/^(holds|violated|unknown)$/);
    });
    await fc.assert(property, { numRuns: casesOf(2) });
  });
});

/** Replaces a leaf of a tree of JSON, the one that a number chooses. */
function replaceIn(content: object, at: number, value: unknown): void {
  const leaves: (() => void)[] = [];
  const visit = (parent: object) => {
    for (const [key, child] of Object.entries(parent)) {
      leaves.push(() => Object.assign(parent, { [key]: value }));
      if (typeof child === 'object' && child !== null) visit(child);
    }
  };
  visit(content);
  leaves[at % leaves.length]!();
}
