import type { Alias as RawAlias, ExceptHandler as RawHandler, StmtNode } from 'py-ast';
import { ExpressionConverter } from './convert-expression.ts';
import type { Position } from './position.ts';
import type { Alias, ExceptHandler, Match, MatchCase, Statement, WithItem } from './statement.ts';

type Of<Kind extends StmtNode['nodeType']> = StmtNode & { readonly nodeType: Kind };

/** Makes our statements of those of py-ast. */
export class StatementConverter extends ExpressionConverter {
  block(nodes: readonly StmtNode[]): Statement[] {
    return nodes.map((node) => this.statement(node));
  }

  /** @throws {Error} on a node that Python 3.11 does not have: the grammar has refused it before */
  statement(node: StmtNode): Statement {
    const position = this.#position(node);
    switch (node.nodeType) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
      case 'ClassDef':
        return this.#definition(node, position);
      case 'Delete':
        return { kind: 'Delete', targets: this.all(node.targets, 'Del'), position };
      case 'Assign':
      case 'AugAssign':
      case 'AnnAssign':
        return this.#assignment(node, position);
      case 'For':
      case 'AsyncFor':
      case 'While':
      case 'If':
      case 'With':
      case 'AsyncWith':
      case 'Match':
      case 'Try':
      case 'TryStar':
        return this.#compoundStatement(node, position);
      case 'Return':
        return { kind: 'Return', value: this.optional(node.value), position };
      case 'Raise':
        return { kind: 'Raise', exc: this.optional(node.exc), cause: this.optional(node.cause), position };
      case 'Assert':
        return { kind: 'Assert', test: this.expression(node.test), msg: this.optional(node.msg), position };
      case 'Import':
        return { kind: 'Import', names: this.#aliases(node.names), position };
      case 'ImportFrom': {
        const module = node.module ? this.places.dotted(node.module) : undefined;
        return { kind: 'ImportFrom', module, names: this.#aliases(node.names), level: node.level ?? 0, position };
      }
      case 'Global':
      case 'Nonlocal':
        return { kind: node.nodeType, names: node.names.map((name) => this.places.name(name)), position };
      case 'Expr':
        return { kind: 'Expr', value: this.expression(node.value), position };
      case 'Pass':
      case 'Break':
      case 'Continue':
        return { kind: node.nodeType, position };
      default:
        throw new Error(`${node.nodeType} is no statement of Python 3.11`);
    }
  }

  #definition(node: Of<'FunctionDef' | 'AsyncFunctionDef' | 'ClassDef'>, position: Position): Statement {
    const name = this.places.name(node.name);
    const body = this.block(node.body);
    const decorator_list = this.all(node.decorator_list);
    if (node.nodeType === 'ClassDef') {
      const keywords = node.keywords.map((keyword) => this.keyword(keyword));
      return { kind: 'ClassDef', name, bases: this.all(node.bases), keywords, body, decorator_list, position };
    }
    const [args, returns] = [this.arguments(node.args), this.optional(node.returns)];
    return { kind: node.nodeType, name, args, body, decorator_list, returns, position };
  }

  // The comma that was hidden from py-ast belongs to the `del`, and to all statements that end with it.
  #position(node: StmtNode | RawHandler): Position {
    const position = this.places.position(node);
    const comma = this.places.grammar.finalCommas.get(this.places.end(node));
    if (comma === undefined) return position;
    const { endLine, endColumn } = this.places.grammar.positionOf(comma, comma);
    return { ...position, endLine, endColumn };
  }

  #assignment(node: Of<'Assign' | 'AugAssign' | 'AnnAssign'>, position: Position): Statement {
    switch (node.nodeType) {
      case 'Assign':
        return {
          kind: 'Assign',
          targets: this.all(node.targets, 'Store'),
          value: this.expression(node.value),
          position,
        };
      case 'AugAssign': {
        const [target, value] = [this.expression(node.target, 'Store'), this.expression(node.value)];
        return { kind: 'AugAssign', target, op: node.op.nodeType, value, position };
      }
      case 'AnnAssign': {
        const [target, annotation] = [this.expression(node.target, 'Store'), this.expression(node.annotation)];
        const simple = target.kind === 'Name' && !this.places.grammar.parenthesized.has(this.places.start(node));
        return { kind: 'AnnAssign', target, annotation, value: this.optional(node.value), simple, position };
      }
    }
  }

  #compoundStatement(
    node: Of<'For' | 'AsyncFor' | 'While' | 'If' | 'With' | 'AsyncWith' | 'Match' | 'Try' | 'TryStar'>,
    position: Position,
  ): Statement {
    if (node.nodeType === 'Match') return this.#match(node, position);
    const body = this.block(node.body);
    switch (node.nodeType) {
      case 'For':
      case 'AsyncFor': {
        const [target, iter] = [this.expression(node.target, 'Store'), this.expression(node.iter)];
        return { kind: node.nodeType, target, iter, body, orelse: this.block(node.orelse), position };
      }
      case 'While':
      case 'If':
        return {
          kind: node.nodeType,
          test: this.expression(node.test),
          body,
          orelse: this.block(node.orelse),
          position,
        };
      case 'With':
      case 'AsyncWith': {
        const items = node.items.map(
          (item): WithItem => ({
            kind: 'withitem',
            context_expr: this.expression(item.context_expr),
            optional_vars: item.optional_vars ? this.expression(item.optional_vars, 'Store') : undefined,
          }),
        );
        return { kind: node.nodeType, items, body, position };
      }
      case 'Try':
      case 'TryStar': {
        const handlers = node.handlers.map((handler) => this.#handler(handler));
        const [orelse, finalbody] = [this.block(node.orelse), this.block(node.finalbody)];
        return { kind: node.nodeType, body, handlers, orelse, finalbody, position };
      }
    }
  }

  // py-ast has seen a wildcard for every pattern.
  #match(node: Of<'Match'>, position: Position): Match {
    const cases = node.cases.map((matchCase): MatchCase => {
      const start = this.places.start(matchCase.pattern);
      const span = this.places.grammar.cases.find((each) => each.start === start);
      if (span === undefined) throw new Error('a pattern is not where the grammar has read it');
      const guard = this.optional(matchCase.guard);
      return { kind: 'match_case', pattern: span.pattern, guard, body: this.block(matchCase.body) };
    });
    const subject = this.places.grammar.subjects.get(this.places.start(node.subject))?.expression;
    return { kind: 'Match', subject: subject ?? this.expression(node.subject), cases, position };
  }

  #handler(node: RawHandler): ExceptHandler {
    const name = node.name ? this.places.name(node.name) : undefined;
    const [type, body] = [this.optional(node.type), this.block(node.body)];
    return { kind: 'ExceptHandler', type, name, body, position: this.#position(node) };
  }

  #aliases(nodes: readonly RawAlias[]): Alias[] {
    return nodes.map((node) => ({
      kind: 'alias',
      name: this.places.dotted(node.name),
      asname: node.asname ? this.places.name(node.asname) : undefined,
      position: this.places.position(node),
    }));
  }
}
