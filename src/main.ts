#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { runCli } from './cli.ts';

const interruption = new AbortController();
// The first Ctrl-C ends the work in hand and reports what was found; a second one ends the program.
process.once('SIGINT', () => interruption.abort());
// A reader that has seen enough, such as `head`, closes the pipe: nothing is wrong then.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  terminalWidth: process.stderr.isTTY ? process.stderr.columns : undefined,
  color: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
  readStandardInput: () => readFileSync(0, 'utf8'),
  interrupted: interruption.signal,
});
