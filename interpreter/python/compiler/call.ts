import { text, tuple } from '../code/constants.ts';
import { ofCall } from '../code/opcode.ts';
import type { Call, Expression, Keyword } from '../syntax/index.ts';
import type { Context } from './context.ts';

/** Compiles calls. */
export class Calls {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Leaves the result. */
  call({ func, args, keywords }: Call): void {
    const context = this.#context;
    const { unit } = context;
    if (func.kind === 'Attribute' && !isUnpacked(args, keywords)) {
      context.expression(func.value);
      unit.at(func.position, () => unit.emitName('LOAD_METHOD', func.attr));
    } else {
      unit.emit('PUSH_NULL');
      context.expression(func);
    }
    this.given(0, args, keywords);
  }

  /** nothing, callable, so many arguments: evaluates the other arguments, and calls. */
  given(before: number, args: readonly Expression[], keywords: readonly Keyword[]): void {
    const context = this.#context;
    const { unit } = context;
    if (isUnpacked(args, keywords)) return this.#unpacked(before, args, keywords);
    for (const argument of args) context.expression(argument);
    for (const { value } of keywords) context.expression(value);
    const count = before + args.length + keywords.length;
    if (keywords.length === 0) return unit.emit('CALL', count);
    unit.constant(tuple(keywords.map(({ arg }) => text(arg!))));
    unit.emit('CALL_KW', count);
  }

  #unpacked(before: number, args: readonly Expression[], keywords: readonly Keyword[]): void {
    const context = this.#context;
    const { unit } = context;
    const [only] = args;
    const isLate = before === 0 && args.length === 1 && keywords.length > 0;
    if (isLate && only?.kind === 'Starred') return this.#late(only.value, keywords);
    unit.emit('BUILD_LIST', before);
    for (const argument of args) {
      context.expression(argument.kind === 'Starred' ? argument.value : argument);
      // Only what is unpacked alone is known to be an argument.
      const isAlone = before === 0 && args.length === 1;
      if (argument.kind === 'Starred') unit.emit('LIST_EXTEND', isAlone ? 1 + ofCall : 1);
      else unit.emit('LIST_APPEND', 1);
    }
    unit.emit('LIST_TO_TUPLE');
    if (keywords.length === 0) return unit.emit('CALL_EX', 0);
    this.#keywords(keywords);
    unit.emit('CALL_EX', 1);
  }

  // nothing, callable: what is unpacked alone is looked into last.
  #late(positional: Expression, keywords: readonly Keyword[]): void {
    const { unit } = this.#context;
    this.#context.expression(positional);
    this.#keywords(keywords);
    // Dict, list, value: so the callable is one further away than elsewhere.
    unit.emit('BUILD_LIST', 0);
    unit.emit('SWAP', 2);
    unit.emit('SWAP', 3);
    unit.emit('LIST_EXTEND', 1 + 2 * ofCall);
    unit.emit('LIST_TO_TUPLE');
    unit.emit('SWAP', 2);
    unit.emit('CALL_EX', 1);
  }

  // Leaves a dict.
  #keywords(keywords: readonly Keyword[]): void {
    const context = this.#context;
    const { unit } = context;
    unit.emit('BUILD_MAP', 0);
    for (const { arg, value } of keywords) {
      if (arg !== undefined) unit.constant(text(arg));
      context.expression(value);
      if (arg !== undefined) unit.emit('BUILD_MAP', 1);
      unit.emit('DICT_MERGE', 1);
    }
  }
}

function isUnpacked(args: readonly Expression[], keywords: readonly Keyword[]): boolean {
  return args.some(({ kind }) => kind === 'Starred') || keywords.some(({ arg }) => arg === undefined);
}
