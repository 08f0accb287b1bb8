import { assert } from '../../../model/index.ts';
import { Assembler, type Label } from '../code/assembler.ts';
import { type Code, CodeFlag, type Constant } from '../code/code.ts';
import { Constants, none } from '../code/constants.ts';
import type { OpcodeName } from '../code/opcode.ts';
import type { Binding, Position, Scope } from '../syntax/index.ts';
import { mangle } from '../syntax/index.ts';

/** What one leaves when one jumps or returns out of a statement. */
export interface Block {
  /** Of a loop: where `continue` and `break` go on. */
  readonly loop?: { readonly again: Label; readonly after: Label };
  /** The handler that protects it. */
  readonly handler: Label | undefined;
  /** Tidies up on the way out; `value`: one is on top of the stack, to be kept there. */
  readonly leave: (value: boolean) => void;
}

/** Numbers things in the order in which they are first asked for. */
class Numbers {
  readonly list: string[];

  constructor(first: readonly string[] = []) {
    this.list = [...first];
  }

  of(name: string): number {
    const known = this.list.indexOf(name);
    return known >= 0 ? known : this.list.push(name) - 1;
  }
}

/** Parameters by how they can be given. */
export interface Parameters {
  readonly positional: number;
  readonly positionalOnly: number;
  readonly keywordOnly: number;
  readonly varArgs: boolean;
  readonly varKeywords: boolean;
}

export const noParameters: Parameters = {
  positional: 0,
  positionalOnly: 0,
  keywordOnly: 0,
  varArgs: false,
  varKeywords: false,
};

// Names that a class has for itself, but its functions from further out.
function passedOn(scope: Scope): string[] {
  const wanted = scope.children.flatMap((child) => [
    ...[...child.symbols.values()].filter(({ binding }) => binding === 'free').map(({ name }) => name),
    ...(child.kind === 'class' ? passedOn(child) : []),
  ]);
  return wanted.filter((name) => {
    const binding = scope.symbols.get(name)?.binding;
    return binding !== 'cell' && binding !== 'free' && !(name === '__class__' && scope.classCell);
  });
}

/** A code object under way. */
export class Unit {
  readonly out = new Assembler();
  /** What is around the present statement, outermost first. */
  blocks: Block[] = [];
  /** Where what is being compiled stands. */
  position: Position;
  readonly #constants = new Constants();
  readonly #names = new Numbers();
  readonly #locals: Numbers;
  readonly #cells: readonly string[];

  /**
   * @param className the innermost class around it, by whose name private names are mangled
   */
  constructor(
    readonly scope: Scope,
    readonly parent: Unit | undefined,
    readonly name: string,
    readonly qualifiedName: string,
    readonly className: string | undefined,
    position: Position,
  ) {
    this.position = position;
    this.#locals = new Numbers(scope.parameters);
    this.#cells = [...(scope.classCell ? ['__class__'] : []), ...this.#ownCells(), ...this.free];
  }

  /** Variables of enclosing functions that it uses. */
  get free(): readonly string[] {
    const names = [...this.#bound('free'), ...(this.scope.kind === 'class' ? passedOn(this.scope) : [])];
    return [...new Set(names)].sort();
  }

  // Parameters come first, in their order; the others are in that of their names.
  #ownCells(): string[] {
    const cells = this.#bound('cell');
    const parameters = this.scope.parameters.filter((name) => cells.includes(name));
    return [...parameters, ...cells.filter((name) => !parameters.includes(name)).sort()];
  }

  /** The scope that belongs to a node within. */
  child(node: object): Scope {
    const child = this.scope.children.find((one) => one.node === node);
    assert(child !== undefined, 'what has names of its own has a scope');
    return child;
  }

  /** How a name, mangled already, is reached. */
  bindingOf(name: string): Binding {
    return this.scope.symbols.get(name)?.binding ?? 'global implicit';
  }

  #bound(binding: Binding): string[] {
    return [...this.scope.symbols.values()].filter((symbol) => symbol.binding === binding).map(({ name }) => name);
  }

  emit(name: OpcodeName, operand: number | Label = 0): void {
    this.out.emit(name, operand, this.position);
  }

  constant(constant: Constant): void {
    this.emit('LOAD_CONST', this.#constants.number(constant));
  }

  /** Makes what documents a function its first constant: None if nothing does. */
  document(documentation: Constant | undefined): void {
    this.#constants.number(documentation ?? none);
  }

  /** An instruction about a name as it stands in the text. */
  emitName(name: OpcodeName, id: string): void {
    this.emit(name, this.#names.of(mangle(this.className, id)));
  }

  /** An instruction about a name that is never mangled. */
  emitPlainName(name: OpcodeName, id: string): void {
    this.emit(name, this.#names.of(id));
  }

  emitLocal(name: OpcodeName, id: string): void {
    this.emit(name, this.#locals.of(id));
  }

  emitCell(name: OpcodeName, id: string): void {
    this.emit(name, this.#cells.indexOf(id));
  }

  /** At `position` for as long as `within` takes. */
  at(position: Position, within: () => void): void {
    const outer = this.position;
    this.position = position;
    within();
    this.position = outer;
  }

  finish(file: string, firstLine: number, { varArgs, varKeywords, ...parameters }: Parameters): Code {
    const { kind, generator: isGenerator, coroutine: isCoroutine } = this.scope;
    const inFunction = kind !== 'module' && kind !== 'class';
    const flags =
      (inFunction ? CodeFlag.optimized : 0) |
      (varArgs ? CodeFlag.varArgs : 0) |
      (varKeywords ? CodeFlag.varKeywords : 0) |
      (this.parent !== undefined && this.parent.scope.kind !== 'module' ? CodeFlag.nested : 0) |
      (isGenerator && isCoroutine ? CodeFlag.asyncGenerator : 0) |
      (isGenerator && !isCoroutine ? CodeFlag.generator : 0) |
      (isCoroutine && !isGenerator ? CodeFlag.coroutine : 0);
    return {
      name: this.name,
      qualifiedName: this.qualifiedName,
      file,
      firstLine,
      flags,
      ...parameters,
      locals: this.#locals.list,
      cells: this.#cells,
      free: this.free.length,
      names: this.#names.list,
      constants: this.#constants.list,
      ...this.out.assemble(),
    };
  }
}
