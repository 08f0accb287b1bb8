import type { ASTNode } from 'py-ast';
import type { Grammar } from './grammar.ts';
import type { Masked } from './mask.ts';
import { type Position, unitColumn } from './position.ts';
import type { Source } from './source.ts';

/** What py-ast gives a place to. */
type Placed = ASTNode;

/** Knows where the nodes of py-ast stand, and what the grammar has read there. */
export class Places {
  readonly source: Source;
  readonly grammar: Grammar;
  readonly #read: readonly string[];
  readonly #starts: readonly number[];
  readonly #shifts: readonly number[];
  readonly #additions: Masked['additions'];
  readonly #names: ReadonlyMap<string, string>;

  constructor(source: Source, grammar: Grammar, masked: Masked) {
    this.source = source;
    this.grammar = grammar;
    this.#read = masked.read.split('\n');
    this.#additions = masked.additions;
    this.#names = masked.names;
    this.#shifts = masked.shifts;
    let start = 0;
    this.#starts = source.lines.map((line) => {
      const at = start;
      start += line.length + 1;
      return at;
    });
  }

  position(node: Placed): Position {
    const line = node.lineno ?? 1;
    const endLine = node.end_lineno ?? line;
    const column = this.#column(line, node.col_offset ?? 0);
    return this.source.position(line, column, endLine, this.#column(endLine, node.end_col_offset ?? 0));
  }

  /** The offset in the text where the node begins. */
  start(node: Placed): number {
    const line = node.lineno ?? 1;
    return this.#starts[line - 1]! + this.#column(line, node.col_offset ?? 0);
  }

  end(node: Placed): number {
    const line = node.end_lineno ?? 1;
    return this.#starts[line - 1]! + this.#column(line, node.end_col_offset ?? 0);
  }

  text(node: Placed): string {
    return this.source.text.slice(this.start(node), this.end(node));
  }

  /** A name as Python compares names, from one that py-ast has read. */
  name(text: string): string {
    return this.#names.get(text) ?? text.normalize('NFKC');
  }

  /** A name with dots. */
  dotted(text: string): string {
    return text
      .split('.')
      .map((part) => this.name(part))
      .join('.');
  }

  #column(line: number, bytes: number): number {
    const shift = this.#shifts[line - 1] ?? 0;
    const column = unitColumn(this.#read[line - 1] ?? '', bytes);
    const added = this.#additions.get(line - 1)?.filter((at) => at < column).length ?? 0;
    return shift + column - added;
  }
}
