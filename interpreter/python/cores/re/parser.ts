import { parseEscape } from './escape.ts';
import { flagFault, RegExpFault } from './fault.ts';
import { Flag } from './flags.ts';
import { type Inside, parseGroup, VerboseFound } from './group.ts';
import { parseRepeat } from './repeat.ts';
import { parseSet } from './set.ts';
import { Source } from './source.ts';
import { ParseState } from './state.ts';
import type { Node, Pattern, Sequence } from './syntax.ts';

/**
 * Parses a regular expression as Python's `re.compile` does.
 * @param isBytes whether it is a pattern of bytes, each given as the character with its code
 * @throws RegExpFault for `re.error`, CoreFault for its other exceptions, RegExpRefused for `\N{...}`
 */
export function parsePattern(text: string, flags = 0, isBytes = false): Pattern {
  try {
    return parseWith(new Source(text, isBytes), flags);
  } catch (thrown) {
    if (thrown instanceof VerboseFound) return parseWith(new Source(text, isBytes), flags | Flag.verbose);
    throw thrown;
  }
}

function parseWith(source: Source, flags: number): Pattern {
  const state = new ParseState(flags);
  const body = alternatives(source, state, (flags & Flag.verbose) !== 0, 0);
  const allFlags = fixed(state.flags, source.isBytes);
  if (source.next !== undefined) throw source.fault('unbalanced parenthesis');
  for (const [group, position] of state.references) {
    if (group >= state.widths.length) {
      throw new RegExpFault(`invalid group reference ${group}`, source.text, position);
    }
  }
  return {
    source: source.text,
    isBytes: source.isBytes,
    flags: allFlags,
    groups: state.widths.length - 1,
    names: state.names,
    body,
  };
}

function fixed(flags: number, isBytes: boolean): number {
  if (isBytes) {
    if (flags & Flag.unicode) throw flagFault('cannot use UNICODE flag with a bytes pattern');
    if (flags & Flag.locale && flags & Flag.ascii) throw flagFault('ASCII and LOCALE flags are incompatible');
    return flags;
  }
  if (flags & Flag.locale) throw flagFault('cannot use LOCALE flag with a str pattern');
  if (flags & Flag.ascii && flags & Flag.unicode) throw flagFault('ASCII and UNICODE flags are incompatible');
  return flags & Flag.ascii ? flags : flags | Flag.unicode;
}

function alternatives(source: Source, state: ParseState, verbose: boolean, depth: number): Sequence {
  const options: Sequence[] = [];
  do options.push(alternative(source, state, verbose, depth + 1, depth === 0 && options.length === 0));
  while (source.match('|'));
  return options.length === 1 ? options[0]! : [{ kind: 'branch', options }];
}

function alternative(source: Source, state: ParseState, verbose: boolean, depth: number, isFirst: boolean): Sequence {
  const nodes: Node[] = [];
  for (;;) {
    const token = source.next;
    if (token === undefined || token === '|' || token === ')') return nodes;
    source.get();
    if (verbose && isBlank(source, token)) continue;
    if (token === '(') {
      const inside: Inside = {
        source,
        state,
        verbose,
        depth,
        isFirst: isFirst && nodes.length === 0,
        alternatives: (inner) => alternatives(source, state, inner, depth),
        alternative: () => alternative(source, state, verbose, depth + 1, false),
      };
      const node = parseGroup(inside);
      if (node !== undefined) nodes.push(node);
      continue;
    }
    const repeat = token.length === 1 && '*+?{'.includes(token) ? parseRepeat(source, token, nodes.at(-1)) : undefined;
    if (repeat !== undefined) nodes[nodes.length - 1] = repeat;
    else nodes.push(atom(source, state, token));
  }
}

/** Whether a token means nothing in the verbose mode; takes the rest of a comment. */
function isBlank(source: Source, token: string): boolean {
  if (token.length === 1 && ' \t\n\r\v\f'.includes(token)) return true;
  if (token !== '#') return false;
  for (;;) {
    const inside = source.get();
    if (inside === undefined || inside === '\n') return true;
  }
}

function atom(source: Source, state: ParseState, token: string): Node {
  if (token.startsWith('\\')) return parseEscape(source, state, token);
  switch (token) {
    case '.':
      return { kind: 'any' };
    case '^':
      return { kind: 'position', at: 'begin' };
    case '$':
      return { kind: 'position', at: 'end' };
    case '[':
      return parseSet(source);
    default:
      return { kind: 'literal', code: token.codePointAt(0)! };
  }
}
