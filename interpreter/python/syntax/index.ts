export type { ConstantValue } from './constant.ts';

export { formatSyntaxError, PythonSyntaxError } from './error.ts';
export type * from './expression.ts';
export { mangle } from './mangle.ts';
export { analyse, parseExpression, parseInteractive, parseModule, validate } from './module.ts';
export type * from './pattern.ts';
export { byteColumn, type Position } from './position.ts';
export type { Binding, Scope } from './scope.ts';
export type * from './statement.ts';
export type { SyntaxWarning } from './warning.ts';
