/** Names with their meanings, under a title. */
export function table(title: string, rows: readonly (readonly [name: string, meaning: string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, meaning]) => `  ${name.padEnd(width)}  ${meaning}`);
  return `\n${title}:\n${lines.join('\n')}\n`;
}

export function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}

export function exitHelp(): string {
  return '\nExit codes: 0 holds (agrees), 1 violated (disagrees), 2 bad input, 3 unknown (a bound was reached).\n';
}

/** What the exit code of `redolog run` says. */
export const runHelp = `
Exit code: the program's; 2 where redolog itself was asked for something impossible, 3 where a bound was hit or no thread
could go on, 70 for a fault of redolog.
`;
