import { alphabetOf } from './character.ts';
import { RegExpRefused } from './fault.ts';
import { Flag, typeFlags } from './flags.ts';
import type { Category, CharacterSet, Group, Node, Pattern, Position, Repeat, Sequence, SetItem } from './syntax.ts';
import { unlimited } from './syntax.ts';
import { widthOf } from './width.ts';

/** With more of them the host may take very long, and nothing can stop it. */
const mostChoices = 4;

/** Any character. The shorter `[^]` is taken for a set that may match nothing by some hosts in their newest mode. */
const anything = '[\\0-\\u{10ffff}]';

/** A pattern as the host's engine takes it. */
export interface HostPattern {
  readonly regexp: RegExp;
  /** The groups in the order in which they close. */
  readonly closing: readonly number[];
}

/**
 * Translates a pattern to a sticky expression of the host, where that means exactly the same and takes no long time.
 * @throws RegExpRefused with the construct that stands against it
 */
export function toHost(pattern: Pattern): HostPattern {
  if (pattern.flags & Flag.ignoreCase) throw new RegExpRefused('ignored case');
  const translation = new Translation();
  const source = translation.sequence(pattern.body, pattern.flags);
  return { regexp: new RegExp(source, pattern.groups > 0 ? 'dvy' : 'vy'), closing: translation.closing };
}

class Translation {
  readonly closing: number[] = [];
  #choices = 0;
  #inLook = false;

  sequence(nodes: Sequence, flags: number): string {
    return nodes.map((node) => this.#node(node, flags)).join('');
  }

  #node(node: Node, flags: number): string {
    switch (node.kind) {
      case 'literal':
      case 'any':
      case 'set':
        return character(node, flags);
      case 'position':
        return position(node.at, flags);
      case 'branch': {
        this.#choose();
        return `(?:${node.options.map((option) => this.sequence(option, flags)).join('|')})`;
      }
      case 'repeat':
        return this.#repeat(node, flags);
      case 'group':
        return this.#group(node, flags);
      case 'look':
        return this.#look(node.body, node.ahead, node.negated, flags);
      case 'failure':
        return '(?!)';
      case 'reference':
        throw new RegExpRefused('references to groups');
      case 'conditional':
        throw new RegExpRefused('conditions');
      case 'atomic':
        throw new RegExpRefused('atomic groups');
    }
  }

  #choose(): void {
    if (++this.#choices > mostChoices) throw new RegExpRefused('many choices');
  }

  #group({ index, add, remove, body }: Group, flags: number): string {
    if ((add | remove) & Flag.ignoreCase) throw new RegExpRefused('ignored case');
    const inner = ((add & typeFlags ? flags & ~typeFlags : flags) | add) & ~remove;
    const text = this.sequence(body, inner);
    if (index === undefined) return `(?:${text})`;
    if (this.#inLook) throw new RegExpRefused('groups in assertions');
    this.closing.push(index);
    return `(${text})`;
  }

  #look(body: Sequence, ahead: boolean, negated: boolean, flags: number): string {
    const outer = this.#inLook;
    this.#inLook = true;
    const text = this.sequence(body, flags);
    this.#inLook = outer;
    return `(?${ahead ? '' : '<'}${negated ? '!' : '='}${text})`;
  }

  // The host forgets what groups matched in earlier rounds, and takes no empty rounds.
  #repeat({ min, max, mode, body }: Repeat, flags: number): string {
    if (mode === 'possessive') throw new RegExpRefused('possessive repetition');
    const isPlain = body.every(({ kind }) => kind === 'literal' || kind === 'any' || kind === 'set');
    if (!isPlain || body.length === 0) {
      if (max !== 1) throw new RegExpRefused('repeated groups');
      if (widthOf(body, []).low === 0) throw new RegExpRefused('repetition of what may be empty');
    }
    if (max === unlimited && body.length > 1) throw new RegExpRefused('repeated groups');
    if (min !== max) this.#choose();
    const limits = max === unlimited ? `{${min},}` : `{${min},${max}}`;
    return `(?:${this.sequence(body, flags)})${limits}${mode === 'lazy' ? '?' : ''}`;
  }
}

function character(node: Extract<Node, { kind: 'literal' | 'any' | 'set' }>, flags: number): string {
  switch (node.kind) {
    case 'literal':
      return escaped(node.code);
    case 'any':
      return flags & Flag.dotAll ? anything : '[^\\n]';
    case 'set':
      return setText(node, flags);
  }
}

function setText({ items, negated }: Pick<CharacterSet, 'items' | 'negated'>, flags: number): string {
  return `[${negated ? '^' : ''}${items.map((item) => itemText(item, flags)).join('')}]`;
}

function itemText(item: SetItem, flags: number): string {
  if (item.kind === 'range') return `${escaped(item.low)}-${escaped(item.high)}`;
  return `[${item.negated ? '^' : ''}${categoryText(item.name, flags)}]`;
}

function categoryText(name: Category['name'], flags: number): string {
  const isUnicode = alphabetOf(flags) === 'unicode';
  switch (name) {
    case 'digit':
      return isUnicode ? '\\p{Nd}' : '0-9';
    case 'space':
      return isUnicode
        ? '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
        : '\\t-\\r\\x20';
    case 'word':
      return isUnicode ? '\\p{L}\\p{N}_' : 'a-zA-Z0-9_';
  }
}

function position(at: Position['at'], flags: number): string {
  const word = `[${categoryText('word', flags)}]`;
  switch (at) {
    case 'start':
      return `(?<!${anything})`;
    case 'finish':
      return `(?!${anything})`;
    case 'begin':
      return flags & Flag.multiline ? '(?<![^\\n])' : `(?<!${anything})`;
    case 'end':
      return flags & Flag.multiline ? '(?![^\\n])' : `(?=\\n?(?!${anything}))`;
    case 'boundary':
      return `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`;
    case 'inside':
      // In an empty text Python finds neither a boundary nor the lack of one.
      return `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word})(?:(?<=${anything})|(?=${anything})))`;
  }
}

function escaped(code: number): string {
  return `\\u{${code.toString(16)}}`;
}
