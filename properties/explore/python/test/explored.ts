import { readFileSync } from 'node:fs';
import type { Choices, Host } from '../../../../interpreter/index.ts';
import { C7Protocol, c7Defaults, Gil, type Protocol } from '../../../../model/index.ts';
import { strategyNamed } from '../../searches.ts';
import { type Exploration, finish } from '../../strategy.ts';
import { exploringProgram, type ProgramMatter, type ProgramSubject, programSubject } from '../index.ts';

const library = new URL('../../../../interpreter/python/library/', import.meta.url);
const threads = 6;

const host: Host = {
  arguments: ['program.py'],
  library(path) {
    try {
      return readFileSync(new URL(path, library), 'utf8');
    } catch {
      return undefined;
    }
  },
  file: () => undefined,
  write: () => {},
  readLine: () => '',
};

const protocols: Readonly<Record<string, () => Protocol>> = {
  gil: () => new Gil({ ...c7Defaults, segments: 4 }, threads),
  c7: () => new C7Protocol({ ...c7Defaults, segments: 4 }, threads),
};

/** A program to be explored under a protocol; a transaction of each thread may break once, if nothing else is said. */
export function matterOf(text: string, protocol: 'gil' | 'c7', choices: Partial<Choices> = {}): ProgramMatter {
  const usual = { breaks: protocol === 'gil' ? 0 : 1, overlaps: false };
  const createProtocol = protocols[protocol]!;
  return { source: { text, file: 'program.py' }, host, createProtocol, threads, choices: { ...usual, ...choices } };
}

const bounds = { states: 1_000_000, steps: 10_000_000, depth: 100_000, seconds: 600 };

interface Explored extends Exploration {
  /** The ends of its runs: `x = 1, y = 2`, in order. */
  readonly ends: readonly string[];
  readonly subject: ProgramSubject;
}

/** Explores a program to its end, or within bounds. */
export function explored(matter: ProgramMatter, search: 'states' | 'brute' | 'random' = 'states'): Explored {
  const subject = programSubject(matter);
  const limits = search === 'random' ? { ...bounds, executions: 200 } : bounds;
  const exploration = finish(exploringProgram(subject, strategyNamed(search), limits));
  const ends = [...subject.outcomes.keys()].map((end) => end.split('\n').join(', ')).sort();
  return { ...exploration, ends, subject };
}

/** A program that starts a thread for each body, and waits for all of them. */
export function programOf(before: string, ...bodies: readonly string[]): string {
  const indented = (body: string) => body.split('; ').map((line) => `    ${line}\n`);
  const functions = bodies.map((body, at) => `def body${at}():\n${indented(body).join('')}`);
  const names = bodies.map((_, at) => `body${at}`).join(', ');
  return [
    'import threading',
    'from atomic import atomic',
    ...before.split('; '),
    ...functions,
    `_threads = [threading.Thread(target=body) for body in (${names},)]`,
    'for _thread in _threads: _thread.start()',
    'for _thread in _threads: _thread.join()',
    '',
  ].join('\n');
}
