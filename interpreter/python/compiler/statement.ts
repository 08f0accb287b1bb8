import { Label } from '../code/assembler.ts';
import { integer, none, text, tuple } from '../code/constants.ts';
import { binaryNames } from '../code/opcode.ts';
import type {
  AnnAssign,
  Assert,
  Assign,
  AsyncFor,
  AugAssign,
  Expression,
  For,
  If,
  Import,
  ImportFrom,
  Raise,
  Return,
  Statement,
  While,
} from '../syntax/index.ts';
import { mangle } from '../syntax/index.ts';
import { nextOfAsync } from './comprehension.ts';
import { jumpIf } from './condition.ts';
import { type Context, inBlock, leaving } from './context.ts';
import type { Functions } from './function.ts';
import type { Matches } from './match.ts';
import type { Targets } from './target.ts';
import type { Tries } from './try.ts';
import { variable } from './variable.ts';
import type { Withs } from './with.ts';

/** What compiles the larger statements. */
export interface Parts {
  readonly functions: Functions;
  readonly targets: Targets;
  readonly tries: Tries;
  readonly withs: Withs;
  readonly matches: Matches;
}

/** Compiles statements: each leaves the stack as it found it. */
export class Statements {
  readonly #context: Context;
  readonly #parts: Parts;

  constructor(context: Context, parts: Parts) {
    this.#context = context;
    this.#parts = parts;
  }

  compile(node: Statement): void {
    this.#context.unit.at(node.position, () => this.#compile(node));
  }

  #compile(node: Statement): void {
    const { unit, expression } = this.#context;
    const { functions, targets, tries, withs, matches } = this.#parts;
    switch (node.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        return functions.define(node);
      case 'ClassDef':
        return functions.defineClass(node);
      case 'Return':
        return this.#return(node);
      case 'Delete':
        for (const target of node.targets) targets.delete(target);
        return;
      case 'Assign':
        return this.#assign(node);
      case 'AugAssign':
        return this.#augment(node);
      case 'AnnAssign':
        return this.#annotated(node);
      case 'For':
        return this.#for(node);
      case 'AsyncFor':
        return this.#asyncFor(node);
      case 'While':
        return this.#while(node);
      case 'If':
        return this.#if(node);
      case 'With':
      case 'AsyncWith':
        return withs.compile(node);
      case 'Match':
        return matches.compile(node);
      case 'Raise':
        return this.#raise(node);
      case 'Try':
      case 'TryStar':
        return tries.compile(node);
      case 'Assert':
        return this.#assert(node);
      case 'Import':
        return this.#import(node);
      case 'ImportFrom':
        return this.#importFrom(node);
      case 'Expr':
        // A constant by itself does nothing.
        if (node.value.kind === 'Constant') return;
        expression(node.value);
        return unit.emit('POP_TOP');
      case 'Break':
        return this.#jumpOut('after');
      case 'Continue':
        return this.#jumpOut('again');
      case 'Global':
      case 'Nonlocal':
      case 'Pass':
        return;
    }
  }

  // What is returned is evaluated before anything is tidied up.
  #return({ value }: Return): void {
    const context = this.#context;
    const { unit } = context;
    const isEvaluated = value !== undefined && value.kind !== 'Constant';
    if (isEvaluated) context.expression(value);
    leaving(context, 0, isEvaluated, () => {
      if (value === undefined) unit.constant(none);
      else if (value.kind === 'Constant') unit.constant(value.value);
      unit.emit('RETURN_VALUE');
    });
  }

  #jumpOut(where: 'again' | 'after'): void {
    const { unit } = this.#context;
    const at = unit.blocks.findLastIndex(({ loop }) => loop !== undefined);
    const { loop } = unit.blocks[at]!;
    leaving(this.#context, where === 'again' ? at + 1 : at, false, () => unit.emit('JUMP', loop![where]));
  }

  #assign({ targets, value }: Assign): void {
    const { unit, expression, store } = this.#context;
    expression(value);
    targets.forEach((target, index) => {
      if (index < targets.length - 1) unit.emit('COPY', 1);
      store(target);
    });
  }

  #augment({ target, op, value }: AugAssign): void {
    const { unit, expression } = this.#context;
    this.#parts.targets.augment(target, () => {
      expression(value);
      unit.emit('BINARY_OP', binaryNames.length + binaryNames.indexOf(op));
    });
  }

  // Only modules and classes keep annotations, and only those of plain names.
  #annotated({ target, annotation, value, simple }: AnnAssign): void {
    const context = this.#context;
    const { unit } = context;
    const keeps = unit.scope.kind === 'module' || unit.scope.kind === 'class';
    if (value !== undefined) {
      context.expression(value);
      context.store(target);
    }
    if (target.kind === 'Name' && simple) {
      if (!keeps) return;
      context.annotation(annotation);
      unit.emitPlainName('LOAD_NAME', '__annotations__');
      unit.constant(text(mangle(unit.className, target.id)));
      return unit.emit('STORE_SUBSCR');
    }
    if (value === undefined) this.#evaluateParts(target);
    if (!keeps) return;
    context.annotation(annotation);
    unit.emit('POP_TOP');
  }

  #evaluateParts(target: AnnAssign['target']): void {
    const { unit, expression } = this.#context;
    const parts =
      target.kind === 'Attribute' ? [target.value] : target.kind === 'Subscript' ? [target.value, target.slice] : [];
    for (const part of parts) {
      expression(part);
      unit.emit('POP_TOP');
    }
  }

  #for({ target, iter, body, orelse }: For): void {
    const context = this.#context;
    const { unit } = context;
    const [again, otherwise, after] = [new Label(), new Label(), new Label()];
    context.expression(iter);
    unit.emit('GET_ITER');
    unit.out.mark(again);
    unit.emit('FOR_ITER', otherwise);
    inBlock(
      context,
      { handler: undefined, loop: { again, after }, leave: (value) => dropUnder(context, value) },
      () => {
        context.store(target);
        context.body(body);
      },
    );
    unit.emit('JUMP', again);
    unit.out.mark(otherwise);
    context.body(orelse);
    unit.out.mark(after);
  }

  #asyncFor({ target, iter, body, orelse }: AsyncFor): void {
    const context = this.#context;
    const { unit } = context;
    const [again, over, after] = [new Label(), new Label(), new Label()];
    context.expression(iter);
    unit.emit('GET_AITER');
    unit.out.mark(again);
    nextOfAsync(context, over);
    inBlock(
      context,
      { handler: undefined, loop: { again, after }, leave: (value) => dropUnder(context, value) },
      () => {
        context.store(target);
        context.body(body);
      },
    );
    unit.emit('JUMP', again);
    unit.out.mark(over);
    unit.at(iter.position, () => unit.emit('END_ASYNC_FOR'));
    context.body(orelse);
    unit.out.mark(after);
  }

  #while({ test, body, orelse }: While): void {
    const context = this.#context;
    const { unit } = context;
    const [again, otherwise, after] = [new Label(), new Label(), new Label()];
    unit.out.mark(again);
    jumpIf(context, test, otherwise, false);
    inBlock(context, { handler: undefined, loop: { again, after }, leave: () => {} }, () => context.body(body));
    unit.emit('JUMP', again);
    unit.out.mark(otherwise);
    context.body(orelse);
    unit.out.mark(after);
  }

  #if({ test, body, orelse }: If): void {
    const context = this.#context;
    const { unit } = context;
    const [otherwise, after] = [new Label(), new Label()];
    jumpIf(context, test, otherwise, false);
    context.body(body);
    if (orelse.length > 0) unit.emit('JUMP', after);
    unit.out.mark(otherwise);
    context.body(orelse);
    unit.out.mark(after);
  }

  #raise({ exc, cause }: Raise): void {
    const { unit, expression } = this.#context;
    if (exc !== undefined) expression(exc);
    if (cause !== undefined) expression(cause);
    unit.emit('RAISE_VARARGS', exc === undefined ? 0 : cause === undefined ? 1 : 2);
  }

  #assert({ test, msg }: Assert): void {
    const { unit, expression, optimize } = this.#context;
    if (optimize > 0) return;
    const passed = new Label();
    jumpIf(this.#context, test, passed, true);
    // A comparison is what the traceback points at.
    unit.at(lastComparison(test)?.position ?? unit.position, () => {
      if (msg !== undefined) unit.emit('PUSH_NULL');
      unit.emit('LOAD_ASSERTION_ERROR');
      if (msg !== undefined) {
        expression(msg);
        unit.emit('CALL', 1);
      }
      unit.emit('RAISE_VARARGS', 1);
    });
    unit.out.mark(passed);
  }

  // `import a.b` binds a, `import a.b as c` binds b.
  #import({ names }: Import): void {
    const { unit } = this.#context;
    for (const { name, asname } of names) {
      unit.constant(integer(0));
      unit.constant(none);
      unit.emitPlainName('IMPORT_NAME', name);
      const [first, ...inner] = name.split('.');
      if (asname === undefined) {
        variable(this.#context, 'STORE', first!);
        continue;
      }
      inner.forEach((part) => {
        unit.emitPlainName('IMPORT_FROM', part);
        unit.emit('SWAP', 2);
        unit.emit('POP_TOP');
      });
      variable(this.#context, 'STORE', asname);
    }
  }

  #importFrom({ module, names, level }: ImportFrom): void {
    const { unit } = this.#context;
    unit.constant(integer(level));
    unit.constant(tuple(names.map(({ name }) => text(name))));
    unit.emitPlainName('IMPORT_NAME', module ?? '');
    if (names[0]?.name === '*') return unit.emit('IMPORT_STAR');
    for (const { name, asname } of names) {
      unit.emitPlainName('IMPORT_FROM', name);
      variable(this.#context, 'STORE', asname ?? name);
    }
    unit.emit('POP_TOP');
  }
}

function lastComparison(test: Expression): Expression | undefined {
  if (test.kind === 'Compare') return test;
  if (test.kind === 'UnaryOp' && test.op === 'Not') return lastComparison(test.operand);
  const parts = test.kind === 'BoolOp' ? test.values : test.kind === 'IfExp' ? [test.test, test.body, test.orelse] : [];
  return parts.map(lastComparison).findLast((found) => found !== undefined);
}

// An iterator, and perhaps a value: drops the iterator.
function dropUnder({ unit }: Context, value: boolean): void {
  if (value) unit.emit('SWAP', 2);
  unit.emit('POP_TOP');
}
