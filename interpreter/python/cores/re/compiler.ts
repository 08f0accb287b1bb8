import { alphabetOf, CharacterTest, setTest } from './character.ts';
import { RegExpFault } from './fault.ts';
import { Flag, typeFlags } from './flags.ts';
import { lastGroupRegister, Op, Place, type Program, stride } from './program.ts';
import { type Group, type Look, type Node, type Pattern, type Repeat, type Sequence, unlimited } from './syntax.ts';
import { type Width, widthOf } from './width.ts';

/**
 * Compiles a pattern for the matcher.
 * @throws RegExpFault where a lookbehind has no fixed width
 */
export function compile(pattern: Pattern): Program {
  const compiler = new Compiler(pattern);
  return compiler.program();
}

class Compiler {
  readonly #code: number[] = [];
  readonly #tests: CharacterTest[] = [];
  readonly #limits: number[] = [];
  readonly #pattern: Pattern;
  readonly #widths: readonly Width[];
  #registers: number;

  constructor(pattern: Pattern) {
    this.#pattern = pattern;
    this.#widths = groupWidths(pattern);
    this.#registers = lastGroupRegister(pattern.groups) + 1;
  }

  program(): Program {
    const { body, flags, groups } = this.#pattern;
    this.#sequence(body, flags);
    this.#emit(Op.accept);
    return {
      code: Int32Array.from(this.#code),
      tests: this.#tests,
      limits: this.#limits,
      groups,
      registers: this.#registers,
    };
  }

  get #here(): number {
    return this.#code.length / stride;
  }

  #emit(op: number, a = 0, b = 0, c = 0): number {
    this.#code.push(op, a, b, c);
    return this.#here - 1;
  }

  /** Fills in an operand, 1 to 3, of an instruction: the place that comes next. */
  #patch(place: number, operand: number): void {
    this.#code[place * stride + operand] = this.#here;
  }

  #take(registers: number): number {
    const first = this.#registers;
    this.#registers += registers;
    return first;
  }

  #sequence(nodes: Sequence, flags: number): void {
    for (const node of nodes) this.#node(node, flags);
  }

  #node(node: Node, flags: number): void {
    switch (node.kind) {
      case 'literal':
      case 'any':
      case 'set':
        return this.#character(node, flags);
      case 'position':
        this.#emit(Op.at, placeOf(node.at, flags));
        return;
      case 'branch':
        return this.#branch(node.options, flags);
      case 'repeat':
        return this.#repeat(node, flags);
      case 'group':
        return this.#group(node, flags);
      case 'atomic':
        return this.#atomic(() => this.#sequence(node.body, flags));
      case 'look':
        return this.#look(node, flags);
      case 'reference': {
        const exact = (flags & Flag.ignoreCase) === 0;
        this.#emit(Op.reference, node.group, exact ? 0 : alphabetOf(flags) === 'unicode' ? 1 : 2);
        return;
      }
      case 'conditional':
        return this.#conditional(node.group, node.yes, node.no ?? [], flags);
      case 'failure':
        this.#emit(Op.fail);
    }
  }

  #character(node: Extract<Node, { kind: 'literal' | 'any' | 'set' }>, flags: number): void {
    if (node.kind === 'literal' && (flags & Flag.ignoreCase) === 0) this.#emit(Op.literal, node.code);
    else this.#emit(Op.test, this.#test(node, flags));
  }

  #test(node: Extract<Node, { kind: 'literal' | 'any' | 'set' }>, flags: number): number {
    this.#tests.push(testOf(node, flags));
    return this.#tests.length - 1;
  }

  #branch(options: readonly Sequence[], flags: number): void {
    const ends: number[] = [];
    for (const [at, option] of options.entries()) {
      const isLast = at === options.length - 1;
      const fork = isLast ? undefined : this.#emit(Op.fork);
      this.#sequence(option, flags);
      if (fork === undefined) break;
      ends.push(this.#emit(Op.jump));
      this.#patch(fork, 1);
    }
    for (const end of ends) this.#patch(end, 1);
  }

  #group({ index, add, remove, body }: Group, flags: number): void {
    const inner = ((add & typeFlags ? flags & ~typeFlags : flags) | add) & ~remove;
    if (index === undefined) return this.#sequence(body, inner);
    this.#emit(Op.mark, 2 * index);
    this.#sequence(body, inner);
    this.#emit(Op.close, 2 * index + 1, index);
  }

  #repeat(node: Repeat, flags: number): void {
    if (node.mode === 'possessive') {
      return this.#atomic(() => this.#repeat({ ...node, mode: 'greedy' }, flags));
    }
    const only = node.body.length === 1 ? node.body[0]! : undefined;
    const isSingle = only?.kind === 'literal' || only?.kind === 'any' || only?.kind === 'set';
    if (isSingle && node.mode === 'greedy') {
      this.#emit(Op.many, this.#test(only, flags), node.min, node.max === unlimited ? -1 : node.max);
      return;
    }
    const register = this.#take(2);
    const limits = this.#limits.push(node.min, node.max === unlimited ? Number.POSITIVE_INFINITY : node.max) - 2;
    this.#emit(Op.enter, register);
    const head = this.#emit(node.mode === 'lazy' ? Op.lazy : Op.loop, register, limits);
    if (node.mode === 'lazy') this.#emit(Op.again, register, limits);
    this.#sequence(node.body, flags);
    this.#emit(Op.jump, head);
    this.#patch(head, 3);
  }

  #atomic(body: () => void): void {
    const register = this.#take(2);
    this.#emit(Op.look, register);
    body();
    this.#emit(Op.settle, register);
  }

  #look(node: Look, flags: number): void {
    const back = node.ahead ? 0 : this.#fixedWidth(node.body);
    const register = this.#take(2);
    const begin = this.#emit(node.negated ? Op.refute : Op.look, register, back);
    this.#sequence(node.body, flags);
    this.#emit(node.negated ? Op.refuted : Op.looked, register);
    if (node.negated) this.#patch(begin, 3);
  }

  #fixedWidth(body: Sequence): number {
    const { low, high } = widthOf(body, this.#widths);
    if (low !== high) throw new RegExpFault('look-behind requires fixed-width pattern');
    return low;
  }

  #conditional(group: number, yes: Sequence, no: Sequence, flags: number): void {
    const unless = this.#emit(Op.unless, group);
    this.#sequence(yes, flags);
    const end = this.#emit(Op.jump);
    this.#patch(unless, 2);
    this.#sequence(no, flags);
    this.#patch(end, 1);
  }
}

function testOf(node: Extract<Node, { kind: 'literal' | 'any' | 'set' }>, flags: number): CharacterTest {
  switch (node.kind) {
    case 'literal':
      return setTest([{ kind: 'range', low: node.code, high: node.code }], false, flags);
    case 'any':
      return new CharacterTest(flags & Flag.dotAll ? () => true : (code) => code !== 10);
    case 'set':
      return setTest(node.items, node.negated, flags);
  }
}

function placeOf(at: Extract<Node, { kind: 'position' }>['at'], flags: number): number {
  const isUnicode = alphabetOf(flags) === 'unicode';
  switch (at) {
    case 'begin':
      return flags & Flag.multiline ? Place.lineStart : Place.start;
    case 'end':
      return flags & Flag.multiline ? Place.lineEnd : Place.lastLine;
    case 'start':
      return Place.start;
    case 'finish':
      return Place.end;
    case 'boundary':
      return isUnicode ? Place.unicodeBoundary : Place.asciiBoundary;
    case 'inside':
      return isUnicode ? Place.unicodeInside : Place.asciiInside;
  }
}

/** The widths of all groups; those inside of others come first. */
function groupWidths(pattern: Pattern): readonly Width[] {
  const widths: Width[] = [];
  const visit = (nodes: Sequence): void => {
    for (const node of nodes) {
      for (const inner of childrenOf(node)) visit(inner);
      if (node.kind === 'group' && node.index !== undefined) widths[node.index] = widthOf(node.body, widths);
    }
  };
  visit(pattern.body);
  return widths;
}

function childrenOf(node: Node): readonly Sequence[] {
  switch (node.kind) {
    case 'branch':
      return node.options;
    case 'conditional':
      return node.no === undefined ? [node.yes] : [node.yes, node.no];
    case 'repeat':
    case 'group':
    case 'atomic':
    case 'look':
      return [node.body];
    case 'literal':
    case 'any':
    case 'set':
    case 'position':
    case 'reference':
    case 'failure':
      return [];
  }
}
