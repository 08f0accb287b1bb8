import type { ConstantValue } from './constant.ts';
import type { Refuse } from './draft.ts';
import type { Expression } from './expression.ts';
import type { Pattern } from './pattern.ts';
import type { Position } from './position.ts';

/** Checks the pattern of one `case`: what it binds, and whether it leaves anything to those behind it. */
export class PatternCheck {
  readonly #refuse: Refuse;
  /** The pattern entered last: where CPython points. */
  #position: Position;
  #names: string[] = [];
  #irrefutable: boolean;

  /** @param irrefutable whether the pattern may match everything */
  constructor(pattern: Pattern, irrefutable: boolean, refuse: Refuse) {
    this.#refuse = refuse;
    this.#position = pattern.position;
    this.#irrefutable = irrefutable;
  }

  /** @throws {PythonSyntaxError} */
  check(node: Pattern): void {
    this.#position = node.position;
    switch (node.kind) {
      case 'MatchValue':
        if (node.value.kind === 'JoinedStr') {
          throw this.#fault('patterns may only match literals and attribute lookups');
        }
        return;
      case 'MatchSingleton':
        return;
      case 'MatchStar':
        return this.#store(node.name);
      case 'MatchAs':
        return this.#as(node);
      case 'MatchOr':
        return this.#or(node);
      case 'MatchSequence':
        if (node.patterns.filter(({ kind }) => kind === 'MatchStar').length > 1) {
          throw this.#fault('multiple starred names in sequence pattern');
        }
        return this.#inner(node.patterns);
      case 'MatchMapping':
        this.#keys(node.keys);
        this.#inner(node.patterns);
        return this.#store(node.rest);
      case 'MatchClass':
        for (const [index, name] of node.kwd_attrs.entries()) {
          if (node.kwd_attrs.indexOf(name) === index) continue;
          this.#position = node.kwd_patterns[index]!.position;
          throw this.#fault(`attribute name repeated in class pattern: ${name}`);
        }
        return this.#inner([...node.patterns, ...node.kwd_patterns]);
    }
  }

  #as(node: Pattern & { readonly kind: 'MatchAs' }): void {
    if (node.pattern !== undefined) this.check(node.pattern);
    else if (!this.#irrefutable) {
      const what = node.name === undefined ? 'wildcard' : `name capture '${node.name}'`;
      throw this.#fault(`${what} makes remaining patterns unreachable`);
    }
    this.#store(node.name);
  }

  #or(node: Pattern & { readonly kind: 'MatchOr' }): void {
    const [outer, irrefutable] = [this.#names, this.#irrefutable];
    let first: readonly string[] | undefined;
    for (const [index, alternative] of node.patterns.entries()) {
      this.#names = [];
      this.#irrefutable = irrefutable && index === node.patterns.length - 1;
      this.check(alternative);
      const names = this.#names;
      if (first !== undefined && (first.length !== names.length || !names.every((name) => first?.includes(name)))) {
        throw this.#fault('alternative patterns bind different names');
      }
      first ??= names;
    }
    this.#names = outer;
    this.#irrefutable = irrefutable;
    for (const name of first ?? []) this.#store(name);
  }

  #inner(patterns: readonly Pattern[]): void {
    const before = this.#irrefutable;
    this.#irrefutable = true;
    for (const pattern of patterns) this.check(pattern);
    this.#irrefutable = before;
  }

  #keys(keys: readonly Expression[]): void {
    const seen = new Set<string>();
    for (const key of keys) {
      if (key.kind === 'JoinedStr') {
        throw this.#fault('mapping pattern keys may only match literals and attribute lookups');
      }
      const isNegative = key.kind === 'UnaryOp' && key.op === 'USub';
      const constant = isNegative ? key.operand : key;
      if (constant.kind !== 'Constant') continue;
      const sign = isNegative ? '-' : '';
      const same = sign + identityOf(constant.value);
      if (seen.has(same)) throw this.#fault(`mapping pattern checks duplicate key (${sign}${reprOf(constant.value)})`);
      seen.add(same);
    }
  }

  #store(name: string | undefined): void {
    if (name === undefined) return;
    if (this.#names.includes(name)) throw this.#fault(`multiple assignments to name '${name}' in pattern`);
    this.#names.push(name);
  }

  #fault(message: string) {
    return this.#refuse(message, this.#position);
  }
}

// The same for keys that are equal, as numbers can be whatever their types are.
function identityOf(value: ConstantValue): string {
  switch (value.type) {
    case 'bool':
      return value.value ? '1' : '0';
    case 'int':
      return String(value.value);
    case 'float':
      return Number.isInteger(value.value) ? String(BigInt(value.value)) : String(value.value);
    default:
      return reprOf(value);
  }
}

// As Python writes it, for keys as they are common.
function reprOf(value: ConstantValue): string {
  switch (value.type) {
    case 'None':
    case 'Ellipsis':
      return value.type;
    case 'bool':
      return value.value ? 'True' : 'False';
    case 'int':
      return String(value.value);
    case 'float':
      return Number.isInteger(value.value) ? value.value.toFixed(1) : String(value.value);
    case 'complex':
      return `${value.imaginary}j`;
    case 'str': {
      const quote = value.value.includes("'") && !value.value.includes('"') ? '"' : "'";
      return `${quote}${value.value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll(quote, `\\${quote}`)}${quote}`;
    }
    case 'bytes':
      return `b'${String.fromCharCode(...value.value)}'`;
  }
}
