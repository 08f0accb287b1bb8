import { CoreFault } from '../fault.ts';
import { digits } from './escape.ts';
import type { Source } from './source.ts';
import { type Node, type Repeat, unlimited } from './syntax.ts';

/**
 * Parses how often what stands before is repeated; the first character of it is taken already.
 * @returns undefined where it is only a brace, which means itself
 */
export function parseRepeat(source: Source, first: string, item: Node | undefined): Repeat | undefined {
  const here = source.tell();
  const limits = parseLimits(source, first, here);
  if (limits === undefined) return undefined;
  if (item === undefined || item.kind === 'position') {
    throw source.fault('nothing to repeat', source.tell() - here + 1);
  }
  if (item.kind === 'repeat') throw source.fault('multiple repeat', source.tell() - here + 1);
  const isPlain = item.kind === 'group' && item.index === undefined && item.add === 0 && item.remove === 0;
  const mode = source.match('?') ? 'lazy' : source.match('+') ? 'possessive' : 'greedy';
  return { kind: 'repeat', min: limits[0], max: limits[1], mode, body: isPlain ? item.body : [item] };
}

function parseLimits(source: Source, first: string, here: number): readonly [number, number] | undefined {
  if (first === '?') return [0, 1];
  if (first === '*') return [0, unlimited];
  if (first === '+') return [1, unlimited];
  if (source.next === '}') return undefined;
  const low = source.getWhile(Number.POSITIVE_INFINITY, digits);
  const high = source.match(',') ? source.getWhile(Number.POSITIVE_INFINITY, digits) : low;
  if (!source.match('}')) {
    source.seek(here);
    return undefined;
  }
  const min = low === '' ? 0 : limit(low);
  const max = high === '' ? unlimited : limit(high);
  if (max < min) throw source.fault('min repeat greater than max repeat', source.tell() - here);
  return [min, max];
}

function limit(text: string): number {
  const number = Number(text);
  if (number >= unlimited) throw new CoreFault('OverflowError', 'the repetition number is too large');
  return number;
}
