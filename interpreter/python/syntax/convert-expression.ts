import type {
  ExprNode,
  Arg as RawArg,
  Arguments as RawArguments,
  Comprehension as RawComprehension,
  Keyword as RawKeyword,
} from 'py-ast';
import type {
  Arg,
  Arguments,
  Comprehension,
  Constant,
  Context,
  Expression,
  JoinedStr,
  Keyword,
  Name,
} from './expression.ts';
import { decodeNumber } from './literal.ts';
import type { Places } from './places.ts';
import type { Position } from './position.ts';

/** Makes our expressions of those of py-ast. */
export class ExpressionConverter {
  readonly places: Places;

  constructor(places: Places) {
    this.places = places;
  }

  /** @throws {Error} on a node that Python 3.11 does not have: the grammar has refused it before */
  expression(node: ExprNode, ctx: Context = 'Load'): Expression {
    const position = this.places.position(node);
    switch (node.nodeType) {
      case 'BoolOp':
        return { kind: 'BoolOp', op: node.op.nodeType, values: this.all(node.values), position };
      case 'NamedExpr':
        return { kind: 'NamedExpr', target: this.#named(node.target), value: this.expression(node.value), position };
      case 'BinOp': {
        const [left, right] = [this.expression(node.left), this.expression(node.right)];
        return { kind: 'BinOp', left, op: node.op.nodeType, right, position };
      }
      case 'UnaryOp':
        return { kind: 'UnaryOp', op: node.op.nodeType, operand: this.expression(node.operand), position };
      case 'Lambda':
        return { kind: 'Lambda', args: this.arguments(node.args), body: this.expression(node.body), position };
      case 'IfExp': {
        const [test, body] = [this.expression(node.test), this.expression(node.body)];
        return { kind: 'IfExp', test, body, orelse: this.expression(node.orelse), position };
      }
      case 'Compare': {
        const ops = node.ops.map((op) => op.nodeType);
        const comparators = this.all(node.comparators);
        return { kind: 'Compare', left: this.expression(node.left), ops, comparators, position };
      }
      case 'Await':
        return this.#awaited(this.expression(node.value), this.places.start(node), position);
      case 'Yield':
        return { kind: 'Yield', value: this.optional(node.value), position };
      case 'YieldFrom':
        return { kind: 'YieldFrom', value: this.expression(node.value), position };
      case 'Constant':
        return this.#constant(node);
      case 'Name':
        // A keyword is no name: it stands for a `yield` that py-ast does not read.
        if (this.places.name(node.id) === 'yield') return { kind: 'Yield', value: undefined, position };
        return { kind: 'Name', id: this.places.name(node.id), ctx, position };
      default:
        return this.#compound(node, ctx);
    }
  }

  all(nodes: readonly ExprNode[], ctx: Context = 'Load'): Expression[] {
    return nodes.map((node) => this.expression(node, ctx));
  }

  optional(node: ExprNode | null | undefined): Expression | undefined {
    return node === undefined || node === null ? undefined : this.expression(node);
  }

  arguments(node: RawArguments): Arguments {
    return {
      kind: 'arguments',
      posonlyargs: node.posonlyargs.map((arg) => this.#arg(arg)),
      args: node.args.map((arg) => this.#arg(arg)),
      vararg: node.vararg ? this.#arg(node.vararg) : undefined,
      kwonlyargs: node.kwonlyargs.map((arg) => this.#arg(arg)),
      kw_defaults: node.kwonlyargs.map((_, index) => this.optional(node.kw_defaults[index])),
      kwarg: node.kwarg ? this.#arg(node.kwarg) : undefined,
      defaults: this.all(node.defaults),
    };
  }

  keyword(node: RawKeyword): Keyword {
    const arg = node.arg === undefined || node.arg === null ? undefined : this.places.name(node.arg);
    return { kind: 'keyword', arg, value: this.expression(node.value), position: this.places.position(node) };
  }

  // What holds other expressions, or can be a target.
  #compound(node: ExprNode, ctx: Context): Expression {
    const position = this.places.position(node);
    switch (node.nodeType) {
      case 'Dict': {
        const keys = node.keys.map((key) => this.optional(key));
        return { kind: 'Dict', keys, values: this.all(node.values), position };
      }
      case 'Set':
        return { kind: 'Set', elts: this.all(node.elts), position };
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
        return { kind: node.nodeType, elt: this.expression(node.elt), generators: this.#generators(node), position };
      case 'DictComp': {
        const [key, value] = [this.expression(node.key), this.expression(node.value)];
        return { kind: 'DictComp', key, value, generators: this.#generators(node), position };
      }
      case 'Call': {
        const keywords = node.keywords.map((keyword) => this.keyword(keyword));
        return { kind: 'Call', func: this.expression(node.func), args: this.all(node.args), keywords, position };
      }
      case 'Attribute':
        return {
          kind: 'Attribute',
          value: this.expression(node.value),
          attr: this.places.name(node.attr),
          ctx,
          position,
        };
      case 'Subscript': {
        const slice = this.expression(node.slice);
        return { kind: 'Subscript', value: this.expression(node.value), slice: this.#slice(slice), ctx, position };
      }
      case 'Starred':
        return { kind: 'Starred', value: this.expression(node.value, ctx), ctx, position };
      case 'List':
      case 'Tuple':
        return { kind: node.nodeType, elts: this.all(node.elts, ctx), ctx, position };
      case 'Slice': {
        const [lower, upper] = [this.optional(node.lower), this.optional(node.upper)];
        return { kind: 'Slice', lower, upper, step: this.optional(node.step), position };
      }
      default:
        throw new Error(`${node.nodeType} is no expression of Python 3.11`);
    }
  }

  // A starred subscript is a tuple of one, even without a comma.
  #slice(slice: Expression): Expression {
    if (slice.kind !== 'Starred') return slice;
    return { kind: 'Tuple', elts: [slice], ctx: 'Load', position: slice.position };
  }

  #awaited(value: Expression, start: number, position: Position): Expression {
    if (value.kind !== 'BinOp' || !this.places.grammar.awaitedBases.has(start)) {
      return { kind: 'Await', value, position };
    }
    const { endLine, endColumn } = value.left.position;
    const left: Expression = { kind: 'Await', value: value.left, position: { ...position, endLine, endColumn } };
    return { ...value, left, position };
  }

  #named(node: ExprNode): Name {
    const target = this.expression(node, 'Store');
    if (target.kind !== 'Name') throw new Error(`the target of a walrus cannot be a ${target.kind}`);
    return target;
  }

  #constant(node: ExprNode): Constant | JoinedStr {
    const literal = this.places.grammar.literals.get(this.places.start(node));
    if (literal !== undefined) return literal;
    const position = this.places.position(node);
    const text = this.places.text(node);
    const prefix = undefined;
    switch (text) {
      case 'None':
        return { kind: 'Constant', value: { type: 'None' }, prefix, position };
      case '...':
        return { kind: 'Constant', value: { type: 'Ellipsis' }, prefix, position };
      case 'True':
      case 'False':
        return { kind: 'Constant', value: { type: 'bool', value: text === 'True' }, prefix, position };
      default:
        return { kind: 'Constant', value: decodeNumber(text), prefix, position };
    }
  }

  #arg(node: RawArg): Arg {
    const annotation = this.optional(node.annotation);
    return { kind: 'arg', arg: this.places.name(node.arg), annotation, position: this.places.position(node) };
  }

  // Where the target begins behind all parentheses: that is how the grammar knows its `async`.
  #firstName(target: ExprNode): number {
    const start = this.places.start(target);
    return start + /^[\s(\\]*/.exec(this.places.source.text.slice(start))![0].length;
  }

  #generators(node: { readonly generators: readonly RawComprehension[] }): Comprehension[] {
    return node.generators.map((generator) => ({
      kind: 'comprehension',
      target: this.expression(generator.target, 'Store'),
      iter: this.expression(generator.iter),
      ifs: this.all(generator.ifs),
      is_async: this.places.grammar.asyncFors.has(this.#firstName(generator.target)),
    }));
  }
}
