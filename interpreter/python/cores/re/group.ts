import { quoted } from '../quote.ts';
import { RegExpRefused } from './fault.ts';
import { Flag, flagOf } from './flags.ts';
import { parseInlineFlags } from './inline.ts';
import { groupNumber, isIdentifier, lengthOf, type Source } from './source.ts';
import { maxGroups, type ParseState } from './state.ts';
import type { Node, Sequence } from './syntax.ts';

/** Where a group stands, and how to parse what is in it. */
export interface Inside {
  readonly source: Source;
  readonly state: ParseState;
  readonly verbose: boolean;
  readonly depth: number;
  /** Whether nothing stands before it, so that it may be flags for the whole pattern. */
  readonly isFirst: boolean;
  /** Parses alternatives up to a `)` that is not theirs. */
  readonly alternatives: (verbose: boolean) => Sequence;
  /** Parses one alternative. */
  readonly alternative: () => Sequence;
}

/** Thrown where flags at the start turn on the verbose mode: the pattern is to be read again. */
export class VerboseFound extends Error {}

const deepest = 1000;

/** Parses a group, whose parenthesis is taken already. @returns undefined for what matches nothing, like a comment */
export function parseGroup(inside: Inside): Node | undefined {
  const { source } = inside;
  if (inside.depth > deepest) throw new RegExpRefused(`more than ${deepest} nested groups`);
  const start = source.tell() - 1;
  if (!source.match('?')) return capture(inside, start, undefined);
  const letter = taken(source);
  switch (letter) {
    case 'P':
      return namedGroup(inside, start);
    case ':':
      return plain(inside, start, 0, 0);
    case '#':
      return comment(source, start);
    case '=':
    case '!':
      return look(inside, start, true, letter === '!');
    case '<':
      return lookbehind(inside, start);
    case '(':
      return conditional(inside, start);
    case '>':
      return { kind: 'atomic', body: ended(source, start, inside.alternatives(inside.verbose)) };
    default:
      if (flagOf(letter) === undefined && letter !== '-') {
        throw source.fault(`unknown extension ?${letter}`, lengthOf(letter) + 1);
      }
      return flagged(inside, start, letter);
  }
}

function taken(source: Source): string {
  const token = source.get();
  if (token === undefined) throw source.fault('unexpected end of pattern');
  return token;
}

function ended<Body>(source: Source, start: number, body: Body): Body {
  if (!source.match(')')) throw source.fault('missing ), unterminated subpattern', source.tell() - start);
  return body;
}

function capture(inside: Inside, start: number, name: string | undefined): Node {
  const { source, state } = inside;
  const index = state.open(source, name);
  const body = ended(source, start, inside.alternatives(inside.verbose));
  state.close(index, body);
  return { kind: 'group', index, add: 0, remove: 0, body };
}

function plain(inside: Inside, start: number, add: number, remove: number): Node {
  const verbose = (inside.verbose || (add & Flag.verbose) !== 0) && (remove & Flag.verbose) === 0;
  const body = ended(inside.source, start, inside.alternatives(verbose));
  return { kind: 'group', index: undefined, add, remove, body };
}

function namedGroup(inside: Inside, start: number): Node {
  const { source, state } = inside;
  if (source.match('<')) {
    const name = source.getUntil('>', 'group name');
    source.checkName(name, 1);
    return capture(inside, start, name);
  }
  if (!source.match('=')) {
    const letter = taken(source);
    throw source.fault(`unknown extension ?P${letter}`, lengthOf(letter) + 2);
  }
  const name = source.getUntil(')', 'group name');
  source.checkName(name, 1);
  const group = state.names.get(name);
  const length = lengthOf(name) + 1;
  if (group === undefined) throw source.fault(`unknown group name ${quoted(name)}`, length);
  if (!state.isClosed(group)) throw source.fault('cannot refer to an open group', length);
  state.checkLookbehind(source, group);
  return { kind: 'reference', group };
}

function comment(source: Source, start: number): undefined {
  for (;;) {
    if (source.next === undefined) throw source.fault('missing ), unterminated comment', source.tell() - start);
    if (source.get() === ')') return undefined;
  }
}

function lookbehind(inside: Inside, start: number): Node {
  const { source, state } = inside;
  const letter = taken(source);
  if (letter !== '=' && letter !== '!') throw source.fault(`unknown extension ?<${letter}`, lengthOf(letter) + 2);
  const outer = state.groupsBefore;
  state.groupsBefore ??= state.widths.length;
  return look(inside, start, false, letter === '!', () => {
    state.groupsBefore = outer;
  });
}

function look(inside: Inside, start: number, ahead: boolean, negated: boolean, leave?: () => void): Node {
  const body = inside.alternatives(inside.verbose);
  leave?.();
  ended(inside.source, start, body);
  return negated && body.length === 0 ? { kind: 'failure' } : { kind: 'look', ahead, negated, body };
}

function conditional(inside: Inside, start: number): Node {
  const { source, state } = inside;
  const name = source.getUntil(')', 'group name');
  const group = conditionGroup(source, state, name);
  state.checkLookbehind(source, group);
  const yes = inside.alternative();
  const no = source.match('|') ? inside.alternative() : undefined;
  if (no !== undefined && source.next === '|') {
    throw source.fault('conditional backref with more than two branches');
  }
  return ended(source, start, { kind: 'conditional', group, yes, no });
}

function conditionGroup(source: Source, state: ParseState, name: string): number {
  const length = lengthOf(name) + 1;
  if (isIdentifier(name)) {
    const group = state.names.get(name);
    if (group === undefined) throw source.fault(`unknown group name ${quoted(name)}`, length);
    return group;
  }
  const group = groupNumber(name);
  if (group === undefined) throw source.fault(`bad character in group name ${quoted(name)}`, length);
  if (group === 0) throw source.fault('bad group number', length);
  if (group >= maxGroups) throw source.fault(`invalid group reference ${BigInt(group)}`, length);
  if (!state.references.has(group)) state.references.set(group, source.tell() - length);
  return group;
}

function flagged(inside: Inside, start: number, letter: string): Node | undefined {
  const { source, state } = inside;
  const { add, remove, isGlobal } = parseInlineFlags(source, letter);
  if (!isGlobal) return plain(inside, start, add, remove);
  state.flags |= add;
  if (!inside.isFirst) throw source.fault('global flags not at the start of the expression', source.tell() - start);
  if (state.flags & Flag.verbose && !inside.verbose) throw new VerboseFound();
  return undefined;
}
