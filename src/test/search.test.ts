import { describe, expect, it, vi } from 'vitest';
import { redolog, redologWith } from './harness.ts';

interface Crews {
  readonly alone: (program: unknown) => unknown;
}

// The worker's code is there after a build only; which threads there are is what is tested here.
const asked = vi.hoisted((): number[] => []);
vi.mock('../../properties/explore/dpor/crew.ts', async (original) => {
  const crews = await original<Crews>();
  const threads = (program: unknown, size: number) => {
    asked.push(size);
    return crews.alone(program);
  };
  return { ...crews, threads };
});

const atomic = 'init: x=0; T1..T2: { r = x; x = r + 1 }; never: x == 1';
const apart = 'init: x=0; T1..T2: r = x; x = r + 1; never: x == 1';
const busy = 'init: x=0; T1..T4: r = x; x = r + 1';
const plain = ['--set', 'protocol=gil', '--set', 'unit=access'];
const searching = (search: string, ...argv: string[]) => redolog('explore', '--search', search, ...argv);

describe('a verdict', () => {
  it.each(['states', 'breadth', 'switches'])(
    'of --search %s is over every interleaving, retries included',
    async (search) => {
      const { exit, out } = await searching(search, '-e', atomic);
      expect(exit).toBe(0);
      expect(out).toContain('why       in every interleaving\n');
      expect(out).toContain('- there is no deadlock, and some thread can always still commit\n');
      expect(out).toMatch(/explored {2}all \d+ states, \d+ steps, in [\d.]+ s\n/);
      expect(out).toContain(
        'executed  282 complete, 0 blocked, 0 cut, leaving out 10 steps that close a cycle of states',
      );
      expect(out).not.toContain('open');
    },
  );

  it('of --search dpor is over all traces', async () => {
    const { exit, out } = await searching('dpor', '-e', busy, ...plain);
    expect(exit).toBe(0);
    expect(out).toContain(
      'why       in every interleaving: 576 traces (Mazurkiewicz), one execution each, 0 blocked\n',
    );
    expect(out).toContain('- there is no deadlock\n');
    expect(out).toContain('executed  576 complete, 0 blocked, 0 cut: one of every trace\n');
    expect(out).toMatch(/open {6}whether some thread can always still commit; --search states decides that\n/);
    expect(out).toMatch(
      /open {6}conditions on single states, and on real time, were checked along the one execution of each/,
    );
  });

  it('of --search brute is over all interleavings', async () => {
    const { exit, out } = await searching('brute', '-e', 'init: x=0; T1..T2: r = x; x = r + 1', ...plain);
    expect(exit).toBe(0);
    expect(out).toContain('why       in every interleaving: 6, one execution each\n');
    expect(out).toContain('executed  6 complete, 0 blocked, 0 cut: every interleaving there is\n');
    expect(out).toMatch(/open {6}whether some thread can always still commit/);
    expect(out).not.toContain('conditions on single states');
  });

  it.each([
    ['dpor', 'trace'],
    ['brute', 'interleaving'],
  ])('of --search %s is unknown where retries were cut, and says over what it is', async (search, unit) => {
    for (const [retries, often] of [
      ['0', 'retried at all'],
      ['1', 'retried more than once'],
      ['2', 'retried more than 2 times'],
      ['', 'retried more than 3 times'],
    ] as const) {
      const { exit, out } = await searching(search, '-e', atomic, ...(retries && ['--max-retries', retries]));
      const why = new RegExp(
        `why {7}in all (\\d+) ${unit}s in which no transaction is ${often}; (\\d+) executions were cut there; ` +
          '--search states covers retries without bound\n',
      );
      expect(exit).toBe(3);
      const [, complete, cut] = why.exec(out) ?? [];
      expect(out).toContain(`executed  ${complete} complete, 0 blocked, ${cut} cut\n`);
      expect(out).toContain(`retries   at most ${retries || 3} in a row for a transaction`);
    }
  });

  it('says that retries are not bounded where states are stored', async () => {
    const { exit, out } = await searching('states', '-e', atomic, '--max-retries', '1');
    expect({ exit, out }).toEqual({
      exit: 0,
      out: expect.stringContaining('retries   without bound: --max-retries is'),
    });
  });

  it.each(['random', 'pct'])('of --search %s is unknown, and says what the runs were worth', async (search) => {
    const { exit, out } = await searching(search, '-e', atomic, '--seed', '8', '--max-executions', '40');
    expect(exit).toBe(3);
    expect(out).toContain('why       the bound --max-executions was reached; in what was explored\n');
    expect(out).toMatch(/executed {2}\d+ complete, 0 blocked, \d+ cut\n/);
    expect(out).toMatch(/remark {4}[^\n]*the seed 8 takes the same runs again\.\n/);
    for (const line of out.split('\n').filter((text) => !text.includes('under c7')))
      expect(line.length).toBeLessThan(120);
    expect((await searching(search, '-e', atomic, '--seed', '9', '--max-executions', '40')).out).not.toBe(out);
  });

  it('of --search random and pct is over 1000 runs if nothing else is said', async () => {
    for (const search of ['random', 'pct']) {
      const { executions } = JSON.parse((await searching(search, '-e', atomic, '--json')).out);
      expect(executions.complete + executions.cut).toBe(1000);
    }
  });

  it.each([
    ['states', 'The shortest way there: fewest context switches, then fewest steps.'],
    ['switches', 'The shortest way there: fewest context switches, then fewest steps.'],
    ['brute', 'The shortest way there: fewest context switches, then fewest steps.'],
    ['breadth', 'The shortest way there: fewest steps.'],
    ['dpor', 'A way there.'],
    ['random', 'A way there.'],
    ['pct', 'A way there.'],
  ])('of --search %s shows a violation with its run', async (search, heading) => {
    const { exit, out } = await searching(search, '-e', apart, '--minimize', 'nothing', ...plain);
    expect(exit).toBe(1);
    expect(out).toContain(`\n${heading}\n`);
    expect(out).toMatch(/executed {2}[\d,]+ complete, 0 blocked, [\d,]+ cut.*, [1-9]\d* violating/);
    const token = /--replay (\S+)/.exec(out)?.[1] ?? '';
    expect((await redolog('explore', '--replay', token)).out).toContain('violated here: never: x == 1');
  });

  it('of what was cut short calls no way the shortest of all', async () => {
    const { exit, out } = await searching('brute', '-e', apart, '--max-executions', '3000', '--minimize', 'nothing');
    expect(exit).toBe(1);
    expect(out).toContain('The shortest way there in what was explored: fewest context switches');
  });

  it('has all numbers for machines', async () => {
    const result = JSON.parse((await searching('dpor', '-e', busy, ...plain, '--json')).out);
    expect(result).toEqual({
      verdict: 'holds',
      protocol: 'gil',
      granularity: null,
      search: 'dpor',
      workers: 1,
      states: null,
      steps: expect.any(Number),
      executions: { complete: 576, blocked: 0, cut: 0 },
      violating: 0,
      cycles: 0,
      retries: 3,
      bound: null,
      seconds: expect.any(Number),
      peakMemoryMiB: expect.any(Number),
      remarks: [],
      checkpoint: null,
    });
    const { witness, ...violated } = JSON.parse((await searching('random', '-e', apart, '--json')).out);
    expect(violated).toMatchObject({ search: 'random', violating: 1, condition: 'never: x == 1', remarks: [/seed 1/] });
    expect(witness.length).toBeGreaterThan(3);
  });
});

describe('worker threads', () => {
  it('explore if they are asked for, and are told of', async () => {
    const { exit, out } = await searching('dpor', '-e', busy, ...plain, '--workers', '2');
    expect({ exit, asked }).toEqual({ exit: 0, asked: [2] });
    expect(out).toMatch(/explored {2}all [\d,]+ steps, in [\d.]+ s, by 2 workers\n/);
    const { workers } = JSON.parse((await searching('dpor', '-e', busy, ...plain, '--workers', '3', '--json')).out);
    expect({ workers, asked }).toEqual({ workers: 3, asked: [2, 3] });
  });

  it('are not needed for one', async () => {
    asked.length = 0;
    expect((await searching('dpor', '-e', busy, ...plain, '--workers', '1')).exit).toBe(0);
    expect(asked).toEqual([]);
  });
});

describe('progress', () => {
  const large = 'init: a[15]=0\nT0: i = 14; while a[i] != 0: i -= 1\nT1..T14: a[i] = a[i-1] + 1';
  const interruptedAtOnce = async (search: string) => {
    const interruption = new AbortController();
    let err = '';
    const io = {
      terminalWidth: 120,
      interrupted: interruption.signal,
      err: (text: string) => {
        err += text;
        interruption.abort();
      },
    };
    const { exit, out } = await redologWith(io, 'explore', '--search', search, '-e', large, ...plain);
    expect({ exit, out }).toEqual({ exit: 3, out: expect.stringContaining('interrupted before all was explored') });
    return err;
  };

  it.each(['dpor', 'brute'])(
    'of --search %s tells executions, their rate, how many there may be, and the depth',
    async (search) => {
      expect(await interruptedAtOnce(search)).toMatch(
        /[\d,]+ executions of about [\d,.e+]+, [\d,]+ executions\/s, [\d,]+ steps, depth \d+/,
      );
    },
  );

  it('of --search breadth tells states and steps', async () => {
    expect(await interruptedAtOnce('breadth')).toMatch(/[\d,]+ states, [\d,]+ steps, [\d,]+ steps\/s, depth \d+/);
  });

  it('is quiet where there is no terminal', async () => {
    const { err } = await searching('dpor', '-e', busy, ...plain);
    expect(err).toBe('');
  });
});

describe('what a search cannot be asked', () => {
  const faults: [string, string[], RegExp][] = [
    [
      'an unknown search',
      ['--search', 'dpr'],
      /no search dpr.*\n.*states, dpor, breadth, brute, switches, random, pct/,
    ],
    ['a name that every object has', ['--search', 'toString'], /there is no search toString/],
    [
      'a seed of what is not random',
      ['--seed', '1'],
      /--seed means nothing to --search states.*\n.*--search random or pct/,
    ],
    [
      'a depth of bugs of what is not pct',
      ['--search', 'random', '--bug-depth', '2'],
      /--bug-depth is for --search pct/,
    ],
    ['a seed that is no number', ['--search', 'pct', '--seed', 'x'], /--seed x is not a whole number/],
    ['a seed that is too large', ['--search', 'pct', '--seed', '5000000000'], /the seed 5000000000 is not possible/],
    ['a depth that is too large', ['--search', 'pct', '--bug-depth', '99'], /the bug-depth 99 is not possible/],
    [
      'executions of what stores states',
      ['--max-executions', '9'],
      /--max-executions means nothing to --search states/,
    ],
    ['no executions', ['--search', 'dpor', '--max-executions', '0'], /--max-executions 0 is not a positive/],
    ['a fraction of a retry', ['--search', 'dpor', '--max-retries', '0.5'], /--max-retries 0.5 is not a whole number/],
    ['a separator for a number', ['--search', 'dpor', '--max-retries', ','], /--max-retries , is not a whole number/],
    ['workers of another search', ['--search', 'brute', '--workers', '2'], /--workers is for --search dpor/],
    ['no workers', ['--search', 'dpor', '--workers', '0'], /--workers 0 is not a positive/],
    ['too many workers', ['--search', 'dpor', '--workers', '257'], /--workers 257 is too many/],
  ];
  it.each(faults)('%s', async (_, argv, expected) => {
    const { exit, err } = await redolog('explore', '-e', busy, ...argv);
    expect({ exit, err }).toEqual({ exit: 2, err: expect.stringMatching(expected) });
    expect(err).toMatch(/\n {2}hint: \S/);
  });

  it('is named in the help with what can', async () => {
    const { out } = await redolog('explore', '--help');
    expect(out).toMatch(/\nSearches:\n {2}states {4}depth first, .*\n {2}dpor {6}one execution of every trace/);
    expect(out).toContain('redolog explore transfer.scn --search dpor --workers 2 --checkpoint');
  });
});

describe('a witness', () => {
  const long =
    'init: x=0, y=0; T1: y = 1; r = x; x = r + 1; y = 2\nT2: y = y + 3; r = x; x = r + 1\nT3: y = 4; never: x == 1';
  const tokenIn = (out: string) => /--replay (\S+)/.exec(out)?.[1] ?? '';

  it('that was found by chance is minimized on its own program', async () => {
    const { exit, out } = await searching('random', '-e', long);
    expect(exit).toBe(1);
    const [, before, after] = /minimized from (\d+) context switches, \d+ steps to (\d+) context/.exec(out) ?? [];
    expect(Number(after)).toBeLessThan(Number(before));
    expect(out).not.toContain('smaller program');
    expect((await redolog('explore', '--replay', tokenIn(out))).out).toContain('violated here: never: x == 1');
  });

  it.each(['dpor', 'pct'])('of --search %s that is simple already says that it is', async (search) => {
    const { out } = await searching(search, '-e', apart, ...plain);
    expect(out).toMatch(/A way there; none that is simpler was found \(\d+ candidates replayed\)\.\n/);
  });

  it.each(['states', 'dpor'])('of --search %s comes with a smaller program where that is asked for', async (search) => {
    const { out } = await searching(search, '-e', long, '--minimize', 'program', ...plain);
    expect(out).toContain('A smaller program violates the same: 3 threads, 8 statements');
    expect(out).toContain('\n    init: x=0\n');
    expect(out).not.toMatch(/^ {4}T\d:.*y/m);
    expect((await redolog('explore', '--replay', tokenIn(out))).out).toContain('violated here: never: x == 1');
  });

  it('that is the best one is left as it is', async () => {
    const { out } = await searching('states', '-e', long, '--json', ...plain);
    expect(JSON.parse(out).minimized).toBeNull();
  });

  it('is minimized by its token, for people and for machines', async () => {
    const { out } = await searching('random', '-e', long, '--minimize', 'nothing', ...plain);
    const argv = ['explore', '--replay', tokenIn(out), '--minimize', 'program'];
    const text = await redolog(...argv);
    const { minimized, token, condition } = JSON.parse((await redolog(...argv, '--json')).out);
    expect(text.exit).toBe(1);
    expect(text.out).toContain(minimized.scenario.trimEnd().replaceAll('\n', '\n    '));
    expect(tokenIn(text.out)).toBe(token);
    expect(condition).toBe('never: x == 1');
    expect(minimized.after.steps).toBeLessThan(minimized.before.steps);
  });

  it('that is none is refused', async () => {
    const { out } = await redolog('explore', '-e', long, '--json', ...plain);
    const first = JSON.parse(out).token;
    const fixed = await redolog('explore', '--replay', first, '--minimize', 'all');
    expect(fixed.exit).toBe(2);
    expect(fixed.err).toContain('--minimize all says nothing');
  });
});
