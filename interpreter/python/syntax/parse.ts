import { parse } from 'py-ast';
import { StatementConverter } from './convert-statement.ts';
import type { PythonSyntaxError } from './error.ts';
import type { Expression } from './expression.ts';
import { Grammar } from './grammar.ts';
import { mask } from './mask.ts';
import { Places } from './places.ts';
import { type Origin, Source } from './source.ts';
import type { Module, Statement } from './statement.ts';
import { tokenize } from './tokenizer.ts';
import type { SyntaxWarning } from './warning.ts';

/**
 * The tree of a program, before anything beyond the grammar is checked.
 * @throws {PythonSyntaxError}
 */
export function parseProgram(text: string, file: string, warnings: SyntaxWarning[]): Module {
  const source = new Source(text, file, warnings);
  const body = read(source, (grammar) => grammar.module());
  return { kind: 'Module', body, file, lines: source.lines };
}

/**
 * The tree of one expression.
 * @throws {PythonSyntaxError}
 */
export function parseSingle(text: string, file: string, warnings: SyntaxWarning[]): Expression {
  return single(new Source(text, file, warnings));
}

function embedded({ file, warnings }: Source): (text: string, origin: Origin) => Expression {
  return (text, origin) => single(new Source(text, file, warnings, origin));
}

function single(source: Source): Expression {
  const [statement] = read(source, (grammar) => grammar.single());
  if (statement?.kind !== 'Expr') throw unsupported(source, 'no expression was found');
  return statement.value;
}

// The grammar judges; py-ast makes the tree of what it has found right.
function read(source: Source, judge: (grammar: Grammar) => void): Statement[] {
  try {
    const tokens = tokenize(source);
    const grammar = new Grammar(source, tokens, embedded(source));
    judge(grammar);
    const masked = mask(source, tokens.tokens, grammar);
    return convert(source, grammar, masked);
  } catch (error) {
    if (error instanceof RangeError) throw unsupported(source, 'the program is nested too deeply');
    throw error;
  }
}

function convert(source: Source, grammar: Grammar, masked: ReturnType<typeof mask>): Statement[] {
  const { body } = parsed(source, masked.read);
  return new StatementConverter(new Places(source, grammar, masked)).block(body);
}

function parsed(source: Source, text: string): ReturnType<typeof parse> {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    // py-ast throws plain errors, which tell the place in their text.
    const message = error instanceof Error ? error.message : String(error);
    throw unsupported(source, message, Number(/line (\d+)/.exec(message)?.[1] ?? 1));
  }
}

function unsupported(source: Source, reason: string, line = 1): PythonSyntaxError {
  return source.fault(`unsupported: ${reason}`, 'SyntaxError', line, 1, line, 0);
}
