import type { Scenario } from '../../interpreter/index.ts';

// The parts of a scenario's syntax tree.
export type Thread = Scenario['threads'][number];
export type Declaration = Scenario['declarations'][number];
export type Statement = Thread['body'][number];
export type Kind<Name extends Statement['kind']> = Extract<Statement, { readonly kind: Name }>;
export type Compound = Kind<'if' | 'while'> | Kind<'atomic'>;
export type Expression = Kind<'print'>['value'];
export type Value = Kind<'assign'>['value'];
export type Reference = Exclude<Value, Expression>;
export type Slot = Extract<Expression, { readonly kind: 'location' | 'member' }>;
export type Shape = Kind<'new'>['shape'];
