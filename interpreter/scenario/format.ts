import { comparisonPrecedence, negatePrecedence, notPrecedence, precedence } from './expression.ts';
import { isReference } from './reference.ts';
import type {
  Claim,
  Declaration,
  Expression,
  Placement,
  Reference,
  Register,
  Scenario,
  Shape,
  Slot,
  Statement,
  Value,
} from './syntax.ts';

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
    if (declaration.kind === 'object') {
      flush();
      lines.push(formatObject(declaration));
    } else {
      entries.push(formatEntry(declaration));
    }
  }
  flush();
  return lines;
}

function formatEntry({ kind, name, values, references }: Declaration): string {
  const place = kind === 'array' ? `${name}[${values.length}]` : name;
  return references.length > 0 ? `ref ${place}` : `${place}=${formatValues(values)}`;
}

function formatObject({ name, values, fields, references }: Declaration): string {
  const held = new Set(references);
  const entries = fields.map((field, index) => (held.has(field) ? `ref ${field}` : `${field}=${values[index] ?? 0}`));
  return `object ${name}: ${entries.join(', ')}`;
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
    case 'assign': {
      const { target, value, card } = statement;
      return `${card ? 'card ' : ''}${inThread(target)} = ${inThread(value)}`;
    }
    case 'evaluate':
      return inThread(statement.value);
    case 'if':
    case 'while':
      return `${statement.kind} ${inThread(statement.test)}: ${formatBody(statement.body)}`;
    case 'atomic':
      return statement.body.length === 0 ? '{ }' : `{ ${formatStatements(statement.body)} }`;
    case 'print':
      return `print ${inThread(statement.value)}`;
    case 'new':
      return formatNew(statement.handle.name, statement.shape);
    case 'weak':
      return `weak ${statement.handle.name} = ${inThread(statement.value)}`;
    case 'drop':
      return `drop ${statement.handle.name}`;
    case 'minor':
    case 'major':
    case 'abort':
    case 'commit':
    case 'pass':
      return statement.kind;
  }
}

function formatNew(name: string, shape: Shape): string {
  if (shape.kind === 'array') return `new ${shape.reference ? 'ref ' : ''}${name}[${shape.length}]`;
  return `new ${name}: ${shape.fields.map((field) => (field.reference ? `ref ${field.name}` : field.name)).join(', ')}`;
}

function formatBody(body: readonly Statement[]): string {
  const [first, second] = body;
  // An expression may begin with a parenthesis, which after a colon would open the body.
  const bare = first !== undefined && second === undefined && first.kind !== 'evaluate';
  return bare ? formatStatement(first) : `(${formatStatements(body)})`;
}

type RegisterName = (register: Register) => string;

function inThread(value: Value): string {
  return formatValue(value, (register) => register.name);
}

function formatValue(value: Value, nameOf: RegisterName): string {
  return isReference(value) ? formatReference(value, nameOf) : formatExpression(value, nameOf);
}

function formatReference(reference: Reference, nameOf: RegisterName): string {
  switch (reference.kind) {
    case 'null':
      return 'null';
    case 'handle':
      return reference.name;
    case 'held':
      return formatSlot(reference.slot, nameOf);
    case 'target':
      return `target(${formatReference(reference.of, nameOf)})`;
  }
}

/** `expression` with no more parentheses than it needs; `least` is how tightly its operator has to bind. */
export function formatExpression(expression: Expression, nameOf: RegisterName, least = 0): string {
  switch (expression.kind) {
    case 'number':
      return parenthesized(String(expression.value), expression.value < 0 && negatePrecedence < least);
    case 'location':
    case 'member':
      return formatSlot(expression, nameOf);
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
      return `FAA(${formatSlot(expression.location, nameOf)}, ${formatExpression(expression.amount, nameOf)})`;
    case 'same': {
      const sides = [expression.left, expression.right].map((side) => formatReference(side, nameOf));
      return parenthesized(sides.join(` ${expression.operator} `), comparisonPrecedence < least);
    }
    case 'identity':
      return `id(${formatReference(expression.of, nameOf)})`;
  }
}

function formatSlot(slot: Slot, nameOf: RegisterName): string {
  const { index, field } = slot;
  const object = slot.kind === 'location' ? slot.object : slot.handle.name;
  if (field !== undefined) return `${object}.${field}`;
  return index === undefined ? object : `${object}[${formatExpression(index, nameOf)}]`;
}

function parenthesized(text: string, needed: boolean): string {
  return needed ? `(${text})` : text;
}
