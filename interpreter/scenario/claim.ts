import type { DeclaredNames } from './declared.ts';
import type { DraftClaim, Path } from './draft.ts';
import { isThreadName } from './head.ts';
import { type NodeCount, Resolver } from './resolver.ts';
import { quote } from './source.ts';
import type { Claim, Span, Thread, Value } from './syntax.ts';

/** The claims with their names resolved: locations, and the registers of `threads`. */
export function resolveClaims(
  drafts: readonly DraftClaim[],
  threads: readonly Thread[],
  names: DeclaredNames,
  count: NodeCount,
): readonly Claim[] {
  const resolver = new ClaimResolver(threads, names, count);
  return drafts.map((draft) => ({ ...draft, condition: resolver.expression(draft.condition) }));
}

class ClaimResolver extends Resolver {
  protected override readonly context = '';
  readonly #registersOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #threadsWith = new Map<string, string[]>();
  readonly #handlesOf: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(threads: readonly Thread[], names: DeclaredNames, count: NodeCount) {
    super(names, count);
    this.#registersOf = new Map(threads.map(({ name, registers }) => [name, new Set(registers)]));
    this.#handlesOf = new Map(threads.map(({ name, handles }) => [name, new Set(handles)]));
    for (const { name, registers } of threads) {
      for (const register of registers) {
        const owners = this.#threadsWith.get(register);
        if (owners === undefined) this.#threadsWith.set(register, [name]);
        else owners.push(name);
      }
    }
  }

  protected override undeclared(path: Path): Value {
    return isThreadName(path.base.name) ? this.#ofThread(path) : this.#bare(path);
  }

  /** `T1.r` */
  #ofThread(path: Path): Value {
    const { base, field, span } = path;
    const registers = this.#registersOf.get(base.name);
    if (registers === undefined) {
      const hint = `the threads are ${listed([...this.#registersOf.keys()])}`;
      throw this.names.source.fault('unknown-name', base.span, `there is no thread ${quote(base.name)}`, hint);
    }
    if (field !== undefined && registers.has(field.name)) {
      return { kind: 'register', thread: base.name, name: field.name, span };
    }
    if (field !== undefined && this.#handlesOf.get(base.name)?.has(field.name) === true) {
      throw this.#seesNoHandle(field.name, span);
    }
    const [first = 'r', ...others] = registers;
    const has = registers.size === 0 ? 'it has no registers' : `its registers are ${listed([first, ...others])}`;
    if (field === undefined) {
      const hint = `${has}: write ${base.name}.${first}`;
      throw this.names.source.fault('kind', span, `${quote(base.name)} is a thread`, hint);
    }
    const isLocation = this.names.has(field.name);
    const hint = isLocation ? `${field.name} is shared by all threads: write ${field.name}` : has;
    const message = `${base.name} has no register ${quote(field.name)}`;
    throw this.names.source.fault('unknown-name', field.span, message, hint);
  }

  #bare(path: Path): Value {
    const { base, span } = path;
    const { source } = this.names;
    const [thread, another] = this.#threadsWith.get(base.name) ?? [];
    const isBare = path.index === undefined && path.field === undefined;
    if (thread === undefined) {
      if (isBare && base.name === 'null') return { kind: 'null', span };
      if (this.#isHandle(base.name)) throw this.#seesNoHandle(base.name, span);
      const hint = this.names.hintFor(base.name, this.#threadsWith.keys());
      const help = 'a condition speaks of locations, x, and of registers, T1.r';
      throw source.fault('unknown-name', base.span, `${quote(base.name)} is not known here`, hint ?? help);
    }
    if (!isBare) {
      throw source.fault('kind', span, `${quote(base.name)} is a register`, `write ${thread}.${base.name}`);
    }
    if (another === undefined) return { kind: 'register', thread, name: base.name, span };
    const candidates = this.#threadsWith.get(base.name)?.map((owner) => `${owner}.${base.name}`) ?? [];
    const message = `several threads have a register ${quote(base.name)}`;
    throw source.fault('ambiguous-name', span, message, `write one of ${listed(candidates)}`);
  }

  #isHandle(name: string): boolean {
    for (const handles of this.#handlesOf.values()) if (handles.has(name)) return true;
    return false;
  }

  #seesNoHandle(name: string, span: Span): Error {
    const message = `${quote(name)} is a handle, and a condition sees only locations and registers`;
    const hint = 'compare a location that is declared with ref: always: head != null';
    return this.names.source.fault('scope', span, message, hint);
  }

  // Where an object lies is up to the collector, so a condition that looked at more would not be about the program.
  protected override checkHeap(value: Value): void {
    const isNull = value.kind === 'same' && (value.left.kind === 'null' || value.right.kind === 'null');
    if (isNull) return;
    const message = 'of a reference a condition asks only whether it is null';
    throw this.names.source.fault('scope', value.span, message, 'write it as in always: head != null');
  }

  protected override insteadOf(text: string): string {
    return `compare it with null, as in ${text} != null`;
  }

  protected override checkAtomic(span: Span): void {
    const message = 'a condition only looks at memory, and CAS and FAA change it';
    throw this.names.source.fault('scope', span, message, 'move the operation into a thread');
  }
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 8).join(', ');
  return names.length > 8 ? `${shown}, …` : shown;
}
