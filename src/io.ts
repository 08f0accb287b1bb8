/** Where a command's input comes from and its output goes: the terminal, or a test. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Columns of the terminal that `err` goes to, or undefined when it is none: then progress stays quiet. */
  readonly terminalWidth: number | undefined;
  /** Whether `out` may be coloured. */
  readonly color: boolean;
  readonly readStandardInput: () => string;
  /** Aborted when the user wants the command to end. */
  readonly interrupted: AbortSignal;
}
