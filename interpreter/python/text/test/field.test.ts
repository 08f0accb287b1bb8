import fc from 'fast-check';
import { beforeAll, describe, test } from 'vitest';
import { TextFault } from '../fault.ts';
import { conversionFault, type Field, type FieldPiece, parseFields } from '../format/field.ts';
import { formatText } from '../format/text.ts';
import { reprText } from '../string/escape.ts';
import { CPython } from './cpython.ts';

let python: CPython;
beforeAll(async () => {
  python = await CPython.load();
});

/** Objects of which every part exists and that log what is asked of them. */
const logging = `
def run(text):
    log = []
    class Thing:
        def __init__(self, name): self.name = name
        def __getattr__(self, name):
            if name.startswith('__'): raise AttributeError(name)
            return Thing(f'{self.name}.{name}')
        def __getitem__(self, key): return Thing(f'{self.name}[{key!r}]')
        def __format__(self, spec):
            log.append(f'{self.name}:{spec}')
            return 'F'
        def __str__(self): return f's({self.name})'
        def __repr__(self): return f'r({self.name})'
    try:
        things = tuple(Thing(str(index)) for index in range(13))
        names = {name: Thing(name) for name in ('a', 'b', 'é', 'a b', ' ')}
        return [text.format(*things, **names), log]
    except Exception as error:
        return [type(error).__name__, str(error), log]
`;

const placeLimit = 13n;
const knownNames = new Set(['a', 'b', 'é', 'a b', ' ']);

/** `str.format` of the same objects, by stepping through the pieces. */
function format(text: string): unknown {
  const log: string[] = [];
  try {
    return [renderFields(parseFields(text), log), log];
  } catch (error) {
    if (error instanceof TextFault) return [error.type, error.message, log];
    throw error;
  }
}

function renderFields(pieces: readonly FieldPiece[], log: string[]): string {
  let result = '';
  for (const piece of pieces) {
    if (piece.kind === 'fault') throw piece.fault;
    result += piece.kind === 'literal' ? piece.text : renderField(piece, log);
  }
  return result;
}

function renderField(field: Field, log: string[]): string {
  const { argument, steps, stepFault, conversion, spec } = field;
  if (typeof argument === 'bigint' && argument >= placeLimit) {
    throw new TextFault('IndexError', `Replacement index ${argument} out of range for positional args tuple`);
  }
  if (typeof argument === 'string' && !knownNames.has(argument)) throw new TextFault('KeyError', reprText(argument));
  let name = String(argument);
  for (const step of steps) {
    if (step.kind === 'attribute') name += `.${step.name}`;
    else name += `[${typeof step.key === 'string' ? reprText(step.key) : step.key}]`;
  }
  if (stepFault !== undefined) throw stepFault;
  if (conversion !== undefined && !'rsa'.includes(conversion)) throw conversionFault(conversion);
  const text = renderFields(spec, log);
  if (conversion === undefined) {
    log.push(`${name}:${text}`);
    return 'F';
  }
  return formatText(`${conversion === 's' ? 's' : 'r'}(${name})`, text);
}

describe('str.format goes through its fields as in CPython', () => {
  const braces = fc
    .array(
      fc.constantFrom(
        ...[
          '{',
          '}',
          '{',
          '}',
          '{}',
          '{0}',
          '{a}',
          '{{',
          '}}',
          '[',
          ']',
          '.',
          ':',
          '!',
          '!r',
          '!s',
          '!x',
          'a',
          'b',
          '0',
        ],
        ...[
          '1',
          'é',
          '😀',
          ' ',
          '{:{}}',
          '{0.a[b]!r:>{a}}',
          '[0]',
          '[a b]',
          '.a',
          ':{b}',
          '{:{:{}}}',
          '{99}',
          '>5',
          '{c}',
        ],
        '99999999999999999999',
        '٣',
      ),
      { maxLength: 7 },
    )
    .map((items) => items.join(''));
  test('arbitrary strings of fields', () => {
    python.define(logging);
    python.agrees('run', format, fc.tuple(braces));
  });
});
