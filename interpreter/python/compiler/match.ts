import { Label } from '../code/assembler.ts';
import { integer, none, text, tuple } from '../code/constants.ts';
import { binaryNames, comparisonNames, type OpcodeName } from '../code/opcode.ts';
import type {
  Match,
  MatchAs,
  MatchClass,
  MatchMapping,
  MatchOr,
  MatchSequence,
  MatchStar,
  Pattern,
} from '../syntax/index.ts';
import type { Context } from './context.ts';
import { variable } from './variable.ts';

/** A pattern under way. */
interface Progress {
  /** Captured names; their values lie under what is being matched, the first one on top. */
  stores: string[];
  /** By number of values to drop: where a failure goes on. */
  fails: (Label | undefined)[];
  /** Values that are still needed, besides the one on top and the captured ones. */
  onTop: number;
}

const fresh = (): Progress => ({ stores: [], fails: [], onTop: 0 });

/** Compiles `match`: a pattern takes what it matches from the stack. */
export class Matches {
  readonly #context: Context;
  #now: Progress = fresh();

  constructor(context: Context) {
    this.#context = context;
  }

  compile({ subject, cases }: Match): void {
    const context = this.#context;
    const { unit } = context;
    const after = new Label();
    context.expression(subject);
    for (const { pattern, guard, body } of cases) {
      const outer = this.#now;
      this.#now = fresh();
      unit.at(pattern.position, () => {
        unit.emit('COPY', 1);
        this.#pattern(pattern);
        for (const name of this.#now.stores) variable(context, 'STORE', name);
        this.#now.stores = [];
        if (guard === undefined) return;
        context.expression(guard);
        this.#fail('POP_JUMP_IF_FALSE');
      });
      unit.emit('POP_TOP');
      const { fails } = this.#now;
      this.#now = outer;
      context.body(body);
      unit.emit('JUMP', after);
      this.#markFails(fails);
    }
    unit.emit('POP_TOP');
    unit.out.mark(after);
  }

  #pattern(pattern: Pattern): void {
    this.#context.unit.at(pattern.position, () => this.#match(pattern));
  }

  #match(pattern: Pattern): void {
    const { unit, expression } = this.#context;
    switch (pattern.kind) {
      case 'MatchValue':
        expression(pattern.value);
        return this.#failUnlessEqual('Eq');
      case 'MatchSingleton':
        unit.constant(pattern.value === undefined ? none : { type: 'bool', value: pattern.value });
        unit.emit('IS_OP', 0);
        return this.#fail('POP_JUMP_IF_FALSE');
      case 'MatchSequence':
        return this.#sequence(pattern);
      case 'MatchMapping':
        return this.#mapping(pattern);
      case 'MatchClass':
        return this.#class(pattern);
      case 'MatchStar':
        return this.#capture(pattern.name);
      case 'MatchAs':
        return this.#as(pattern);
      case 'MatchOr':
        return this.#or(pattern);
    }
  }

  #as({ pattern, name }: MatchAs): void {
    if (pattern === undefined) return this.#capture(name);
    this.#now.onTop++;
    this.#context.unit.emit('COPY', 1);
    this.#pattern(pattern);
    this.#now.onTop--;
    this.#capture(name);
  }

  #capture(name: string | undefined): void {
    if (name === undefined) return this.#context.unit.emit('POP_TOP');
    this.#sink(this.#now.onTop + this.#now.stores.length + 1);
    this.#now.stores.push(name);
  }

  // Makes the top the lowest of so many values.
  #sink(count: number): void {
    for (let depth = count; depth > 1; depth--) this.#context.unit.emit('SWAP', depth);
  }

  #fail(jump: OpcodeName): void {
    const { onTop, stores, fails } = this.#now;
    const drops = onTop + stores.length;
    fails[drops] ??= new Label();
    this.#context.unit.emit(jump, fails[drops]);
  }

  #failUnlessEqual(comparison: 'Eq' | 'GtE'): void {
    this.#context.unit.emit('COMPARE_OP', comparisonNames.indexOf(comparison));
    this.#fail('POP_JUMP_IF_FALSE');
  }

  // Whoever has more to drop comes first.
  #markFails(fails: Progress['fails']): void {
    const { unit } = this.#context;
    for (let drops = fails.length - 1; drops >= 0; drops--) {
      const label = fails[drops];
      if (label !== undefined) unit.out.mark(label);
      if (drops > 0) unit.emit('POP_TOP');
    }
  }

  #length(least: number, comparison: 'Eq' | 'GtE'): void {
    const { unit } = this.#context;
    unit.emit('GET_LEN');
    unit.constant(integer(least));
    this.#failUnlessEqual(comparison);
  }

  #sequence({ patterns }: MatchSequence): void {
    const { unit } = this.#context;
    const starred = patterns.findIndex(({ kind }) => kind === 'MatchStar');
    const size = patterns.length;
    this.#now.onTop++;
    unit.emit('MATCH_SEQUENCE');
    this.#fail('POP_JUMP_IF_FALSE');
    if (starred < 0) this.#length(size, 'Eq');
    else if (size > 1) this.#length(size - 1, 'GtE');
    this.#now.onTop--;
    if (patterns.every(isWildcard)) return unit.emit('POP_TOP');
    if (starred >= 0 && isWildcard(patterns[starred]!)) return this.#items(patterns, starred);
    if (starred < 0) unit.emit('UNPACK_SEQUENCE', size);
    else unit.emit('UNPACK_EX', starred + ((size - starred - 1) << 8));
    this.#each(patterns, size);
  }

  // So many values have been pushed, the first one last.
  #each(patterns: readonly Pattern[], values: number): void {
    this.#now.onTop += values;
    for (const pattern of patterns) {
      this.#now.onTop--;
      this.#pattern(pattern);
    }
  }

  // Without unpacking what nobody wants.
  #items(patterns: readonly Pattern[], starred: number): void {
    const { unit } = this.#context;
    this.#now.onTop++;
    patterns.forEach((pattern, index) => {
      if (isWildcard(pattern)) return;
      unit.emit('COPY', 1);
      if (index < starred) unit.constant(integer(index));
      else {
        unit.emit('GET_LEN');
        unit.constant(integer(patterns.length - index));
        unit.emit('BINARY_OP', binaryNames.indexOf('Sub'));
      }
      unit.emit('BINARY_SUBSCR');
      this.#pattern(pattern);
    });
    this.#now.onTop--;
    unit.emit('POP_TOP');
  }

  #mapping({ keys, patterns, rest }: MatchMapping): void {
    const { unit, expression } = this.#context;
    const size = keys.length;
    this.#now.onTop++;
    unit.emit('MATCH_MAPPING');
    this.#fail('POP_JUMP_IF_FALSE');
    if (size === 0 && rest === undefined) {
      this.#now.onTop--;
      return unit.emit('POP_TOP');
    }
    if (size > 0) this.#length(size, 'GtE');
    for (const key of keys) expression(key);
    unit.emit('BUILD_TUPLE', size);
    unit.emit('MATCH_KEYS');
    this.#now.onTop += 2;
    this.#failIfNone();
    unit.emit('UNPACK_SEQUENCE', size);
    this.#now.onTop--;
    this.#each(patterns, size);
    this.#now.onTop -= 2;
    if (rest === undefined) {
      unit.emit('POP_TOP');
      return unit.emit('POP_TOP');
    }
    this.#rest(size, rest);
  }

  #failIfNone(): void {
    const { unit } = this.#context;
    unit.emit('COPY', 1);
    unit.constant(none);
    unit.emit('IS_OP', 1);
    this.#fail('POP_JUMP_IF_FALSE');
  }

  // subject, keys: captures a copy of the subject without the keys.
  #rest(size: number, name: string): void {
    const { unit } = this.#context;
    unit.emit('BUILD_MAP', 0);
    unit.emit('SWAP', 3);
    unit.emit('DICT_UPDATE', 2);
    unit.emit('UNPACK_SEQUENCE', size);
    for (let left = size; left > 0; left--) {
      unit.emit('COPY', 1 + left);
      unit.emit('SWAP', 2);
      unit.emit('DELETE_SUBSCR');
    }
    this.#capture(name);
  }

  #class({ cls, patterns, kwd_attrs: names, kwd_patterns: named }: MatchClass): void {
    const { unit, expression } = this.#context;
    expression(cls);
    unit.constant(tuple(names.map(text)));
    unit.emit('MATCH_CLASS', patterns.length);
    this.#now.onTop++;
    this.#failIfNone();
    this.#now.onTop--;
    const all = [...patterns, ...named];
    unit.emit('UNPACK_SEQUENCE', all.length);
    this.#each(all, all.length);
  }

  // All alternatives capture the same names, but perhaps not in the same order.
  #or({ patterns }: MatchOr): void {
    const { unit } = this.#context;
    const after = new Label();
    const outer = this.#now;
    let order: readonly string[] = [];
    patterns.forEach((pattern, index) => {
      this.#now = fresh();
      unit.emit('COPY', 1);
      this.#pattern(pattern);
      if (index === 0) order = [...this.#now.stores];
      else this.#reorder(order);
      unit.emit('JUMP', after);
      this.#markFails(this.#now.fails);
    });
    this.#now = outer;
    unit.emit('POP_TOP');
    this.#fail('JUMP');
    unit.out.mark(after);
    const depth = order.length + 1 + outer.onTop + outer.stores.length;
    for (const name of order) {
      this.#sink(depth);
      outer.stores.push(name);
    }
    unit.emit('POP_TOP');
  }

  #reorder(order: readonly string[]): void {
    const { stores } = this.#now;
    for (let wanted = order.length - 1; wanted >= 0; wanted--) {
      const at = stores.indexOf(order[wanted]!);
      if (at === wanted) continue;
      const moved = stores.splice(0, at + 1);
      stores.splice(wanted - at, 0, ...moved);
      for (let times = 0; times <= at; times++) this.#sink(wanted + 1);
    }
  }
}

function isWildcard(pattern: Pattern): pattern is MatchAs | MatchStar {
  if (pattern.kind === 'MatchStar') return pattern.name === undefined;
  return pattern.kind === 'MatchAs' && pattern.pattern === undefined && pattern.name === undefined;
}
