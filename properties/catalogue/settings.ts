import fc from 'fast-check';
import type { Settings } from '../arbitraries/subject.ts';
import { isC7, type Target } from './target.ts';

// Drawn settings are those that differ from the defaults of a scenario: so a counterexample shows what it takes only.
const among = (key: string, ...values: string[]): fc.Arbitrary<Settings> =>
  fc.constantFrom<Settings[]>({}, ...values.map((value) => ({ [key]: value })));

const policies = among('contention', 'abortTheYounger', 'alwaysAbortMyself', 'alwaysAbortOther', 'alwaysWait');
const segments = among('segments', '1', '2');
const versions = among('versions', '2');
const granularity = among('granularity', 'fine');

const union = (...parts: fc.Arbitrary<Settings>[]): fc.Arbitrary<Settings> =>
  fc.tuple(...parts).map((drawn) => Object.assign({}, ...drawn));

/** Which granularities programs are run at. */
export type Grain = 'barrier' | 'both';

/** How programs are run under a protocol. */
export function settingsFor(target: Target, grain: Grain): fc.Arbitrary<Settings> {
  if (!isC7(target)) return fc.constant(protocolSetting(target));
  const drawn = union(policies, segments, versions, ...(grain === 'both' ? [granularity] : []));
  return drawn.map((settings) => ({ ...protocolSetting(target), ...settings }));
}

/** What {@link settingsFor} draws, in words. */
export function settingsProse(target: Target, grain: Grain): readonly string[] {
  if (!isC7(target)) return [];
  const granularities = grain === 'both' ? 'at barrier or fine granularity' : 'at barrier granularity';
  return [
    `${granularities}, under every contention policy, with segments for all threads or fewer, and 2 or 255 versions`,
  ];
}

/** The setting that names the protocol, where that is not the default one. */
export function protocolSetting({ kind, name }: Target): Settings {
  return kind === 'own' || name === 'c7' ? {} : { protocol: name };
}

/** The settings as a line of a scenario. */
export function configLine(settings: Settings): string {
  const pairs = Object.entries(settings).map(([key, value]) => `${key}=${value}`);
  return pairs.length === 0 ? '' : `config: ${pairs.join(', ')}\n`;
}
