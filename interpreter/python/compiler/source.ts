import type { Expression, Module } from '../syntax/index.ts';

/** The text of an expression, as it was written. */
export function sourceOf({ lines }: Module, { position: { line, column, endLine, endColumn } }: Expression): string {
  const text = lines.slice(line - 1, endLine).map((content, index) => {
    const last = index === endLine - line;
    return content.slice(index === 0 ? column : 0, last ? endColumn : undefined);
  });
  return text.map((content) => content.trim()).join(' ');
}
