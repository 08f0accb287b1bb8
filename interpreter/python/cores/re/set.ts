import { parseSetEscape } from './escape.ts';
import { lengthOf, type Source } from './source.ts';
import type { Node, SetItem } from './syntax.ts';

/** Parses a set, whose bracket is taken already. */
export function parseSet(source: Source): Node {
  const start = source.tell() - 1;
  const negated = source.match('^');
  const items: SetItem[] = [];
  for (;;) {
    const first = token(source, start);
    if (first === ']' && items.length > 0) break;
    const low = item(source, first);
    if (!source.match('-')) {
      items.push(low);
      continue;
    }
    const second = token(source, start);
    if (second === ']') {
      items.push(low, { kind: 'range', low: 45, high: 45 });
      break;
    }
    const high = item(source, second);
    if (low.kind !== 'range' || high.kind !== 'range' || high.low < low.low) {
      const length = lengthOf(first) + 1 + lengthOf(second);
      throw source.fault(`bad character range ${first}-${second}`, length);
    }
    items.push({ kind: 'range', low: low.low, high: high.low });
  }
  return simplified(negated, items);
}

function token(source: Source, start: number): string {
  const taken = source.get();
  if (taken === undefined) throw source.fault('unterminated character set', source.tell() - start);
  return taken;
}

function item(source: Source, first: string): SetItem {
  if (first.startsWith('\\')) return parseSetEscape(source, first);
  const code = first.codePointAt(0)!;
  return { kind: 'range', low: code, high: code };
}

function simplified(negated: boolean, items: readonly SetItem[]): Node {
  const only = items.length === 1 ? items[0]! : undefined;
  if (!negated && only?.kind === 'range' && only.low === only.high) return { kind: 'literal', code: only.low };
  return { kind: 'set', negated, items };
}
