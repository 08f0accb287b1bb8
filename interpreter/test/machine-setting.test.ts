import { describe, expect, test } from 'vitest';
import { repairs as allRepairs } from '../../model/index.ts';
import { runOptions, settingMeanings } from '../machine/options.ts';
import { Bench, setUpFault } from './machine-run.ts';
import { parse } from './scenario-help.ts';

describe('settings', () => {
  const options = (config: string, overrides = {}) => runOptions(parse(`${config}\ninit: x\nT1..T3: x = 1`), overrides);

  test('are the defaults for people, and as many segments as threads', () => {
    expect(options('')).toMatchObject({
      protocol: 'c7',
      unit: 'statement',
      safePoints: 'statement',
      c7: { pageSize: 64, segments: 3, contention: 'pauseIfYounger', granularity: 'barrier', readVersions: 255 },
    });
  });

  test('are taken from the scenario, and the command line wins', () => {
    const config = 'config: protocol=gil, page=128, segments=2, contention=alwaysWait, granularity=fine, unit=access';
    expect(options(`${config}, safepoints=commit, versions=9, nursery=64KiB, memory=1MiB`)).toMatchObject({
      protocol: 'gil',
      unit: 'access',
      safePoints: 'commit',
      c7: {
        pageSize: 128,
        segments: 2,
        contention: 'alwaysWait',
        granularity: 'fine',
        readVersions: 9,
        nurseryBytes: 65_536,
        segmentBytes: 1_048_576,
      },
    });
    expect(options(config, { protocol: 'c7', page: '4096' })).toMatchObject({
      protocol: 'c7',
      c7: { pageSize: 4096, segments: 2 },
    });
  });

  test('name the repairs of the library’s faults, or take them all', () => {
    const repairs = (config: string, overrides = {}) => options(`config: ${config}`, overrides).c7.repairs;
    expect(repairs('page=64')).toEqual([]);
    expect(repairs('repairs=none')).toEqual([]);
    expect(repairs('repairs=all')).toEqual(allRepairs);
    expect(repairs('repairs=weakrefs+cards')).toEqual(['weakrefs', 'cards']);
    expect(repairs('repairs=all', { repairs: 'weakrefs,cards' })).toEqual(['weakrefs', 'cards']);
    expect(options('config: protocol=c7-repaired').protocol).toBe('c7-repaired');
  });

  // C7-CARD-4: the commit copies only the items under the card that was marked before the collection.
  test('repair what they name', () => {
    const program = 'init: a[100]\nT1: { card a[0] = 1; minor; a[99] = 2 }';
    const committed = (settings: Record<string, string>) => new Bench(program, settings).finish().value('a[99]');
    expect(committed({ protocol: 'c7' })).toBe(0);
    expect(committed({ protocol: 'c7', repairs: 'weakrefs' })).toBe(0);
    expect(committed({ protocol: 'c7', repairs: 'cards' })).toBe(2);
    expect(committed({ protocol: 'c7-repaired' })).toBe(2);
    expect(committed({ protocol: 'gil' })).toBe(2);
  });

  test('are explained one by one', () => {
    for (const [key, meaning] of settingMeanings) expect(`${key}: ${meaning}`).toMatch(/^[a-z]+: \S.*[^.]$/);
    expect(settingMeanings.map(([key]) => key)).toContain('granularity');
  });

  test.each([
    ['an unknown key', 'pages=64', 1, 'there is no setting pages'],
    ['an unknown protocol', 'protocol=tl2', 10, 'protocol=tl2 is not possible'],
    ['an unknown policy', 'contention=never', 12, 'there is no contention policy never'],
    ['a repair', 'repairs=cards+nothing', 9, 'repairs=cards+nothing is not possible'],
    ['a granularity', 'granularity=rough', 13, 'granularity=rough is not possible'],
    ['a size that is no number', 'memory=much', 8, 'memory=much is not possible'],
    ['a number of segments that is none', 'segments=two', 10, 'segments=two is not possible'],
    ['too many versions', 'versions=256', 10, 'versions=256 is not possible'],
    ['an impossible page', 'page=63', 6, 'a page of 63 bytes is not possible'],
    ['an impossible number of segments', 'segments=241', 10, 'a number of 241 segments is not possible'],
    ['an impossible nursery', 'nursery=100', 9, 'a nursery of 100 bytes is not possible'],
    ['too little memory', 'memory=4096', 8, 'a segment of 4096 bytes is not possible'],
    ['a unit', 'unit=line', 6, 'unit=line is not possible'],
    ['safe points', 'safepoints=never', 12, 'safepoints=never is not possible'],
  ])('%s is a fault at its place, with a hint', (_, setting, column, message) => {
    const [first = '', ...others] = setUpFault(`init: x\nconfig:${setting}\nT1: x = 1`).split('\n');
    expect(first).toMatch(new RegExp(`^test\\.scn:2:${column + 7}: error: ${message.replace(/[()+]/g, '\\$&')} \\[`));
    expect(others.at(-1)).toMatch(/^ {2}hint: /);
  });

  test('from the command line are at fault without a place', () => {
    for (const settings of [{ pages: '64' }, { unit: 'line' }, { page: '63' }]) {
      expect(setUpFault('init: x\nT1: x = 1', settings)).toMatch(/^error: /);
    }
  });

  // The place of page=64, which the command line replaced, is not to blame.
  test('from the command line are at fault without a place even where they replace one of the scenario', () => {
    expect(setUpFault('init: x\nconfig: page=64\nT1: x = 1', { page: '63' })).toMatch(/^error: /);
  });
});

describe('placement', () => {
  const pages = (program: string, settings = {}) => {
    const { machine } = new Bench(`${program}\nT1: pass`, settings);
    const { layout } = machine.protocol.world;
    const places = [...machine.objects].map(([name, { address, size }]) => ({
      name,
      first: layout.pageOf(address),
      last: layout.pageOf(address + size - 1),
    }));
    return new Map(places.map((place) => [place.name, place]));
  };
  const onPage = (program: string, name: string) => pages(program).get(name)!.first;

  test('without a wish goes in order of declaration, one after the other', () => {
    const { objects } = new Bench('init: x, a[3], y; object p: f, g\nT1: pass').machine;
    expect([...objects.keys()]).toEqual(['x', 'a', 'y', 'p']);
    const places = [...objects.values()];
    for (const [index, { address, size }] of places.entries()) {
      expect(address % 16).toBe(0);
      expect(size % 8).toBe(0);
      const next = places[index + 1];
      if (next !== undefined) expect(next.address).toBeGreaterThanOrEqual(address + size + 8);
    }
    expect(objects.get('a')).toMatchObject({ size: 32, fields: [{ name: 'a[0]', offset: 8 }, {}, { name: 'a[2]' }] });
    expect(objects.get('p')).toMatchObject({ size: 24, fields: [{ name: 'p.f' }, { name: 'p.g', offset: 16 }] });
  });

  test('same page puts objects on one page, whatever stands between them', () => {
    const program = 'init: x, u, v, w, y\nsame page: x, y';
    const placed = pages(program);
    expect(placed.get('x')!.first).toBe(placed.get('y')!.last);
    expect(onPage('init: x, u, v, w, y', 'x')).not.toBe(onPage('init: x, u, v, w, y', 'y'));
  });

  test('same page begins a new page where the present one has too little room', () => {
    const placed = pages('init: u, x, y\nsame page: x, y');
    expect(placed.get('x')!.first).toBe(placed.get('y')!.last);
    expect(placed.get('x')!.first).toBe(placed.get('u')!.first + 1);
  });

  test('apart puts objects on pages that they share with nobody', () => {
    const placed = [...pages('init: u, x, y, v\napart: x, y').values()];
    const pagesOf = ({ first, last }: { first: number; last: number }) => (first === last ? [first] : [first, last]);
    for (const name of ['x', 'y']) {
      const mine = placed.find((place) => place.name === name)!;
      const others = placed.filter((place) => place !== mine).flatMap(pagesOf);
      expect(pagesOf(mine).filter((page) => others.includes(page))).toEqual([]);
    }
  });

  test('several wishes hold at once', () => {
    const placed = pages('init: x, y, u, v\nsame page: x, u\nsame page: y, v\napart: x, y');
    expect(placed.get('x')!.first).toBe(placed.get('u')!.first);
    expect(placed.get('y')!.first).toBe(placed.get('v')!.first);
    expect(placed.get('x')!.first).not.toBe(placed.get('y')!.first);
  });

  test('what does not fit on a page together is a fault, with what is needed', () => {
    expect(setUpFault('init: x, y, z\nsame page: x, y, z\nT1: x = 1')).toBe(
      [
        'test.scn:2:1: error: x, y, z need 96 bytes, a page has 64 [scenario/placement]',
        '  same page: x, y, z',
        '  ^^^^^^^^^^^^^^^^^^',
        '  hint: put fewer or smaller objects on one page, or make pages larger: config: page=4096',
      ].join('\n'),
    );
    expect(setUpFault('init: x, y, z\nsame page: x, y, z\nT1: x = 1', { page: '128' })).toBe('no fault');
  });

  test('what is to be together and apart is a fault', () => {
    const fault = setUpFault('init: x, y\nsame page: x, y\napart: x, y\nT1: x = 1');
    expect(fault).toMatch(/^test\.scn:3:\d+: error: y cannot be both apart from and on the same page as another/);
  });

  test('what does not fit into memory is a fault', () => {
    const fault = setUpFault('init: a[6000]\nconfig: memory=64KiB, nursery=16KiB\nT1: a[0] = 1');
    expect(fault).toContain('an object of 48008 bytes does not fit into what is left of the limit of 65536 bytes');
  });

  // Sharing a page goes over several wishes: x, y and z together have no room on one.
  test('two wishes that cannot both be met are a fault', () => {
    expect(setUpFault('init: x, y, z\nsame page: x, y\nsame page: y, z\nT1: z = 1')).not.toBe('no fault');
  });
});
