import { comparisonPrecedence, negatePrecedence, notPrecedence, precedence } from './expression.ts';
import type { Claim, Declaration, Expression, Location, Placement, Register, Scenario, Statement } from './syntax.ts';

/** `scenario` as text, one section a line. Parsing it gives the same scenario, but for places in the text. */
export function formatScenario(scenario: Scenario): string {
  const lines: string[] = [];
  if (scenario.name !== '') lines.push(`name: ${scenario.name}`);
  const settings = scenario.settings.map(({ key, value }) => `${key}=${value}`);
  if (settings.length > 0) lines.push(`config: ${settings.join(', ')}`);
  lines.push(...formatDeclarations(scenario.declarations));
  lines.push(...scenario.placements.map(formatPlacement));
  lines.push(...scenario.threads.map(({ name, body }) => `${name}: ${formatStatements(body)}`.trimEnd()));
  lines.push(...scenario.claims.map(formatClaim));
  return lines.map((line) => `${line}\n`).join('');
}

/** The declarations in their order, neighbours that are no objects on one line. */
function formatDeclarations(declarations: readonly Declaration[]): readonly string[] {
  const lines: string[] = [];
  let entries: string[] = [];
  const flush = () => {
    if (entries.length > 0) lines.push(`init: ${entries.join(', ')}`);
    entries = [];
  };
  for (const declaration of declarations) {
    const { kind, name, values, fields } = declaration;
    switch (kind) {
      case 'location':
        entries.push(`${name}=${values[0] ?? 0}`);
        break;
      case 'array':
        entries.push(`${name}[${values.length}]=${formatValues(values)}`);
        break;
      case 'object':
        flush();
        lines.push(`object ${name}: ${fields.map((field, index) => `${field}=${values[index] ?? 0}`).join(', ')}`);
        break;
    }
  }
  flush();
  return lines;
}

function formatValues(values: readonly number[]): string {
  const [first = 0] = values;
  return values.every((value) => value === first) ? String(first) : `(${values.join(', ')})`;
}

function formatPlacement({ kind, names }: Placement): string {
  return `${kind === 'samePage' ? 'same page' : 'apart'}: ${names.map(({ name }) => name).join(', ')}`;
}

function formatClaim({ kind, condition }: Claim): string {
  const head = kind === 'neverAnywhere' ? 'never anywhere' : kind;
  return `${head}: ${formatExpression(condition, (register) => `${register.thread}.${register.name}`)}`;
}

function formatStatements(statements: readonly Statement[]): string {
  return statements.map(formatStatement).join('; ');
}

/** `statement` as it stands in the text of its thread. */
export function formatStatement(statement: Statement): string {
  switch (statement.kind) {
    case 'assign':
      return `${inThread(statement.target)} = ${inThread(statement.value)}`;
    case 'evaluate':
      return inThread(statement.value);
    case 'if':
    case 'while':
      return `${statement.kind} ${inThread(statement.test)}: ${formatBody(statement.body)}`;
    case 'atomic':
      return statement.body.length === 0 ? '{ }' : `{ ${formatStatements(statement.body)} }`;
    case 'print':
      return `print ${inThread(statement.value)}`;
    case 'abort':
    case 'commit':
    case 'pass':
      return statement.kind;
  }
}

function formatBody(body: readonly Statement[]): string {
  const [first, second] = body;
  // An expression may begin with a parenthesis, which after a colon would open the body.
  const bare = first !== undefined && second === undefined && first.kind !== 'evaluate';
  return bare ? formatStatement(first) : `(${formatStatements(body)})`;
}

type RegisterName = (register: Register) => string;

function inThread(expression: Expression): string {
  return formatExpression(expression, (register) => register.name);
}

/** `expression` with no more parentheses than it needs; `least` is how tightly its operator has to bind. */
export function formatExpression(expression: Expression, nameOf: RegisterName, least = 0): string {
  switch (expression.kind) {
    case 'number':
      return parenthesized(String(expression.value), expression.value < 0 && negatePrecedence < least);
    case 'location':
      return formatLocation(expression, nameOf);
    case 'register':
      return nameOf(expression);
    case 'not':
      return parenthesized(`not ${formatExpression(expression.operand, nameOf, notPrecedence)}`, notPrecedence < least);
    case 'negate': {
      const operand = formatExpression(expression.operand, nameOf, negatePrecedence);
      return parenthesized(`-${operand}`, negatePrecedence < least);
    }
    case 'binary': {
      const level = precedence[expression.operator];
      // Operators group to the left; comparisons do not chain at all.
      const left = formatExpression(expression.left, nameOf, level === comparisonPrecedence ? level + 1 : level);
      const right = formatExpression(expression.right, nameOf, level + 1);
      return parenthesized(`${left} ${expression.operator} ${right}`, level < least);
    }
    case 'cas': {
      const operands = [expression.location, expression.expected, expression.replacement];
      return `CAS(${operands.map((operand) => formatExpression(operand, nameOf)).join(', ')})`;
    }
    case 'faa':
      return `FAA(${formatLocation(expression.location, nameOf)}, ${formatExpression(expression.amount, nameOf)})`;
  }
}

function formatLocation({ object, index, field }: Location, nameOf: RegisterName): string {
  if (field !== undefined) return `${object}.${field}`;
  return index === undefined ? object : `${object}[${formatExpression(index, nameOf)}]`;
}

function parenthesized(text: string, needed: boolean): string {
  return needed ? `(${text})` : text;
}
