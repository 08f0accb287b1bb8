import { Label } from '../code/assembler.ts';
import { none, text } from '../code/constants.ts';
import { binaryNames, comparisonNames, conversions, unaryNames } from '../code/opcode.ts';
import type { Expression } from '../syntax/index.ts';
import { goAlong } from './along.ts';
import type { Calls } from './call.ts';
import type { Comprehensions } from './comprehension.ts';
import { jumpIf } from './condition.ts';
import type { Context } from './context.ts';
import { constantSet, unpacked } from './elements.ts';
import type { Functions } from './function.ts';
import { variable } from './variable.ts';

type Of<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

/** Compiles expressions: each leaves its value on the stack. */
export class Expressions {
  readonly #context: Context;
  readonly #calls: Calls;
  readonly #functions: Functions;
  readonly #comprehensions: Comprehensions;

  constructor(context: Context, calls: Calls, functions: Functions, comprehensions: Comprehensions) {
    this.#context = context;
    this.#calls = calls;
    this.#functions = functions;
    this.#comprehensions = comprehensions;
  }

  compile(node: Expression): void {
    this.#context.unit.at(node.position, () => this.#compile(node));
  }

  #compile(node: Expression): void {
    const { unit } = this.#context;
    switch (node.kind) {
      case 'Constant':
        return unit.constant(node.value);
      case 'Name':
        if (node.id === '__debug__') return unit.constant({ type: 'bool', value: this.#context.optimize === 0 });
        return variable(this.#context, 'LOAD', node.id);
      case 'Attribute':
        this.compile(node.value);
        return unit.emitName('LOAD_ATTR', node.attr);
      case 'Subscript':
        this.compile(node.value);
        this.compile(node.slice);
        return unit.emit('BINARY_SUBSCR');
      case 'BinOp':
        this.compile(node.left);
        this.compile(node.right);
        return unit.emit('BINARY_OP', binaryNames.indexOf(node.op));
      case 'UnaryOp':
        this.compile(node.operand);
        return unit.emit('UNARY_OP', unaryNames.indexOf(node.op));
      case 'BoolOp':
        return this.#boolean(node);
      case 'Compare':
        return this.#comparison(node);
      case 'IfExp':
        return this.#conditional(node);
      case 'NamedExpr':
        this.compile(node.value);
        unit.emit('COPY', 1);
        return this.#context.store(node.target);
      case 'Call':
        return this.#calls.call(node);
      case 'Lambda':
        return this.#functions.lambda(node);
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        return this.#comprehensions.compile(node);
      case 'Tuple':
      case 'List':
      case 'Set':
        return this.#display(node);
      case 'Dict':
        return this.#dict(node);
      case 'Slice':
        return this.#slice(node);
      case 'JoinedStr':
        return this.#joined(node);
      case 'FormattedValue':
        return this.#formatted(node);
      case 'Await':
        this.compile(node.value);
        unit.emit('GET_AWAITABLE');
        return goAlong(this.#context);
      case 'Yield':
        return this.#yield(node);
      case 'YieldFrom':
        this.compile(node.value);
        unit.emit('GET_YIELD_FROM_ITER');
        return goAlong(this.#context);
      case 'Starred':
        // Where one may stand, whoever is around it has taken it apart.
        return this.compile(node.value);
    }
  }

  #boolean({ op, values }: Of<'BoolOp'>): void {
    const { unit } = this.#context;
    const end = new Label();
    const jump = op === 'And' ? 'JUMP_IF_FALSE_OR_POP' : 'JUMP_IF_TRUE_OR_POP';
    values.forEach((value, index) => {
      this.compile(value);
      if (index < values.length - 1) unit.emit(jump, end);
    });
    unit.out.mark(end);
  }

  #conditional({ test, body, orelse }: Of<'IfExp'>): void {
    const { unit } = this.#context;
    const [otherwise, end] = [new Label(), new Label()];
    jumpIf(this.#context, test, otherwise, false);
    this.compile(body);
    unit.emit('JUMP', end);
    unit.out.mark(otherwise);
    this.compile(orelse);
    unit.out.mark(end);
  }

  // In a chain what stands in the middle is evaluated once, and nothing behind what is false.
  #comparison({ left, ops, comparators }: Of<'Compare'>): void {
    const { unit } = this.#context;
    const [cleanup, end] = [new Label(), new Label()];
    this.compile(left);
    comparators.forEach((comparator, index) => {
      this.compile(comparator);
      const isLast = index === comparators.length - 1;
      if (!isLast) {
        unit.emit('SWAP', 2);
        unit.emit('COPY', 2);
      }
      this.#compare(ops[index]!);
      if (!isLast) unit.emit('JUMP_IF_FALSE_OR_POP', cleanup);
    });
    if (comparators.length === 1) return;
    unit.emit('JUMP', end);
    unit.out.mark(cleanup);
    unit.emit('SWAP', 2);
    unit.emit('POP_TOP');
    unit.out.mark(end);
  }

  #compare(op: Of<'Compare'>['ops'][number]): void {
    const { unit } = this.#context;
    if (op === 'Is' || op === 'IsNot') return unit.emit('IS_OP', op === 'Is' ? 0 : 1);
    if (op === 'In' || op === 'NotIn') return unit.emit('CONTAINS_OP', op === 'In' ? 0 : 1);
    unit.emit('COMPARE_OP', comparisonNames.indexOf(op));
  }

  #display({ kind, elts }: Of<'Tuple' | 'List' | 'Set'>): void {
    const { unit } = this.#context;
    const build = { Tuple: 'BUILD_TUPLE', List: 'BUILD_LIST', Set: 'BUILD_SET' } as const;
    if (kind === 'Set' && constantSet(this.#context, elts)) return;
    if (!elts.some((element) => element.kind === 'Starred')) {
      for (const element of elts) this.compile(element);
      return unit.emit(build[kind], elts.length);
    }
    unpacked(this.#context, elts, kind === 'Set' ? 'set' : 'list');
    if (kind === 'Tuple') unit.emit('LIST_TO_TUPLE');
  }

  #dict({ keys, values }: Of<'Dict'>): void {
    const { unit } = this.#context;
    if (!keys.includes(undefined)) {
      keys.forEach((key, index) => {
        this.compile(key!);
        this.compile(values[index]!);
      });
      return unit.emit('BUILD_MAP', keys.length);
    }
    unit.emit('BUILD_MAP', 0);
    keys.forEach((key, index) => {
      if (key !== undefined) this.compile(key);
      this.compile(values[index]!);
      if (key === undefined) unit.emit('DICT_UPDATE', 1);
      else unit.emit('MAP_ADD', 1);
    });
  }

  #slice({ lower, upper, step }: Of<'Slice'>): void {
    const { unit } = this.#context;
    for (const bound of step === undefined ? [lower, upper] : [lower, upper, step]) {
      if (bound === undefined) unit.constant(none);
      else this.compile(bound);
    }
    unit.emit('BUILD_SLICE', step === undefined ? 2 : 3);
  }

  #joined({ values }: Of<'JoinedStr'>): void {
    for (const value of values) this.compile(value);
    this.#context.unit.emit('BUILD_STRING', values.length);
  }

  #formatted({ value, conversion, format_spec: specification }: Of<'FormattedValue'>): void {
    const { unit } = this.#context;
    this.compile(value);
    if (specification === undefined) unit.constant(text(''));
    else this.compile(specification);
    unit.emit('FORMAT_VALUE', conversions.indexOf(conversion ?? ''));
  }

  #yield({ value }: Of<'Yield'>): void {
    const { unit } = this.#context;
    if (value === undefined) unit.constant(none);
    else this.compile(value);
    if (unit.scope.coroutine) unit.emit('ASYNC_GEN_WRAP');
    unit.emit('YIELD_VALUE');
  }
}
