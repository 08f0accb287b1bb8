/** What the machine needs of whoever runs it. Programs reach nothing else. */
export interface Host {
  /** The text of a file of the library: `collections/abc.py`. */
  library(path: string): string | undefined;
  /** The text of a file beside the program, by its path there with `/`. */
  file(path: string): string | undefined;
  /** Takes what the program prints: 1 to its output, 2 to its errors. */
  write(stream: 1 | 2, text: string): void;
  /** The next line of its input, with its end; empty at the end of input. */
  readLine(): string;
  /** What the program is called with, itself first. */
  readonly arguments: readonly string[];
}
